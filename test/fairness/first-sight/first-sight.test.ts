import { describe, expect, test } from 'vitest';
import type { Case } from '../case.ts';
import { judgeCase } from '../judge-page.ts';
import { told } from '../tally.ts';
import { missesOf } from '../verdict-misses.ts';
import { EXPLICIT_AT_FIRST_SIGHT, NAMED_AT_FIRST_SIGHT } from './credit-lines.ts';
import { NEAR_MISSES } from './near-misses.ts';
import { credited, uncredited } from './row.ts';
import { EXPLICIT_SECOND, NAMED_SECOND, NEAR_MISSES_SECOND } from './second-lines.ts';

/** Judges all, and prints the misses in words. */
async function shareRight(group: string, cases: readonly Case[]): Promise<number> {
  const misses: string[] = [];
  for (const one of cases) {
    const wrong = missesOf(group, one, await judgeCase(one));
    if (wrong.length > 0) misses.push(told(wrong));
  }
  if (misses.length > 0) console.log(misses.join('\n\n'));
  return (cases.length - misses.length) / cases.length;
}

describe('credit lines that were written before the code was tried on them', () => {
  test.each([
    ['explicit', credited('explicit', EXPLICIT_AT_FIRST_SIGHT)],
    ['named', credited('named', NAMED_AT_FIRST_SIGHT)],
    ['explicit, the second set', credited('explicit', EXPLICIT_SECOND)],
    ['named, the second set', credited('named', NAMED_SECOND)],
  ])(
    '%s',
    async (group, cases) => {
      expect(await shareRight(group, cases)).toBeGreaterThanOrEqual(0.92);
    },
    120_000,
  );

  test.each([
    ['the first set', uncredited(NEAR_MISSES)],
    ['the second set', uncredited(NEAR_MISSES_SECOND)],
  ])(
    'lines that only sound like one: %s',
    async (group, cases) => {
      expect(await shareRight(group, cases)).toBe(1);
    },
    120_000,
  );
});
