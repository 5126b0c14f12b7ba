import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Passage } from '../../src/core/judgement.ts';
import { shareSegments } from '../../src/ui/popup/share-segments.ts';

const LENGTH = 1000;

const passage = (kind: Passage['kind'], start: number, end: number): Passage => ({
  kind,
  page: { start, end },
  originalSentence: 0,
  similarity: 1,
});

describe('the strip of a page', () => {
  test('joins neighbours of one kind and keeps kinds apart', () => {
    const passages = [
      passage('reworded', 500, 600),
      passage('verbatim', 0, 100),
      passage('verbatim', 102, 200),
      passage('moved', 200, 250),
    ];
    expect(shareSegments(passages, LENGTH)).toEqual([
      { kind: 'verbatim', from: 0, to: 0.2 },
      { kind: 'moved', from: 0.2, to: 0.25 },
      { kind: 'reworded', from: 0.5, to: 0.6 },
    ]);
  });

  test('has nothing to show of an empty page', () => {
    expect(shareSegments([passage('verbatim', 0, 10)], 0)).toEqual([]);
  });

  test('stays inside the page, in order, without overlaps, and covers every character of every passage', () => {
    const passages = fc.array(
      fc.record({
        kind: fc.constantFrom<Passage['kind']>('verbatim', 'reworded', 'moved'),
        start: fc.integer({ min: -50, max: LENGTH + 50 }),
        size: fc.integer({ min: 0, max: 300 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(passages, (drawn) => {
        const given = drawn.map(({ kind, start, size }) => passage(kind, start, start + size));
        const segments = shareSegments(given, LENGTH);
        let end = 0;
        for (const { from, to } of segments) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(1);
        for (let at = 0.5; at < LENGTH; at++) {
          const inPassage = given.some(({ page }) => page.start < at && at < page.end);
          const inSegment = segments.some(({ from, to }) => from * LENGTH < at && at < to * LENGTH);
          if (inPassage) expect(inSegment).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });
});
