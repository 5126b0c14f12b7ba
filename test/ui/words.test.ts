import { describe, expect, test } from 'vitest';
import type { ArticleFacts } from '../../src/core/article.ts';
import { type Reason, VERDICTS } from '../../src/core/judgement.ts';
import { leadOf } from '../../src/ui/words/dates.ts';
import { leadText } from '../../src/ui/words/lead.ts';
import { reasonText, scoreText, speaksAgainst } from '../../src/ui/words/reasons.ts';
import { outletOf, VERDICT_WORDS, verdictSentence } from '../../src/ui/words/verdicts.ts';
import { hostOf, webAddress } from '../../src/ui/words/web-address.ts';
import { wordsFor } from '../../src/ui/words/words.ts';
import { english, englishWords as words } from './english.ts';

/** Without the isolating marks around names. */
const plain = (text: string): string => text.replace(/[\u2068\u2069]/g, '');

describe('reasons', () => {
  const sentences: readonly [Reason, string][] = [
    [
      { code: 'sentences-follow', matched: 18, of: 22, inOrder: true },
      '18 of 22 sentences on this page follow the original, in the same order.',
    ],
    [
      { code: 'sentences-follow', matched: 1, of: 9, inOrder: false },
      '1 of 9 sentences on this page follows one of the original.',
    ],
    [{ code: 'same-publisher' }, 'Both come from the same publisher.'],
    [{ code: 'verbatim-sentences', matched: 1200, of: 1300 }, '1,200 of 1,300 sentences are the same word for word.'],
    [{ code: 'nothing-new', names: 0, figures: 0 }, 'The page adds no name and no figure of its own.'],
    [{ code: 'nothing-new', names: 1, figures: 0 }, 'The page adds almost nothing of its own: 1 name.'],
    [
      { code: 'new-material', names: 4, figures: 1 },
      'The page has material that the original lacks: 4 names and 1 figure.',
    ],
    [{ code: 'new-material', names: 0, figures: 0 }, 'The page has material that the original lacks.'],
    [{ code: 'shared-quotes-only' }, 'Only quotations are shared. Reporters often quote the same people.'],
    [
      { code: 'translated', from: 'de', to: 'pt-BR' },
      'The page seems to be translated from German into Brazilian Portuguese.',
    ],
    [{ code: 'translated', from: '<b>', to: 'en' }, 'The page seems to be translated from <b> into English.'],
    [{ code: 'short-text' }, 'The page is short, so there is little to compare.'],
  ];
  test.each(sentences)('%j', (reason, sentence) => {
    expect(plain(reasonText(reason, words))).toBe(sentence);
  });

  test('against the verdict are told apart', () => {
    expect(sentences.filter(([reason]) => speaksAgainst(reason)).map(([{ code }]) => code)).toEqual([
      'new-material',
      'new-material',
      'shared-quotes-only',
      'short-text',
    ]);
  });

  test.each([
    [1, '99 are copies'],
    [0.904, '90 are copies'],
    [0.01, '1 is a copy'],
    [0, '1 is a copy'],
  ])('a score of %d is never certainty', (score, end) => {
    expect(scoreText(score, words)).toBe(`Of 100 pages that look like this one, about ${end}.`);
  });
});

describe('verdicts', () => {
  const facts: ArticleFacts = { site: 'The Harbour Times', url: 'https://www.harbour-times.example/a' };

  test.each(VERDICTS)('%s is one sentence that names the outlet where there is one', (verdict) => {
    const sentence = plain(verdictSentence(VERDICT_WORDS[verdict], facts, words));
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence.includes('The Harbour Times')).toBe(verdict !== 'none');
    expect(words.text(VERDICT_WORDS[verdict].label)).not.toBe('');
  });

  test('make do without a name', () => {
    expect(outletOf({ url: 'https://www.harbour-times.example/a', site: ' ' })).toBe('harbour-times.example');
    expect(outletOf({ url: 'javascript:alert(1)' })).toBeNull();
    expect(verdictSentence(VERDICT_WORDS.copied, {}, words)).toBe(
      'Most of this page is word for word from an article in your library.',
    );
  });

  test('a name cannot reorder the sentence', () => {
    expect(verdictSentence(VERDICT_WORDS.partial, { site: '\u202Eevil' }, words)).toBe(
      'Part of this page comes from \u2068evil\u2069.',
    );
  });
});

describe('how much earlier the original appeared', () => {
  const page = '2026-11-03T14:40:00Z';
  test.each([
    ['2026-11-03T14:35:00Z', page, 'At about the same time as this page'],
    ['2026-11-03T14:45:00Z', page, 'At about the same time as this page'],
    ['2026-11-03T13:40:00Z', page, '60 minutes earlier than this page'],
    ['2026-11-03T06:15:00+02:00', page, '10 hours earlier than this page'],
    ['2026-10-01T06:15:00Z', page, '33 days earlier than this page'],
    ['2026-11-03T18:00:00Z', page, 'Dated later than this page. Dates on pages are not always right.'],
    ['2026-11-03', page, 'On the same day as this page'],
    ['2026-11-02', page, '1 day earlier than this page'],
    ['2026-11-04', page, 'Dated later than this page. Dates on pages are not always right.'],
    ['yesterday', page, 'Publication date not known'],
    ['2026-13-45', page, 'Publication date not known'],
    [undefined, page, 'Publication date not known'],
    ['2026-11-03', undefined, 'This page gives no date'],
  ])('%s before %s', (original, copy, sentence) => {
    expect(leadText(leadOf(original, copy), words)).toBe(sentence);
  });
});

describe('numbers, dates and names', () => {
  test('a share is never rounded into nothing or everything', () => {
    expect([0, 0.001, 0.5, 0.999, 1, Number.NaN].map(words.percent)).toEqual(['0%', '1%', '50%', '99%', '100%', '0%']);
  });

  test('dates follow what is known, days staying the day they are', () => {
    expect(words.date('2026-11-03')).toBe('3 November 2026');
    expect(words.date('soon')).toBeNull();
    expect(words.date(undefined)).toBeNull();
  });

  test('sizes are short', () => {
    expect([0, 999, 84_300_000, 5e15].map(words.bytes)).toEqual(['0 byte', '999 byte', '84.3 MB', '5,000 TB']);
  });

  test('the browser region counts only in the language of the messages', () => {
    expect(wordsFor(english, 'en-US').date('2026-11-03')).toBe('November 3, 2026');
    expect(wordsFor(english, 'de-AT').date('2026-11-03')).toBe('November 3, 2026');
  });

  test('a plural form that a language lacks falls back to the general one', () => {
    const polish = wordsFor((key, ...more) => (key === 'localeTag' ? 'pl' : english(key, ...more)), 'pl');
    expect(polish.plural('leadDays', 3)).toBe('3 days earlier than this page');
  });

  test('only web addresses become links', () => {
    expect(webAddress('https://a.example/x')).toBe('https://a.example/x');
    for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//a.example', '', undefined]) {
      expect(webAddress(bad)).toBeNull();
    }
    expect(hostOf('https://www.gаzette.example/x')).toBe('xn--gzette-3nf.example');
  });
});
