import { parseArgs } from 'node:util';
import { benchLibrary, type Figure } from './library/library.ts';

/*
 * npm run bench -- library [--originals 10000,100000] [--browser chrome|firefox] [--json]
 *
 * Prints a line a figure: name, value, unit, bound, and whether it is kept. Status 1 when one is not.
 */

const USAGE = 'usage: bench library [--originals 10000,100000] [--browser chrome|firefox] [--json]';

function fail(why: string): never {
  console.error(`${why}\n${USAGE}`);
  process.exit(2);
}

function sizesOf(list: string): number[] {
  const sizes = list.split(',').map(Number);
  if (!sizes.every((size) => Number.isSafeInteger(size) && size > 0))
    fail(`--originals ${list}: not a list of numbers`);
  return sizes.sort((a, b) => a - b);
}

function print({ name, value, unit, bound }: Figure, json: boolean): boolean {
  const kept = bound === null || value <= bound;
  const columns = [name.padEnd(32), value.toFixed(1).padStart(10), unit.padEnd(16), bound ?? '-', kept ? 'ok' : 'OVER'];
  process.stdout.write(`${json ? JSON.stringify({ name, value, unit, bound, kept }) : columns.join(' ')}\n`);
  return kept;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    originals: { type: 'string', default: '10000,100000' },
    browser: { type: 'string', default: 'chrome' },
    json: { type: 'boolean', default: false },
  },
});
const { browser } = values;
if (positionals.join() !== 'library') fail(`unknown benchmark: ${positionals.join(' ') || '(none)'}`);
if (browser !== 'chrome' && browser !== 'firefox') fail(`--browser ${browser}: not chrome or firefox`);
let allKept = true;
for await (const figure of benchLibrary(browser, sizesOf(values.originals)))
  allKept = print(figure, values.json) && allKept;
process.exitCode = allKept ? 0 : 1;
