import { describe, expect, test } from 'vitest';
import { followedLearner } from '../../../src/browser/judging/learn-followed.ts';
import type { PageState } from '../../../src/browser/messages/protocol.ts';
import type { Article } from '../../../src/core/article.ts';
import { NOTHING_SAID } from '../../../src/core/fairness/fairness.ts';
import { VERDICTS } from '../../../src/core/judgement.ts';
import { normaliseAddress } from '../../../src/store/documents/identity.ts';
import { ArticleRefused, StorageError, StorageFull } from '../../../src/store/errors.ts';
import { judged } from '../fakes.ts';

const article: Article = { text: 'The ferry was late again. '.repeat(20), url: 'https://harbour.example/ferry' };
const reading = { article, lowConfidence: false };
const empty: PageState = { kind: 'library-empty', article, fairness: NOTHING_SAID };

function desk(page: PageState, learn: () => Promise<'added' | 'already-known'> = async () => 'added') {
  const taken: [string, string][] = [];
  let told = 0;
  const learner = followedLearner({
    originals: {
      async learn({ url = '' }, source) {
        const kind = await learn();
        taken.push([url, source]);
        return { kind, id: 'id' };
      },
    },
    normalise: normaliseAddress,
    judge: async () => page,
    learned: () => {
      told++;
    },
    storageTrouble: (error) => (error instanceof StorageError ? error.trouble : null),
  });
  return { ...learner, taken, told: () => told };
}

describe('an article of a followed site', () => {
  test('is learned, and open pages are told of all that was learned at once', async () => {
    const { learn, tell, taken, told } = desk(empty);
    expect(await learn(reading)).toBe('learned');
    expect(await learn(reading)).toBe('learned');
    expect(taken).toEqual([
      ['https://harbour.example/ferry', 'feed'],
      ['https://harbour.example/ferry', 'feed'],
    ]);
    expect(told()).toBe(0);
    tell();
    tell();
    expect(told()).toBe(1);
  });

  test.each(VERDICTS)('by its verdict: %s', async (verdict) => {
    const { learn, taken } = desk({ kind: 'judged', article, judgement: judged(verdict), dismissed: false });
    const own = verdict === 'none' || verdict === 'related';
    expect(await learn(reading)).toBe(own ? 'learned' : 'passed');
    expect(taken).toHaveLength(own ? 1 : 0);
  });

  test('is not learned where it names another first place, was known, was not read well, or is too short', async () => {
    const canonical = 'https://first.example/ferry';
    expect(await desk(empty).learn({ article: { ...article, canonical }, lowConfidence: false })).toBe('passed');
    expect(await desk(empty, async () => 'already-known').learn(reading)).toBe('passed');
    expect(await desk(empty).learn({ article, lowConfidence: true })).toBe('unreadable');
    expect(await desk(empty).learn({ article: { ...article, text: 'Late.' }, lowConfidence: false })).toBe(
      'unreadable',
    );
  });

  test('is to be brought again where the library fails, and given up where the library refuses it', async () => {
    const closed: PageState = { kind: 'storage-unavailable', trouble: 'closed', detail: 'No storage.' };
    await expect(desk(closed).learn(reading)).rejects.toThrow('No storage.');
    const full = desk(empty, async () => {
      throw new StorageFull('No more room.');
    });
    await expect(full.learn(reading)).rejects.toThrow('No more room.');
    const refused = desk(empty, async () => {
      throw new ArticleRefused('"text" is too long');
    });
    expect(await refused.learn(reading)).toBe('unreadable');
  });
});
