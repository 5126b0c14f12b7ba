import { type DemoArticle, readArticleFile } from './article-file.ts';
import { dailyRelay } from './daily-relay.ts';
import { harbourTimes } from './harbour-times.ts';
import { lanternDaily } from './lantern-daily.ts';
import { northShorePost } from './north-shore-post.ts';
import type { Outlet } from './outlet.ts';
import { quaysideChandlery } from './quayside-chandlery.ts';
import { sparkWire } from './spark-wire.ts';

/** The articles of each outlet, newest last; each name is a file in `articles/<outlet>/`. */
const ARTICLES = {
  'harbour-times': [
    'ferries-return-to-the-city',
    'drowned-forest-weather-diary',
    'brannock-yard-tugs',
    'harbour-engineer-guilty',
    'tollen-valley-spillway',
    'the-salt-bride',
  ],
  'daily-relay': [
    'port-ellery-ferries-vote',
    'submerged-woodland-climate-journal',
    'shipyard-brannock-electric-tug-order',
    'engineer-convicted-phantom-dredging',
    'tollen-dam-night-of-fear',
    'arts-funding-row-weekend',
  ],
  'north-shore-post': [
    'ferry-vote-island-reaction',
    'seabed-stumps-cable-dispute',
    'tugs-order-vasterholm-view',
    'venn-verdict-who-checked',
    'tollen-flood-garrow-bridge',
    'salt-bride-review',
    'tollen-inquiry-opens',
  ],
  'spark-wire': ['night-market-cook', 'forgotten-opera-premieres'],
  'lantern-daily': ['shipyard-comeback'],
} as const;

/** The invented outlets of the demo, read from the repository. */
export type World = ReadonlyMap<string, Outlet>;

/**
 * Reads the demo world.
 * @param root the repository, as a `file:` URL that ends in a slash
 * @throws Error naming the article file that is malformed
 */
export function readWorld(root: URL): World {
  const folder = new URL('test/demo/', root);
  const articlesOf = (outlet: keyof typeof ARTICLES): DemoArticle[] =>
    ARTICLES[outlet].map((name) => readArticleFile(new URL('articles/', folder), `${outlet}/${name}`));
  const outlets: Outlet[] = [
    harbourTimes(articlesOf('harbour-times')),
    dailyRelay(articlesOf('daily-relay')),
    northShorePost(articlesOf('north-shore-post')),
    sparkWire(articlesOf('spark-wire'), folder),
    lanternDaily(articlesOf('lantern-daily'), folder),
    quaysideChandlery,
  ];
  return new Map(outlets.map((outlet) => [outlet.slug, outlet]));
}
