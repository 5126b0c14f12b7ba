import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MemoryLibrary } from '../../../src/core/candidates/memory-library.ts';
import { createEngine } from '../../../src/core/engine.ts';
import { FLAGGED, VERDICTS } from '../../../src/core/judgement.ts';
import { splitSentences } from '../../../src/core/text/sentences.ts';
import { COPY_SCORE } from '../../../src/core/verdict/decide.ts';
import { COPY_SCORES, SENSITIVITIES } from '../../../src/core/verdict/sensitivity.ts';
import { KNOWLEDGE } from '../shipped.ts';
import { ORIGINALS, original } from '../stories.ts';

const engine = createEngine(KNOWLEDGE);

describe('the sensitivity', () => {
  test('is by default what it was before there was a choice', () => {
    expect(COPY_SCORES.usual).toBe(COPY_SCORE);
  });

  test('goes from the surest down', () => {
    const lines = SENSITIVITIES.map((sensitivity) => COPY_SCORES[sensitivity]);
    expect(lines).toEqual([...lines].sort((a, b) => b - a));
    expect(new Set(lines).size).toBe(lines.length);
  });

  test.each(ORIGINALS)('finds a word-for-word copy of %s however sure it has to be', async (slug) => {
    const library = new MemoryLibrary();
    const fingerprint = engine.fingerprint({ text: original(slug) });
    library.add({ id: slug, facts: { title: slug }, fingerprint }, engine.indexTerms(fingerprint));
    const { verdict } = await engine.judge({ text: original(slug) }, library, COPY_SCORES.careful);
    expect(verdict).toBe('copied');
  });

  // Pages of which some sentences are another article's: their scores lie anywhere.
  test('flags exactly the pages whose score reaches its line, and changes nothing else', async () => {
    const library = new MemoryLibrary();
    for (const slug of ORIGINALS) {
      const fingerprint = engine.fingerprint({ text: original(slug) });
      library.add({ id: slug, facts: { title: slug }, fingerprint }, engine.indexTerms(fingerprint));
    }
    const mixed = fc.record({
      own: fc.constantFrom(...ORIGINALS),
      taken: fc.constantFrom(...ORIGINALS),
      ownShare: fc.double({ min: 0, max: 1, noNaN: true }),
      line: fc.double({ min: 0.01, max: 0.999, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(mixed, async ({ own, taken, ownShare, line }) => {
        const text = [...part(original(own), ownShare), ...part(original(taken), 1 - ownShare)].join(' ');
        const usual = await engine.judge({ text }, library);
        const chosen = await engine.judge({ text }, library, line);
        expect(VERDICTS).toContain(chosen.verdict);
        expect({ score: chosen.score, original: chosen.original }).toEqual({
          score: usual.score,
          original: usual.original,
        });
        expect(FLAGGED.has(chosen.verdict)).toBe(chosen.score >= line);
        expect(FLAGGED.has(usual.verdict)).toBe(usual.score >= COPY_SCORE);
      }),
      { numRuns: 40 },
    );
  });
});

/** The first sentences of a text, a share (0..1) of them. */
function part(text: string, share: number): string[] {
  const sentences = splitSentences(text);
  return sentences.slice(0, Math.round(sentences.length * share)).map(({ start, end }) => text.slice(start, end));
}
