import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { ORIGINALS, original } from '../core/stories.ts';
import { jsonLines, temporaryFolder } from './run.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.mjs', import.meta.url));
const folder = temporaryFolder();

beforeAll(() => {
  if (!existsSync(CLI)) throw new Error('dist/cli.mjs is missing: run `node build.mjs` first');
});

function cli(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('the built command line', () => {
  test.each([
    ['an unknown command', ['jugde']],
    ['the name of an object’s part', ['constructor']],
    ['an unknown option', ['judge', '--page', 'x']],
    ['an option without its value', ['judge', '--pages']],
    ['a word too many', ['judge', 'extra']],
    ['missing options', ['train']],
    ['a missing file', ['judge', '--originals', '/nowhere/o.jsonl', '--pages', '/nowhere/p.jsonl']],
    ['a missing list', ['crawl', '/nowhere/feeds.opml', '-o', '/nowhere/o.jsonl']],
    ['a missing folder', ['synonyms', '--wordnet', '/nowhere', '--out', '/nowhere/f.bin']],
  ])('ends with status 2 and one line for %s', (_, args) => {
    const { status, stdout, stderr } = cli(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('explains itself', () => {
    expect(cli('--help')).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('firstprint judge') });
    expect(cli()).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('firstprint judge') });
  });

  test('judges with the knowledge inside it', () => {
    const o = folder.put('o.jsonl', jsonLines(ORIGINALS.map((id) => ({ id, text: original(id) }))));
    const p = folder.put('p.jsonl', jsonLines([{ id: 'p', text: original('brannock-yard-tugs') }]));
    const { status, stdout, stderr } = cli('judge', '--originals', o, '--pages', p);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'copied', original: 'brannock-yard-tugs' });
  });

  test('is quiet when the reader of its pipe goes away', async () => {
    const o = folder.put('o.jsonl', jsonLines(ORIGINALS.map((id) => ({ id, text: original(id) }))));
    const text = original('brannock-yard-tugs');
    const p = folder.put('p.jsonl', jsonLines(Array.from({ length: 60 }, (_, i) => ({ id: `${i}`, text }))));
    const child = spawn(process.execPath, [CLI, 'judge', '--originals', o, '--pages', p]);
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, complaint }).toEqual({ status: 0, complaint: '' });
  });
});
