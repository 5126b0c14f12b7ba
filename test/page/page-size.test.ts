import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { pageSize } from '../../src/page/page-size.ts';

const sizeOf = (body: string): number =>
  pageSize(parseHTML(`<!doctype html><html><body>${body}</body></html>`).document);
const LINE = '<p>The ferry was late on Monday, and the quay was full.</p>';

describe('the size of a page', () => {
  test('grows with its paragraphs', () => {
    expect(sizeOf(LINE.repeat(6))).toBeGreaterThan(sizeOf(LINE.repeat(5)));
  });

  test('differs where other words take the place of the old ones', () => {
    expect(sizeOf('<p>The ferry was early.</p>')).not.toBe(sizeOf('<p>The ferry was late.</p>'));
  });

  test('is not moved by megabytes of inline data', () => {
    expect(sizeOf(`<script>${'x'.repeat(1e6)}</script>`)).toBe(sizeOf('<script>x</script>'));
  });

  test('counts the words of the first two hundred paragraphs only', () => {
    const more = sizeOf(LINE.repeat(400)) - sizeOf(LINE.repeat(200));
    // Their elements still count, one each, where the document can count them.
    expect(more).toBeLessThanOrEqual(200);
  });
});
