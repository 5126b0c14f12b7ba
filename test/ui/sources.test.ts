import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Followed } from '../../src/sources/following/followed.ts';
import {
  checkText,
  checkTimes,
  followText,
  opmlText,
  PROBLEM_WORDS,
  progressText,
} from '../../src/ui/options/sources/source-text.ts';
import { relativeTime } from '../../src/ui/words/relative-time.ts';
import { englishWords as words } from './english.ts';
import { FOLLOWED } from './gallery/following-doors.ts';

const plain = (text: string): string => text.replace(/[\u2068\u2069]/g, '');
const NOW = Date.UTC(2026, 10, 3, 12);
const MINUTE = 60_000;

describe('a moment seen from now', () => {
  test.each([
    [0, 'this minute'],
    [-59_999, 'this minute'],
    [-MINUTE, '1 minute ago'],
    [-119 * MINUTE, '1 hour ago'],
    [-120 * MINUTE, '2 hours ago'],
    [45 * MINUTE, 'in 45 minutes'],
    [-25 * 60 * MINUTE, 'yesterday'],
    [49 * 60 * MINUTE, 'in 2 days'],
  ])('%d ms away is %j', (away, said) => {
    expect(relativeTime(NOW + away, NOW, 'en')).toBe(said);
  });

  test('is never further away than it is', () => {
    const units = { minute: MINUTE, hour: 60 * MINUTE, day: 1440 * MINUTE };
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (away) => {
        const [, count = '0', unit = 'minute'] =
          /(\d+) (minute|hour|day)/.exec(relativeTime(NOW + away, NOW, 'en')) ?? [];
        expect(Number(count) * units[unit as keyof typeof units]).toBeLessThanOrEqual(Math.abs(away));
      }),
    );
  });
});

describe('how a source stands, in words', () => {
  const [plainSource] = FOLLOWED;
  if (!plainSource) throw new Error('the gallery has lost its sources');
  const source: Followed = { ...plainSource, lastCheck: NOW - 5 * MINUTE, nextCheck: NOW + 130 * MINUTE };

  test.each<[Partial<Followed>, string[]]>([
    [{}, ['Checked 5 minutes ago', 'Next check in 2 hours']],
    [{ lastCheck: null, nextCheck: NOW - 1 }, ['Not checked yet', 'Next check soon']],
    [{ paused: true, nextCheck: null }, ['Checked 5 minutes ago', 'Paused']],
    [{ checking: true }, ['Checked 5 minutes ago', 'Being checked']],
    [{ nextCheck: null }, ['Checked 5 minutes ago']],
  ])('%j', (change, said) => {
    expect(checkTimes({ ...source, ...change }, NOW, words)).toEqual(said);
  });

  test('every problem has a sentence of its own', () => {
    const keys = Object.values(PROBLEM_WORDS);
    expect(new Set(keys.map((key) => words.text(key))).size).toBe(keys.length);
  });

  test('how checks go and end', () => {
    expect(progressText({ learned: 1, waiting: 0 }, words)).toBe('1 new article.');
    expect(progressText({ learned: 0, waiting: 9 }, words)).toBe('0 new articles. 9 waiting');
    expect(checkText({ ended: 'complete', learned: 2, waiting: 0 }, words)).toBe('Checked. 2 new articles.');
    expect(checkText({ ended: 'cancelled', learned: 2, waiting: 3 }, words)).toBe('Stopped. 2 new articles. 3 waiting');
    expect(checkText({ ended: 'put-off', learned: 0, waiting: 3 }, words)).toBe(
      'The rest has to wait. 0 new articles. 3 waiting',
    );
  });

  test('what became of an address, and of a list', () => {
    expect(plain(followText({ kind: 'following', id: 'x' }, 'harbour.example', words))).toBe(
      'harbour.example is followed now. Its first articles come in a moment.',
    );
    expect(plain(followText({ kind: 'bad-address' }, 'two words\u202e', words))).toBe(
      '“two words” is not the address of a site or a feed. Write it like example.com.',
    );
    expect(opmlText({ added: 1, alreadyFollowed: 0, passedOver: 0 }, words)).toBe('1 source was added.');
    expect(opmlText({ added: 12, alreadyFollowed: 3, passedOver: 1 }, words)).toBe(
      '12 sources were added. You followed 3 already. 1 entry was passed over.',
    );
  });
});
