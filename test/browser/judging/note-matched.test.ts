import { describe, expect, test } from 'vitest';
import { notingMatches } from '../../../src/browser/judging/note-matched.ts';
import type { PageState } from '../../../src/browser/messages/protocol.ts';
import { defaults } from '../../../src/browser/settings/settings.ts';
import { NOTHING_SAID } from '../../../src/core/fairness/fairness.ts';
import { VERDICTS, type Verdict } from '../../../src/core/judgement.ts';

const article = { text: 'The ferry is back.' };
const judged = (verdict: Verdict, original: string | null): PageState => ({
  kind: 'judged',
  article,
  judgement: { verdict, score: 0.5, original, matches: [], sentences: 3, fairness: NOTHING_SAID },
  dismissed: false,
});

async function noted(page: PageState, incognito = false, fails = false): Promise<string[]> {
  const notes: string[] = [];
  const note = async (id: string): Promise<void> => {
    notes.push(id);
    if (fails) throw new Error('no room');
  };
  const learn = notingMatches(
    async (visit) => visit.page,
    note,
    () => notes.push('reported'),
  );
  expect(await learn({ article, page, incognito, lowConfidence: false }, defaults)).toBe(page);
  return notes;
}

describe('matched originals are noted', () => {
  test.each(VERDICTS)('%s', async (verdict) => {
    const follows = ['copied', 'rewritten', 'partial', 'republished'].includes(verdict);
    expect(await noted(judged(verdict, 'abc'))).toEqual(follows ? ['abc'] : []);
  });

  test('not in private windows, and not without an original or a verdict', async () => {
    expect(await noted(judged('copied', 'abc'), true)).toEqual([]);
    expect(await noted(judged('copied', null))).toEqual([]);
    expect(await noted({ kind: 'not-article' })).toEqual([]);
  });

  test('a note that fails is reported, and changes nothing else', async () => {
    expect(await noted(judged('copied', 'abc'), false, true)).toEqual(['abc', 'reported']);
  });
});
