import type { PageState } from '../../src/browser/messages/protocol.ts';
import type { Verdict } from '../../src/core/judgement.ts';

/** What the extension should make of one page of the demo, once it knows the six originals of The Harbour Times. */
export interface Expectation {
  /** Short name, also of the page's screenshot. */
  readonly name: string;
  /** What was done to the original, in a reader's words. */
  readonly about: string;
  readonly outlet: string;
  readonly path: string;
  /** Any of these is right. A page that is not judged has the kind of its state instead of a verdict. */
  readonly expected: readonly (Verdict | PageState['kind'])[];
  /** Slug of the article of The Harbour Times that must be named as the source; null where there is none. */
  readonly source: string | null;
}

const COPY = ['copied'] as const;
const REWRITE = ['rewritten'] as const;
const HONEST = ['related', 'none'] as const;

const relay = (
  name: string,
  slug: string,
  about: string,
  expected: readonly Verdict[],
  source: string,
): Expectation => ({
  name,
  about,
  outlet: 'daily-relay',
  path: `/${slug}/`,
  expected,
  source,
});

const post = (name: string, slug: string, about: string): Expectation => ({
  name,
  about,
  outlet: 'north-shore-post',
  path: `/articles/${slug}.html`,
  expected: HONEST,
  source: null,
});

/** Every page of the demo except the originals themselves, in the order of the walk. */
export const EXPECTATIONS: readonly Expectation[] = [
  relay('copy', 'port-ellery-ferries-vote', 'a word-for-word copy', COPY, 'ferries-return-to-the-city'),
  relay('thesaurus', 'submerged-woodland-climate-journal', 'a thesaurus spin', REWRITE, 'drowned-forest-weather-diary'),
  relay(
    'translated',
    'shipyard-brannock-electric-tug-order',
    'a translation there and back',
    REWRITE,
    'brannock-yard-tugs',
  ),
  relay('reworded', 'engineer-convicted-phantom-dredging', 'a fluent rewrite', REWRITE, 'harbour-engineer-guilty'),
  // Its sentences are half untouched, half lightly changed, so both words describe it.
  relay('shuffled', 'tollen-dam-night-of-fear', 'a shuffled spin', [...REWRITE, ...COPY], 'tollen-valley-spillway'),
  relay('partial', 'arts-funding-row-weekend', 'two stories, one of them lifted', ['partial'], 'the-salt-bride'),
  post('own-ferries', 'ferry-vote-island-reaction', 'own report: ferries'),
  post('own-forest', 'seabed-stumps-cable-dispute', 'own report: forest'),
  post('own-tugs', 'tugs-order-vasterholm-view', 'own report: tugs'),
  post('own-trial', 'venn-verdict-who-checked', 'own report: trial'),
  post('own-flood', 'tollen-flood-garrow-bridge', 'own report: flood'),
  post('own-opera', 'salt-bride-review', 'own review: opera'),
  post('follow-up', 'tollen-inquiry-opens', 'a follow-up a week later'),
  {
    name: 'single-page',
    about: 'a rewrite whose text comes late',
    outlet: 'spark-wire',
    path: '/story/forgotten-opera-premieres',
    expected: REWRITE,
    source: 'the-salt-bride',
  },
  {
    name: 'own-feature',
    about: 'own story: a cook',
    outlet: 'spark-wire',
    path: '/story/night-market-cook',
    expected: HONEST,
    source: null,
  },
  {
    name: 'shadow-root',
    about: 'a copy inside web components',
    outlet: 'lantern-daily',
    path: '/2026/10/shipyard-comeback',
    expected: COPY,
    source: 'brannock-yard-tugs',
  },
  {
    name: 'front-page',
    about: 'a front page',
    outlet: 'daily-relay',
    path: '/',
    expected: ['not-article'],
    source: null,
  },
  {
    name: 'own-front',
    about: "the newsroom's front page",
    outlet: 'harbour-times',
    path: '/',
    expected: ['not-article'],
    source: null,
  },
  {
    name: 'shop',
    about: 'a shop',
    outlet: 'quayside-chandlery',
    path: '/products/brass-sounding-lead',
    expected: ['not-article'],
    source: null,
  },
];
