import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readArticles } from '../../src/cli/article-lines.ts';
import { readLabels } from '../../src/cli/label-lines.ts';
import { readLines } from '../../src/cli/line-files.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { jsonLines, temporaryFolder } from './run.ts';

const folder = temporaryFolder();

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** The message of the `UsageError` that some work ends with. */
async function faultOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UsageError)) throw new Error('expected a UsageError', { cause: error });
  return error.message;
}

const lines = (file: string) => all(readLines(file));

describe('readLines', () => {
  test('passes over blank lines and counts them', async () => {
    expect(await lines(folder.put('a.jsonl', '{"a":1}\n\n  \n{"a":2}'))).toEqual([
      { line: 1, fields: { a: 1 } },
      { line: 4, fields: { a: 2 } },
    ]);
  });

  test('reads gzip whatever its name, Windows line ends and a byte order mark', async () => {
    const text = '\ufeff{"a":"Möwe"}\r\n{"a":2}\r\n';
    const expected = [{ a: 'Möwe' }, { a: 2 }];
    for (const bytes of [Buffer.from(text), gzipSync(text)])
      expect((await lines(folder.put('a', bytes))).map(({ fields }) => fields)).toEqual(expected);
  });

  test('keeps line and paragraph separators of Unicode inside a text', async () => {
    const text = 'one\u2028two\u2029three\u0085four';
    expect(await lines(folder.put('a', `{"text":"${text}"}\n`))).toEqual([{ line: 1, fields: { text } }]);
  });

  test('keeps letters that lie across the pieces in which a file is read', async () => {
    const objects = Array.from({ length: 3000 }, (_, i) => ({ text: '港口Möwe🚢'.repeat(1 + (i % 9)) }));
    expect((await lines(folder.put('a', jsonLines(objects)))).map(({ fields }) => fields)).toEqual(objects);
  });

  test('of an empty file gives nothing', async () => {
    expect(await lines(folder.put('a', ''))).toEqual([]);
  });

  test.each([
    ['{"a":1}\n{"a":', 'line 2: not JSON'],
    ['{"a":1}\n\nnull\n', 'line 3: not a JSON object'],
    ['[1]', 'line 1: not a JSON object'],
    ['7', 'line 1: not a JSON object'],
  ])('says where %j is wrong', async (content, fault) => {
    const file = folder.put('a.jsonl', content);
    expect(await faultOf(lines(file))).toContain(`${file}: ${fault}`);
  });

  test('says which file is missing or is a folder', async () => {
    for (const file of [join(folder.path, 'none'), folder.path])
      expect(await faultOf(lines(file))).toContain(`${file}: cannot be read`);
  });

  test('says that a compressed file is cut off or damaged', async () => {
    const whole = gzipSync(jsonLines(Array.from({ length: 20_000 }, (_, i) => ({ id: i, mix: Math.sin(i) }))));
    const cut = folder.put('cut.gz', whole.subarray(0, whole.length >> 1));
    expect(await faultOf(lines(cut))).toMatch(/cut\.gz: line \d+: cannot be read/);
    const damaged = folder.put('damaged.gz', Buffer.concat([whole.subarray(0, 12), Buffer.alloc(4000, 0xff)]));
    expect(await faultOf(lines(damaged))).toMatch(/damaged\.gz: line \d+: cannot be read/);
  });

  test('can be left in the middle', async () => {
    const file = folder.put('a', jsonLines(Array.from({ length: 50_000 }, (_, i) => ({ i }))));
    for await (const { line } of readLines(file)) if (line === 2) break;
    expect((await lines(file)).length).toBe(50_000);
  });
});

describe('readArticles', () => {
  const articles = (content: string) => all(readArticles(folder.put('a.jsonl', content)));

  test('takes the fields it knows; null stands for absent', async () => {
    const line = { id: 'a', text: 'Text.', title: 'T', url: null, byline: 'B', mood: 3 };
    expect(await articles(jsonLines([line]))).toEqual([{ id: 'a', text: 'Text.', title: 'T', byline: 'B' }]);
  });

  test.each([
    [[{ text: 'x' }], 'line 1: "id"'],
    [[{ id: '', text: 'x' }], 'line 1: "id"'],
    [[{ id: 7, text: 'x' }], 'line 1: "id"'],
    [[{ id: 'a', text: 'x' }, { id: 'b' }], 'line 2: "text"'],
    [[{ id: 'a', text: 'x', title: 7 }], 'line 1: "title"'],
    [
      [
        { id: 'a', text: 'x' },
        { id: 'b', text: 'x' },
        { id: 'a', text: 'y' },
      ],
      'line 3: id "a" stands twice',
    ],
  ])('refuses %j', async (objects, fault) => {
    expect(await faultOf(articles(jsonLines(objects)))).toContain(fault);
  });
});

describe('readLabels', () => {
  const labels = (objects: readonly object[]) => readLabels(folder.put('l.jsonl', jsonLines(objects)));

  test('takes one original, several or none', async () => {
    const read = await labels([
      { id: 'a', kind: 'copy', original: 'x' },
      { id: 'b', kind: 'copy', original: ['x', 'y'] },
      { id: 'c', kind: 'neg_event', original: null },
      { id: 'd', kind: 'neg_event' },
    ]);
    expect([...read.values()].map((label) => label.originals)).toEqual([['x'], ['x', 'y'], [], []]);
  });

  test.each([
    [[{ id: 'a' }], 'line 1: "id" and "kind"'],
    [[{ kind: 'copy' }], 'line 1: "id" and "kind"'],
    [[{ id: 'a', kind: 'copy', original: 5 }], 'line 1: "original"'],
    [[{ id: 'a', kind: 'copy', original: ['x', 5] }], 'line 1: "original"'],
    [
      [
        { id: 'a', kind: 'copy' },
        { id: 'a', kind: 'neg_x' },
      ],
      'line 2: id "a" stands twice',
    ],
  ])('refuses %j', async (objects, fault) => {
    expect(await faultOf(labels(objects))).toContain(fault);
  });
});
