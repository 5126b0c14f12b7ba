import type { BrowserKind } from '../../store/harness/browser.ts';
import { type Figure, quantile } from '../figure.ts';
import type { PeerTimes } from './peers/page.ts';
import { withPage } from './with-page.ts';
import type { World } from './world.ts';

/** As many as fit a worker's memory. */
const ORIGINALS = 10_000;
const AT_ONCE = 500;
const LOOKUPS = 100;
/** Words of a page that the peers are asked for, the longest, as ours is asked for the rarest. */
const WORDS = 96;

/** Two search libraries that hold everything in memory, on invented texts in the same browser. */
export async function* benchPeers(
  kind: BrowserKind,
  profile: string,
  url: string,
  world: World,
): AsyncGenerator<Figure> {
  const texts = world.texts(ORIGINALS);
  const wanted = Array.from({ length: LOOKUPS }, (_, at) => Math.floor((at / LOOKUPS) * ORIGINALS));
  const queries = wanted.map((number) => longestWords(world.copy(number).text));
  const times = await withPage(kind, profile, `${url}peers`, async (page) => {
    for (let at = 0; at < ORIGINALS; at += AT_ONCE)
      await page.evaluate((some) => peersBench.give(some), texts.slice(at, at + AT_ONCE));
    return [
      await page.evaluate((...args) => peersBench.miniSearch(...args), queries, wanted),
      await page.evaluate((...args) => peersBench.flexSearch(...args), queries, wanted),
    ];
  });
  for (const each of times) yield* figuresOf(each);
}

function* figuresOf({ name, add, open, bytes, lookups, found }: PeerTimes): Generator<Figure> {
  const of = (what: string): string => `${name}, ${ORIGINALS} in memory: ${what}`;
  yield { name: of('adding'), value: (1000 * ORIGINALS) / add, unit: 'originals/s' };
  if (open !== null) yield { name: of('opening'), value: open, unit: 'ms' };
  if (bytes !== null) yield { name: of('stored'), value: bytes / ORIGINALS, unit: 'bytes/original' };
  yield { name: of('lookup p50'), value: quantile(lookups, 0.5), unit: 'ms' };
  yield { name: of('lookup p95'), value: quantile(lookups, 0.95), unit: 'ms' };
  yield { name: of('original first'), value: (100 * found) / lookups.length, unit: '%' };
}

function longestWords(text: string): string {
  const words = [...new Set(text.toLowerCase().match(/\p{L}+/gu))];
  return words
    .sort((a, b) => b.length - a.length)
    .slice(0, WORDS)
    .join(' ');
}
