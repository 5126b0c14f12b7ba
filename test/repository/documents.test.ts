import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const read = (path: string): string => readFileSync(path, 'utf8');

/** Targets of links and pictures within the repository, and words in code style that have the shape of a path. */
function pathsIn(markdown: string): string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```$/gm, '');
  const targets = Array.from(prose.matchAll(/\]\(([^)#\s]+)[^)]*\)/g), ([, target]) => target ?? '');
  const named = Array.from(prose.matchAll(/`([\w.-]+(?:\/[\w.-]*)+)`/g), ([, path]) => path ?? '');
  return [...targets.filter((target) => !/^https?:/.test(target)), ...named];
}

/** Sections of second level: their headings' words in code style, and their text. */
function sections(markdown: string): { names: string[]; text: string }[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [heading = '', ...lines] = section.split('\n');
      return {
        names: Array.from(heading.matchAll(/`([^`]+)`/g), ([, name]) => name ?? ''),
        text: lines.join('\n').trim(),
      };
    });
}

describe('the README', () => {
  // What a run makes is not in a fresh clone.
  const paths = pathsIn(read('README.md')).filter((path) => !/^(?:dist|screenshots)\//.test(path));

  test('names paths', () => expect(paths.length).toBeGreaterThan(20));
  test.each([...new Set(paths)])('%s, which it names, exists', (path) => expect(existsSync(path)).toBe(true));
});

describe('docs/permissions.md', () => {
  const explained = sections(read('docs/permissions.md')).filter(({ names }) => names.length > 0);
  const manifest: unknown = JSON.parse(read('manifest.json'));
  const listed = (field: string): string[] => {
    const value: unknown = Reflect.get(Object(manifest), field);
    return Array.isArray(value) ? value.map(String) : [];
  };
  const asked = ['permissions', 'optional_permissions', 'host_permissions', 'optional_host_permissions'].flatMap(
    listed,
  );

  test.each(asked)('says why the manifest asks for %s', (permission) => {
    const section = explained.find(({ names }) => names.includes(permission));
    expect(section?.text.length).toBeGreaterThan(80);
  });

  test('explains nothing that the manifest does not ask for', () => {
    expect(explained.flatMap(({ names }) => names).sort()).toEqual([...asked].sort());
  });
});
