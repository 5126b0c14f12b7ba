import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The rooms of src/ and what each may import: other rooms, and packages by name (`node:` for all of Node's own). */
const ROOMS: Readonly<Record<string, { rooms: readonly string[]; packages: readonly string[] }>> = {
  core: { rooms: ['core'], packages: ['@orama/stemmers', 'any-ascii'] },
  page: { rooms: ['core', 'page'], packages: ['@mozilla/readability'] },
  store: { rooms: ['core', 'store'], packages: ['idb', 'fflate'] },
  sources: { rooms: ['core', 'page', 'store', 'sources'], packages: ['feedsmith', 'entities'] },
  browser: { rooms: ['core', 'browser', '_locales'], packages: ['webextension-polyfill'] },
  ui: { rooms: ['core', 'browser', 'sources', 'ui'], packages: ['preact', 'diff', 'd3-scale', 'd3-shape', 'd3-time'] },
  cli: { rooms: ['core', 'page', 'store', 'sources', 'cli'], packages: ['node:', 'linkedom'] },
};

/** Scripts of their own, which wire rooms together; nobody imports them. */
const ENTRIES = /^(?:[a-z]+\.ts|(?:popup|options|welcome|findings)\/[a-z]+\.tsx)$/;

const SRC = resolve('src');
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
const IMPORT = /^import\s[^';]*?'([^']+)'|^export\s[^;'=(]*?\sfrom\s'([^']+)'|\bimport\(\s*'([^']+)'/gm;

const roomOf = (file: string): string => file.split('/')[0] ?? '';
const importsOf = (file: string): string[] =>
  Array.from(readFileSync(join(SRC, file), 'utf8').matchAll(IMPORT), (match) => match[1] ?? match[2] ?? match[3] ?? '');
const target = (file: string, imported: string): string =>
  relative(SRC, resolve(dirname(join(SRC, file)), imported)).replaceAll('\\', '/');

/** The imports of a file that its room does not allow, each as a sentence. */
function forbidden(file: string, imports: readonly string[]): string[] {
  const entry = ENTRIES.test(file);
  const room = ROOMS[roomOf(file)];
  if (!entry && !room) return [`src/${file} stands in no room`];
  return imports.flatMap((imported) => {
    if (!imported.startsWith('.')) {
      const allowed =
        entry ||
        room?.packages.some((name) => imported === name || imported.startsWith(name.endsWith(':') ? name : `${name}/`));
      return allowed ? [] : [`src/${file} imports the package ${imported}`];
    }
    const path = target(file, imported);
    if (path.startsWith('..')) return [`src/${file} imports ${imported} from outside src`];
    if (ENTRIES.test(path)) return [`src/${file} imports the entry src/${path}`];
    return entry || room?.rooms.includes(roomOf(path)) ? [] : [`src/${file} imports src/${path}`];
  });
}

describe('rooms', () => {
  test.each(files)('src/%s imports only what its room may', (file) => {
    expect(forbidden(file, importsOf(file))).toEqual([]);
  });

  test('a forbidden import is told by name', () => {
    expect(forbidden('core/judge.ts', ['../store/schema.ts', 'idb', './engine.ts'])).toEqual([
      'src/core/judge.ts imports src/store/schema.ts',
      'src/core/judge.ts imports the package idb',
    ]);
    expect(forbidden('page/extract/walk.ts', ['../../background.ts'])).toEqual([
      'src/page/extract/walk.ts imports the entry src/background.ts',
    ]);
  });

  test('no room is called utils, shared, helpers or common, and there are no barrel files', () => {
    expect(
      files.filter((file) => /(?:^|\/)(?:utils?|shared|helpers?|common|misc)(?:\/|\.)|(?:^|\/)index\.tsx?$/.test(file)),
    ).toEqual([]);
  });
});
