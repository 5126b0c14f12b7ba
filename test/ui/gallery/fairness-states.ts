import { type Fairness, NOTHING_SAID } from '../../../src/core/fairness/fairness.ts';
import type { Verdict } from '../../../src/core/judgement.ts';

const EARLIER = { code: 'page-dated-later', minutes: 505 } as const;

/** What fairness says along with a verdict, where nothing else matters. */
export const FAIRNESS: Readonly<Record<Verdict, Fairness>> = {
  copied: { ...NOTHING_SAID, relation: 'page-is-copy', confidence: 'low', reasons: [EARLIER] },
  rewritten: {
    ...NOTHING_SAID,
    relation: 'page-is-copy',
    confidence: 'medium',
    reasons: [{ code: 'dated-after-first-seen' }, EARLIER, { code: 'outlet-known', favours: 'original' }],
  },
  partial: { ...NOTHING_SAID, relation: 'page-is-copy', confidence: 'low', reasons: [EARLIER] },
  republished: {
    relation: 'page-is-copy',
    confidence: 'high',
    credit: 'explicit',
    namesSource: { name: 'The Harbour Times', level: 'explicit', quote: 'First published in The Harbour Times.' },
    wire: null,
    reasons: [{ code: 'credits-original', level: 'explicit', quote: 'First published in The Harbour Times.' }, EARLIER],
  },
  related: NOTHING_SAID,
  none: NOTHING_SAID,
};

/** The page names its source in its last line. */
export const NAMED: Fairness = {
  ...NOTHING_SAID,
  relation: 'page-is-copy',
  confidence: 'high',
  credit: 'named',
  namesSource: { name: 'The Harbour Times', level: 'named', quote: 'Read more at The Harbour Times.' },
  reasons: [{ code: 'credits-original', level: 'named', quote: 'Read more at The Harbour Times.' }, EARLIER],
};

export const UNDECIDED: Fairness = {
  ...NOTHING_SAID,
  relation: 'undecidable',
  reasons: [{ code: 'dates-tie' }, { code: 'original-seen-first' }],
};

export const PAGE_FIRST: Fairness = {
  ...NOTHING_SAID,
  relation: 'page-is-original',
  confidence: 'high',
  reasons: [
    { code: 'original-credits-page', level: 'explicit' },
    { code: 'page-dated-earlier', minutes: -90 },
  ],
};

export const WIRE: Fairness = {
  relation: 'undecidable',
  confidence: null,
  credit: 'explicit',
  namesSource: { name: 'AP', host: 'apnews.com', level: 'explicit', quote: 'PORT ELLERY (AP) -' },
  wire: { agency: 'AP', sites: ['harbour-times.example', 'north-shore-post.example', 'relay.example'] },
  reasons: [{ code: 'agency-story', agency: 'AP' }, { code: 'dates-tie' }],
};

export const WIRE_ONLY: Fairness = { ...WIRE, relation: null, wire: { agency: 'AP', sites: [] }, reasons: [] };

/** Nothing in the library has the text, but the page names somebody. */
export const NAMES_ONLY: Fairness = {
  ...NOTHING_SAID,
  credit: 'named',
  namesSource: {
    name: 'The Harbour Times',
    host: 'harbour-times.example',
    level: 'named',
    quote: 'Read more at The Harbour Times.',
  },
};

/** The page credits another outlet than the one whose text it has. */
export const CREDITS_OTHER: Fairness = {
  ...NOTHING_SAID,
  relation: 'page-is-copy',
  confidence: 'medium',
  namesSource: { name: 'North Shore Post', level: 'named', quote: 'Source: North Shore Post' },
  reasons: [{ code: 'dated-after-first-seen' }, EARLIER, { code: 'credits-other', name: 'North Shore Post' }],
};
