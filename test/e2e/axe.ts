import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';

declare global {
  interface Window {
    readonly axe?: { run(options: RunOptions): Promise<AxeResults> };
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** No page has sound or moving pictures to load before it is looked at, and what is right need not be listed. */
const OPTIONS: RunOptions = { preload: false, resultTypes: ['violations'], selectors: false };

/**
 * What axe finds wrong with a page: each rule that is broken, with the elements that break it.
 * @param kept rules that must have found something that keeps them
 * @throws Error when one of these did not: axe has not seen what it was to judge
 */
export async function objections(page: Page, kept: readonly string[] = ['color-contrast']): Promise<string[]> {
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(AXE);
  const { violations, passed } = await page.evaluate(async (options) => {
    const results = await window.axe?.run(options);
    return { violations: results?.violations ?? [], passed: results?.passes.map(({ id }) => id) ?? [] };
  }, OPTIONS);
  const broken = violations.map(({ id }) => id);
  const unseen = kept.filter((id) => !passed.includes(id) && !broken.includes(id));
  if (unseen.length > 0) throw new Error(`axe judged nothing by ${unseen}`);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
