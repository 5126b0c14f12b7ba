import { parseArgs } from 'node:util';
import { benchEngine } from './engine/engine.ts';
import { benchFaults } from './faults/faults.ts';
import { type Figure, figureLine, isKept } from './figure.ts';
import { benchFollowing } from './following/following.ts';
import { benchLibrary } from './library/library.ts';
import { benchPopup } from './popup/popup.ts';

/*
 * npm run bench -- library [--originals 10000,100000,1000000] [--browser chrome|firefox] [--real FOLDER]
 *                          [--packs FOLDER] [--json]
 * npm run bench -- faults [--kills 200] [--seed 1] [--browser chrome|firefox] [--json]
 * npm run bench -- popup [--originals 100000] [--packs FOLDER] [--json]
 * npm run bench -- following [--json]
 * npm run bench -- engine --originals O.jsonl[.gz] --pages P.jsonl[.gz] [--json]
 *
 * Prints a line a figure: name, value, unit, bound, and whether it is kept. Status 1 when one is not.
 */

const USAGE = `usage: bench library [--originals 10000,100000,1000000] [--browser chrome|firefox] [--real FOLDER]
                     [--packs FOLDER] [--json]
       bench faults [--kills 200] [--seed 1] [--browser chrome|firefox] [--json]
       bench popup [--originals 100000] [--packs FOLDER] [--json]
       bench following [--json]
       bench engine --originals O.jsonl[.gz] --pages P.jsonl[.gz] [--json]`;

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

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    originals: { type: 'string' },
    pages: { type: 'string' },
    browser: { type: 'string', default: 'chrome' },
    real: { type: 'string' },
    packs: { type: 'string' },
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});

function countOf(option: 'kills' | 'seed'): number {
  const count = Number(values[option]);
  return Number.isSafeInteger(count) && count > 0 ? count : fail(`--${option} ${values[option]}: not a number above 0`);
}

function chosen(): AsyncGenerator<Figure> {
  const { browser, originals, pages, real = null, packs = null } = values;
  if (browser !== 'chrome' && browser !== 'firefox') fail(`--browser ${browser}: not chrome or firefox`);
  if (positionals.join() === 'library')
    return benchLibrary({ browser, sizes: sizesOf(originals ?? '10000,100000'), real, packs });
  if (positionals.join() === 'faults') return benchFaults(browser, countOf('kills'), countOf('seed'));
  if (positionals.join() === 'popup') return benchPopup(sizesOf(originals ?? '100000').at(-1) ?? 0, packs);
  if (positionals.join() === 'following') return benchFollowing();
  if (positionals.join() !== 'engine') fail(`unknown benchmark: ${positionals.join(' ') || '(none)'}`);
  if (originals === undefined || pages === undefined) fail('engine: --originals and --pages are needed');
  return benchEngine(originals, pages);
}

let allKept = true;
for await (const figure of chosen()) {
  process.stdout.write(`${values.json ? JSON.stringify({ ...figure, kept: isKept(figure) }) : figureLine(figure)}\n`);
  allKept &&= isKept(figure);
}
process.exitCode = allKept ? 0 : 1;
