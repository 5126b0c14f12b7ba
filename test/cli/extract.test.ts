import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { extractCommand } from '../../src/cli/extract.ts';
import { parseHtml } from '../../src/cli/html.ts';
import { judgeCommand } from '../../src/cli/judge.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { originalFacts } from '../../src/core/credit/origins.ts';
import { fairVerdict } from '../../src/core/fairness/fair-verdict.ts';
import { extractArticle } from '../../src/page/extract/extract-article.ts';
import { decodeText } from '../../src/sources/fetching/decode-text.ts';
import { directoryOutlets } from '../../src/sources/outlets.ts';
import { BODY, jsonLd, paragraphs } from '../page/story.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'firstprint-extract-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const STORY_PAGE =
  '<!doctype html><html lang="en"><head><meta property="og:type" content="article">' +
  jsonLd({
    '@type': 'NewsArticle',
    headline: 'Board votes to close the old fish market',
    datePublished: '2026-11-03',
  }) +
  `</head><body><article><h1>Board votes to close the old fish market</h1>${paragraphs()}</article></body></html>`;

async function run(...args: string[]): Promise<string> {
  const stdout = new PassThrough();
  const read = (async () => {
    let text = '';
    for await (const chunk of stdout) text += String(chunk);
    return text;
  })();
  await extractCommand(args, { stdout, stderr: new PassThrough() });
  stdout.end();
  return read;
}

function put(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

describe('extract', () => {
  test('writes a line a file, in the order of names, each valid for judge', async () => {
    put('b.html.gz', gzipSync(STORY_PAGE));
    put('a.html', '<html><body><p>Nothing here.</p></body></html>');
    put('notes.txt', 'not a page');
    const urls = put('urls.json', JSON.stringify({ 'b.html': 'https://harbour.example/news/old-fish-market' }));
    const lines = (await run(folder, '--urls', urls))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => line.id)).toEqual(['a', 'b']);
    expect(lines[0]).toMatchObject({ article: false });
    expect(lines[0]).not.toHaveProperty('url');
    expect(lines[1]).toMatchObject({
      url: 'https://harbour.example/news/old-fish-market',
      article: true,
      title: 'Board votes to close the old fish market',
      published: '2026-11-03',
      site: 'harbour.example',
      language: 'en',
      lowConfidence: false,
      text: BODY,
    });
    for (const line of lines) for (const value of Object.values(line)) expect(value).not.toBeNull();
  });

  test('--out holds the same lines, and nothing else is left in its folder', async () => {
    put('a.html', STORY_PAGE);
    const out = join(folder, 'out.jsonl');
    await run(folder, '--out', out);
    expect(readFileSync(out, 'utf8')).toBe(await run(folder));
    expect(readdirSync(folder).sort()).toEqual(['a.html', 'out.jsonl']);
  });
});

test('its lines judge as the page itself does', async () => {
  const credit = '<p>Source: <a href="https://harbour.example/a">The Harbour Times</a></p>';
  const html = STORY_PAGE.replace('</article>', `${credit}</article>`);
  put('a.html', html);
  const url = 'https://relay.example/news/old-fish-market';
  const [line = ''] = (await run(folder, '--urls', put('urls.json', JSON.stringify({ 'a.html': url })))).split('\n');
  const lines = put('pages.jsonl', `${line}\n`);
  const library = put('o.jsonl', `${JSON.stringify({ id: 'first', text: BODY, url: 'https://harbour.example/a' })}\n`);
  const stdout = new PassThrough();
  await judgeCommand(['--originals', library, '--pages', lines], { stdout, stderr: new PassThrough() });
  const { relation, credit: level, namesSource, reasons } = JSON.parse(String(stdout.read()));

  const { article } = extractArticle(parseHtml(html), url);
  const known = originalFacts({ text: BODY, url: 'https://harbour.example/a' });
  const match = { original: 'first', facts: known, score: 1, coverage: 1, passages: [], reasons: [] } as const;
  const judgement = { verdict: 'copied', score: 1, original: 'first', sentences: 6 } as const;
  const { fairness } = fairVerdict(
    { ...judgement, matches: [{ ...match, verdict: 'copied' }] },
    article,
    directoryOutlets,
  );
  expect({ relation, credit: level, namesSource, reasons }).toEqual({
    relation: 'page-is-copy',
    credit: 'named',
    namesSource: fairness.namesSource,
    reasons: fairness.reasons,
  });
});

test('a page that nests without end is no article, and holds nobody up', async () => {
  writeFileSync(join(folder, 'deep.html'), `${'<div>'.repeat(200_000)}${paragraphs()}`);
  writeFileSync(join(folder, 'story.html'), STORY_PAGE);
  const lines = (await run(folder))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toMatchObject([
    { id: 'deep', article: false, text: '' },
    { id: 'story', article: true },
  ]);
});

describe('bad input is one line that names the file', () => {
  async function failure(...args: string[]): Promise<string> {
    const error = await run(...args).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof UsageError)) throw new Error('expected a UsageError', { cause: error });
    expect(error.message).not.toContain('\n');
    return error.message;
  }

  test('no folder, two folders, an unknown option', async () => {
    expect(await failure()).toMatch(/usage: firstprint extract/);
    expect(await failure('a', 'b')).toMatch(/usage: firstprint extract/);
    expect(await failure('a', '--url', 'x')).toMatch(/--url/);
  });

  test('a missing folder, and one without pages', async () => {
    expect(await failure(join(folder, 'none'))).toContain(join(folder, 'none'));
    expect(await failure(folder)).toContain('no .html');
  });

  test('two files of one id', async () => {
    put('a.html', STORY_PAGE);
    put('a.html.gz', gzipSync(STORY_PAGE));
    expect(await failure(folder)).toContain('a.html');
  });

  test.each([
    ['{\n"a.html": "https://x.example",\n}', 'line 3'],
    ['["a.html"]', 'line 1'],
    ['{\n"a.html": "https://x.example/",\n"b.html": "file:///etc"\n}', 'line 3'],
    ['{"a.html": 7}', 'line 1'],
  ])('addresses that are %s', async (content, where) => {
    put('a.html', STORY_PAGE);
    const urls = put('urls.json', content);
    expect(await failure(folder, '--urls', urls)).toContain(`${urls}: ${where}:`);
  });

  test('a page that does not unpack leaves an earlier output as it was', async () => {
    put('a.html', STORY_PAGE);
    put('b.html.gz', 'not gzip');
    const out = put('out.jsonl', 'earlier');
    expect(await failure(folder, '--out', out)).toContain('b.html.gz');
    expect(readFileSync(out, 'utf8')).toBe('earlier');
    expect(readdirSync(folder).sort()).toEqual(['a.html', 'b.html.gz', 'out.jsonl']);
  });
});

describe('HTML files', () => {
  const bytes = (text: string, encoding: 'latin1' | 'utf8' | 'utf16le' = 'utf8'): Uint8Array =>
    Buffer.from(text, encoding);

  test.each([
    ['UTF-8 without a word', bytes('<p>Möwe'), 'Möwe'],
    ['UTF-8 with a byte order mark', bytes('\ufeff<p>Möwe'), 'Möwe'],
    ['UTF-16 with a byte order mark', bytes('\ufeff<p>Möwe', 'utf16le'), 'Möwe'],
    ['a declared character set', bytes('<meta charset="iso-8859-1"><p>Möwe', 'latin1'), 'Möwe'],
    [
      'the older declaration',
      bytes('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>M\xf6we \x80', 'latin1'),
      'Möwe €',
    ],
    ['a two-byte character set', new Uint8Array([...bytes('<meta charset=shift_jis><p>'), 0x8b, 0x99]), '漁'],
    ['a wrong declaration of UTF-16', bytes('<meta charset="utf-16"><p>Möwe'), 'Möwe'],
    ['an unknown character set', bytes('<meta charset="harbour"><p>Möwe'), 'Möwe'],
    ['no declaration and no UTF-8', bytes('<p>Möwe', 'latin1'), 'Möwe'],
  ])('are decoded: %s', (_, content, text) => {
    expect(parseHtml(decodeText(content)).querySelector('p')?.textContent).toBe(text);
  });

  test('become whole documents even without the elements that HTML lets a page leave out', () => {
    for (const html of ['', '<p>One', '<title>x</title><p>One', 'just text']) {
      const document = parseHtml(html);
      expect([document.documentElement.localName, document.body.localName]).toEqual(['html', 'body']);
    }
  });
});
