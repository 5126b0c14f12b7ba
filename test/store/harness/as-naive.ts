import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { NaiveLibrary } from '../naive-library.ts';
import type { Step } from './page.ts';
import { type Addressed, WORDS } from './stories.ts';

/** Takes the steps in a library in the page and in a plain list, and expects the same of both, before and after merging. */
export async function expectAsNaive(page: Page, name: string, steps: readonly Step[]): Promise<void> {
  const naive = new NaiveLibrary();
  const expected: unknown[] = [];
  for (const each of steps) {
    if (each.do === 'learn') expected.push(naive.learn(each.article as Addressed, each.source));
    if (each.do === 'remove') expected.push(naive.remove(each.url));
  }
  const urls = [...Array(12).keys()].flatMap((n) => [0, 1].map((alias) => `https://news.example/${n}/${alias}`));
  const seen = await page.evaluate(
    async (db, todo, words, addresses) => {
      const results = await library.run(db, todo);
      const before = await library.find(db, words);
      await library.mergeAll(db);
      const has: boolean[] = [];
      for (const url of addresses) has.push(await library.has(db, url));
      const { originals } = await library.summary(db);
      return { results, before, after: await library.find(db, words), has, originals };
    },
    name,
    steps,
    WORDS,
    urls,
  );
  const outcomes = seen.results.filter((_, at) => steps[at]?.do === 'learn' || steps[at]?.do === 'remove');
  expect(outcomes.map((outcome) => (typeof outcome === 'object' ? outcome.kind : outcome))).toEqual(expected);
  expect(seen.originals).toBe(naive.count);
  expect(seen.has).toEqual(urls.map((url) => naive.has(url)));
  const findings = Object.fromEntries(WORDS.map((word) => [word, naive.find(word)]));
  expect(seen.before).toEqual(findings);
  expect(seen.after).toEqual(findings);
}
