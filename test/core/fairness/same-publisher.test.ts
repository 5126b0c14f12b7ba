import { describe, expect, test } from 'vitest';
import type { PageState } from '../../../src/browser/messages/protocol.ts';
import { defaults } from '../../../src/browser/settings/settings.ts';
import { badgeView } from '../../../src/browser/shown/badge-view.ts';
import { toolbarLook } from '../../../src/browser/shown/toolbar-look.ts';
import { fairVerdict } from '../../../src/core/fairness/fair-verdict.ts';
import { type FairJudgement, NOTHING_SAID } from '../../../src/core/fairness/fairness.ts';
import { isSharedStory } from '../../../src/core/fairness/shared-story.ts';
import { FLAGGED, type Judgement, type Match, VERDICTS, type Verdict } from '../../../src/core/judgement.ts';
import { plainText } from '../../browser/fakes.ts';

const SISTERS = ['relay.example', 'harbour.example'];
const sameOwner = (one: string, other: string): boolean =>
  one === other || (SISTERS.includes(one) && SISTERS.includes(other));
const outlets = { at: () => undefined, called: () => undefined, sameOwner };
const withSharedStories = (found: Judgement, of: { text: string; url?: string }): FairJudgement =>
  fairVerdict(found, of, outlets);
const page = { text: 'The ferry was late again.', url: 'https://relay.example/ferry' };

function match(verdict: Verdict, url: string | undefined, score: number): Match {
  const facts = { site: 'An outlet', ...(url === undefined ? {} : { url }) };
  const reasons = [{ code: 'verbatim-sentences', matched: 9, of: 9 }] as const;
  return { original: url ?? 'unknown', facts, verdict, score, coverage: 0.9, passages: [], reasons };
}

function judgement(...matches: readonly [Match, ...Match[]]): Judgement {
  const { verdict, score, original } = matches[0];
  return { verdict, score, original, matches, sentences: 9 };
}

describe("a copy of the publisher's own article", () => {
  const stateOf = (found: Judgement): PageState => ({
    kind: 'judged',
    article: page,
    judgement: withSharedStories(found, page),
    dismissed: false,
  });

  test.each(VERDICTS)('on a sister site: %s', (verdict) => {
    const found = judgement(match(verdict, 'https://harbour.example/ferry', 0.99));
    const judged = withSharedStories(found, page);
    if (!FLAGGED.has(verdict)) {
      expect(judged).toEqual({ ...found, fairness: NOTHING_SAID });
      return;
    }
    expect(judged).toMatchObject({ verdict: 'republished', score: 0.99, original: 'https://harbour.example/ferry' });
    expect(judged.matches[0]?.verdict).toBe('republished');
    expect(judged.matches[0]?.reasons[0]).toEqual({ code: 'same-publisher' });
    expect(judged.matches[0] && isSharedStory(judged.matches[0])).toBe(true);
  });

  test('leaves the badges quiet, and the toolbar says whose it is', () => {
    const state = stateOf(judgement(match('copied', 'https://harbour.example/ferry', 0.99)));
    expect(badgeView(state, false, defaults, plainText)).toBeNull();
    expect(toolbarLook(state, plainText)).toMatchObject({
      icon: 'clear',
      badge: '',
      title: 'verdictShared|An outlet',
    });
  });

  test('under another address of the same site is none either', () => {
    const found = judgement(match('rewritten', 'https://relay.example/print/ferry', 0.97));
    expect(withSharedStories(found, page).verdict).toBe('republished');
  });
});

describe('others are still named', () => {
  test('a stranger who matches best decides', () => {
    const found = judgement(
      match('copied', 'https://gazette.example/ferry', 0.99),
      match('copied', 'https://harbour.example/ferry', 0.95),
    );
    const judged = withSharedStories(found, page);
    expect(judged.verdict).toBe('copied');
    expect(judged.matches.map(({ verdict }) => verdict)).toEqual(['copied', 'republished']);
  });

  test('a stranger behind a sister site stays in the list', () => {
    const found = judgement(
      match('copied', 'https://harbour.example/ferry', 0.99),
      match('rewritten', 'https://gazette.example/ferry', 0.95),
    );
    const judged = withSharedStories(found, page);
    expect(judged.verdict).toBe('republished');
    expect(judged.matches.map(({ verdict }) => verdict)).toEqual(['republished', 'rewritten']);
  });

  test.each([undefined, 'javascript:alert(1)', 'https://gazette.example/ferry'])('an original at %s', (url) => {
    const found = judgement(match('copied', url, 0.99));
    expect(withSharedStories(found, page)).toMatchObject(found);
  });

  test('a page without an address', () => {
    const found = judgement(match('copied', 'https://relay.example/ferry', 0.99));
    expect(withSharedStories(found, { text: page.text })).toMatchObject(found);
  });
});
