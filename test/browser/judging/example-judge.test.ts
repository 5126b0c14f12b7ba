import { describe, expect, test } from 'vitest';
import { exampleJudge } from '../../../src/browser/judging/example-judge.ts';
import { createEngine } from '../../../src/core/engine.ts';
import { COPY_SCORES } from '../../../src/core/verdict/sensitivity.ts';
import { directoryOutlets } from '../../../src/sources/outlets.ts';
import { EXAMPLE_ORIGINAL, HONEST_REPORT, SPUN_COPY } from '../../../src/ui/welcome/example.ts';
import { KNOWLEDGE } from '../../core/shipped.ts';

const judge = exampleJudge(createEngine(KNOWLEDGE), EXAMPLE_ORIGINAL, directoryOutlets);

describe('the example of the welcome page', () => {
  test('shows a rewritten copy, with passages from both texts', async () => {
    const { page, passages } = await judge(SPUN_COPY);
    const { verdict, score, fairness, matches } = page.judgement;
    expect(verdict).toBe('rewritten');
    expect(fairness.relation).toBe('page-is-copy');
    expect(score).toBeGreaterThan(COPY_SCORES.careful);
    expect(matches[0]?.facts.site).toBe('The Harbour Times');
    expect(passages).toHaveLength(3);
    for (const { page: copied, original } of passages) {
      expect(SPUN_COPY.text).toContain(copied);
      expect(EXAMPLE_ORIGINAL.text).toContain(original);
    }
  });

  test('leaves the honest report alone, however eager the setting', async () => {
    const { page } = await judge(HONEST_REPORT);
    expect(page.judgement.verdict).toBe('related');
    expect(page.judgement.score).toBeLessThan(COPY_SCORES.eager / 2);
  });

  test('calls the original itself copied, and anything else none of it', async () => {
    expect((await judge({ ...SPUN_COPY, text: EXAMPLE_ORIGINAL.text })).page.judgement.verdict).toBe('copied');
    const other = 'A bakery in Tollen has sold its last loaf. The oven was cold by noon, and the baker was asleep.';
    expect((await judge({ text: other })).page.judgement.verdict).toBe('none');
    expect((await judge({ text: ' ' })).page.judgement.verdict).toBe('none');
  });
});
