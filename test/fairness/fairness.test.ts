import { beforeAll, describe, expect, test } from 'vitest';
import { parseHtml } from '../../src/cli/html.ts';
import { articleScore } from '../../src/page/gate/article-score.ts';
import type { Case } from './case.ts';
import { GROUPS } from './groups.ts';
import { judgeCase } from './judge-page.ts';
import { pageOfCase } from './render-case.ts';
import { rate, type Tally, table, told } from './tally.ts';
import { type Miss, missesOf, type Question } from './verdict-misses.ts';

const counts = new Map(Object.entries(GROUPS).map(([group, cases]) => [group, cases.length]));
const judged: { readonly group: string; readonly case: Case; readonly misses: readonly Miss[] }[] = [];

beforeAll(async () => {
  for (const [group, cases] of Object.entries(GROUPS))
    for (const one of cases) judged.push({ group, case: one, misses: missesOf(group, one, await judgeCase(one)) });
  const misses = judged.flatMap((one) => one.misses);
  if (misses.length > 0)
    console.log(
      `${table(counts, misses)}\n\n${judged
        .map((one) => told(one.misses))
        .filter((text) => text !== '')
        .join('\n\n')}`,
    );
}, 300_000);

/** The answers to one question over the cases that ask it. */
function tally(question: Question, asks: (one: Case) => boolean = () => true): Tally {
  const asked = judged.filter((one) => one.case.expected[question] !== undefined && asks(one.case));
  return {
    asked: asked.length,
    misses: asked.flatMap((one) => one.misses.filter((miss) => miss.question === question)),
  };
}

/** The cases of a group with any wrong answer, in words. */
const wrongIn = (group: string): string[] =>
  judged.filter((one) => one.group === group && one.misses.length > 0).map((one) => told(one.misses));

const decidable = ({ expected: { relation } }: Case): boolean =>
  relation === 'page-is-copy' || relation === 'page-is-original';

describe('the fair verdict on invented pages in real markup', () => {
  test('has at least 300 cases in ten languages', () => {
    expect(judged.length).toBeGreaterThanOrEqual(300);
    expect(new Set(judged.map((one) => one.case.story.slice(0, 2))).size).toBe(10);
  });

  test('has pages that pass for articles', () => {
    const pages = judged.map((one) => pageOfCase(one.case));
    expect(pages.filter(({ html, url }) => !articleScore(parseHtml(html), url).article)).toEqual([]);
  });

  test('names the right side where the page and the library show it', () => {
    const { asked, misses } = tally('relation', decidable);
    expect(asked).toBeGreaterThan(200);
    expect(rate({ asked, misses })).toBeGreaterThanOrEqual(0.95);
  });

  test('abstains where they do not', () => {
    const { asked, misses } = tally('relation', (one) => one.expected.relation === 'undecidable');
    expect(asked).toBeGreaterThan(40);
    expect(rate({ asked, misses })).toBeGreaterThanOrEqual(0.9);
  });

  test.each<[Question, string]>([
    ['credit', 'grades the credit'],
    ['verdict', 'excuses what is credited, and nothing else'],
    ['names', 'tells whom the page names as its source'],
    ['wire', 'knows agency stories'],
    ['root', 'names the root, not the mirror'],
  ])('%s: %s', (question) => {
    expect(rate(tally(question))).toBeGreaterThanOrEqual(0.95);
  });

  test('is not turned round by any lie', () => {
    expect(wrongIn('lies')).toEqual([]);
  });

  test('accuses no newspaper of its own story', () => {
    expect(wrongIn('own stories')).toEqual([]);
  });
});
