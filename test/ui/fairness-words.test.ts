import { describe, expect, test } from 'vitest';
import type { FairnessReason } from '../../src/core/fairness/fairness.ts';
import { headlineWords } from '../../src/ui/popup/headline-words.ts';
import { fairnessReasonText } from '../../src/ui/words/fairness.ts';
import { outletSearch } from '../../src/ui/words/web-address.ts';
import { englishWords } from './english.ts';
import { POPUP_STATES } from './gallery/popup-states.ts';

const REASONS: readonly FairnessReason[] = [
  { code: 'page-dated-later', minutes: 90 },
  { code: 'page-dated-earlier', minutes: -90 },
  { code: 'dates-tie' },
  { code: 'dates-unknown' },
  { code: 'date-not-believed', why: 'seen-first' },
  { code: 'date-not-believed', why: 'dates-disagree' },
  { code: 'dated-after-first-seen' },
  { code: 'original-seen-first' },
  { code: 'page-seen-first' },
  { code: 'credits-original', level: 'named', quote: 'Read more at The Harbour Times.' },
  { code: 'original-credits-page', level: 'explicit' },
  { code: 'left-over', quote: 'Get the Harbour Times in your inbox.' },
  { code: 'others-credit', whom: 'original' },
  { code: 'others-credit', whom: 'page' },
  { code: 'images-from-original', host: 'harbour-times.example' },
  { code: 'images-from-page', host: 'relay.example' },
  { code: 'links-into-original' },
  { code: 'disguised-words', of: 'page' },
  { code: 'disguised-words', of: 'original' },
  { code: 'cut-quotations', of: 'page' },
  { code: 'cut-quotations', of: 'original' },
  { code: 'exchanged-words', of: 'page' },
  { code: 'exchanged-words', of: 'original' },
  { code: 'misspelt-names', of: 'page' },
  { code: 'misspelt-names', of: 'original' },
  { code: 'credits-other', name: 'North Shore Post' },
  { code: 'agency-story', agency: 'AP' },
  { code: 'agency-not-confirmed', agency: 'AP' },
  { code: 'same-publisher' },
  { code: 'outlet-known', favours: 'original' },
  { code: 'outlet-known', favours: 'page' },
  { code: 'earliest-of', count: 3 },
];

describe('reasons for who was first', () => {
  test('are each a sentence of their own, with what is quoted in it', () => {
    const sentences = REASONS.map((reason) => fairnessReasonText(reason, englishWords));
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.*[.”]$/u);
    expect(new Set(sentences).size).toBe(REASONS.length);
    expect(sentences.join('\n')).toContain('Read more at The Harbour Times.');
    expect(sentences.join('\n')).toContain('North Shore Post');
  });

  test('cannot turn the direction of our own words', () => {
    const hostile = { code: 'credits-other', name: '\u202Esemit ruobrah' } as const;
    expect(fairnessReasonText(hostile, englishWords)).not.toContain('\u202E');
  });
});

describe('the headline', () => {
  const headline = (name: string): string => {
    const page = POPUP_STATES[name]?.page;
    if (page?.kind !== 'judged') throw new Error(`${name} is not judged`);
    return headlineWords(page, page.judgement.matches[0] ?? null, false, englishWords).sentence.replace(/[⁨⁩]/gu, '');
  };

  test.each([
    ['undecided', 'This page and The Harbour Times have the same text.'],
    ['page-first', 'This page seems to be the original. The Harbour Times has its text too.'],
    ['wire', 'This is a story by the news agency AP.'],
    ['wire-only', 'This page says that it is a story by the news agency AP.'],
    ['names-source', 'This page names The Harbour Times as its source.'],
    ['named-credit', 'Most of this page is word for word from The Harbour Times.'],
  ])('of the state %s', (name, sentence) => {
    expect(headline(name)).toBe(sentence);
  });
});

describe('the search for the article at the outlet', () => {
  test('looks on its site, or for its name', () => {
    const query = (outlet: { name: string; host?: string }) =>
      new URL(outletSearch('Bridge & tunnel shut', outlet)).searchParams.get('q');
    expect(query({ name: 'The Harbour Times', host: 'harbour-times.example' })).toBe(
      'Bridge & tunnel shut site:harbour-times.example',
    );
    expect(query({ name: 'The Harbour Times' })).toBe('Bridge & tunnel shut "The Harbour Times"');
  });
});
