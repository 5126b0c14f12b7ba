import { type Case, on, pair } from '../../fairness/case.ts';
import { dateline, end } from '../../fairness/claims.ts';
import { BEAST, HUB, NEWSFLUX, OTTER, PULSE, SMALL } from '../../fairness/outlets.ts';

const FIRST = '2026-03-10T09:05:00Z';
const LATER = '2026-03-11T14:20:00Z';

/** One case for each thing that the fair verdict can say; each with a story of its own, in one library. */
export const EXPLICIT: Case = pair(
  'says whose article it is',
  'en/ferry-tender',
  on(NEWSFLUX, LATER, end('This article was originally published by {link}.')),
  on(SMALL.en, FIRST),
  {},
);
export const NAMED: Case = pair(
  'names its source',
  'en/glacier-lake',
  on(OTTER, LATER, end('Source: {link}')),
  on(SMALL.en, FIRST),
  {},
);
export const WIRE: Case = pair(
  'prints an agency’s story',
  'en/seed-bank',
  on(HUB, LATER, dateline('{place} (AP) — ')),
  on(SMALL.en, FIRST, dateline('{place} (AP) — ')),
  {},
);
export const PAGE_IS_ORIGINAL: Case = pair(
  'was copied by what the library has',
  'en/night-trains',
  on(SMALL.en, FIRST),
  on(NEWSFLUX, LATER, end('Originally published by {link}.')),
  {},
);
export const UNDECIDABLE: Case = pair(
  'came out in the same minute',
  'de/moor-orgel',
  on(PULSE, FIRST),
  on(SMALL.en, FIRST),
  {},
);
/** Nothing in the library, but the page tells. */
export const ONLY_NAMED: Case = {
  ...pair(
    'left another’s furniture standing',
    'es/pozo-salinas',
    on(HUB, LATER, end('Read more at {name}.')),
    on(BEAST, FIRST),
    {},
  ),
  library: [],
};

export const ALL: readonly Case[] = [EXPLICIT, NAMED, WIRE, PAGE_IS_ORIGINAL, UNDECIDABLE, ONLY_NAMED];
