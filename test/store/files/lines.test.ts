import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidyArticle } from '../../../src/store/documents/article-check.ts';
import { ArticleRefused } from '../../../src/store/errors.ts';
import { readLine, writeLine } from '../../../src/store/files/line-format.ts';
import { type Line, linesOf, maybeGunzip } from '../../../src/store/files/line-stream.ts';

async function cut(bytes: Uint8Array<ArrayBuffer>, pieces: readonly number[]): Promise<Line[]> {
  let at = 0;
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const size of [...pieces, bytes.length]) {
        controller.enqueue(bytes.slice(at, at + size));
        at += size;
      }
      controller.close();
    },
  });
  const lines: Line[] = [];
  for await (const line of linesOf(await maybeGunzip(stream))) lines.push(line);
  return lines;
}

describe('lines', () => {
  it('are the same however the bytes arrive, zipped or not', async () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 12 }).map((s) => s.replaceAll('\n', ' '));
    const sizes = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(line), sizes, fc.boolean(), async (texts, pieces, zip) => {
        const whole = texts.join('\n');
        const expected = whole
          .split('\n')
          .map((text, at, { length }) => ({ number: at + 1, text: text.trim(), closed: at < length - 1 }))
          .filter(({ text }) => text !== '');
        const plain = new TextEncoder().encode(whole.replace(/^\uFEFF/, ''));
        const packed = new Response(new Blob([plain]).stream().pipeThrough(new CompressionStream('gzip')));
        const bytes = zip ? new Uint8Array(await packed.arrayBuffer()) : plain;
        expect(await cut(bytes, pieces)).toEqual(expected);
      }),
    );
  });

  it('that are endless are passed over, not held', async () => {
    const lines = await cut(new TextEncoder().encode(`a\n${'x'.repeat(9 * 1024 * 1024)}\nb\n`), [5_000_000]);
    expect(lines.map(({ number, text }) => [number, text])).toEqual([
      [1, 'a'],
      [2, null],
      [3, 'b'],
    ]);
  });
});

describe('a line', () => {
  it('comes back as it was written', () => {
    const article = { text: 'A "bell"\n\nrang.', title: 'Bell', url: 'https://news.example/a', language: 'en-GB' };
    const line = writeLine('id', article, 'asked', Date.UTC(2026, 2, 1));
    expect(line.indexOf('\n')).toBe(line.length - 1);
    expect(readLine(line)).toEqual({ article, source: 'asked', learnedAt: Date.UTC(2026, 2, 1) });
  });

  it('brings in no fields of its own', () => {
    const { article, source } = readLine(
      '{"text": "a", "__proto__": {"x": 1}, "more": 2, "source": "root", "byline": null}',
    );
    expect(article).toEqual({ text: 'a' });
    expect(source).toBe('imported');
  });

  it('never brings down the reader', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        try {
          readLine(text);
        } catch (error) {
          expect(error).toBeInstanceOf(ArticleRefused);
        }
      }),
    );
  });
});

describe('an article from a page', () => {
  it('loses the facts that cannot be kept, not more', () => {
    const tidy = tidyArticle({
      text: 'a',
      title: 't'.repeat(2000),
      url: 'data:,x',
      site: 'The Bell',
      published: 'today',
    });
    expect(tidy).toEqual({ text: 'a', site: 'The Bell' });
  });

  it('is refused without a text', () => {
    expect(() => tidyArticle({ text: ' \n' })).toThrow(ArticleRefused);
  });
});
