import type { FollowingRecords } from '../../store/following/following-records.ts';
import { LONGEST_ROBOTS } from '../../store/following/host-record.ts';
import { robotsText } from '../fetching/robots-answer.ts';
import type { Ask, Asked, Turn } from './line.ts';

/** How long rules are used before they are asked for again: RFC 9309 allows a day. */
const KEPT_FOR = 24 * 60 * 60_000;

/** A host's robots.txt, empty where it has none; or why it was not to be had, which forbids everything for now. */
export type Rules =
  | { readonly kind: 'rules'; readonly text: string }
  | { readonly kind: 'none-yet'; readonly asked: Asked };

export interface RobotsNeeds {
  readonly records: Pick<FollowingRecords, 'host' | 'changeHost'>;
  readonly ask: Ask;
  readonly now: () => number;
}

/** A host's rules, asked for once a day, and again where they could not be had. */
export async function robotsRules({ records, ask, now }: RobotsNeeds, origin: string, turn: Turn): Promise<Rules> {
  const { host } = new URL(origin);
  const known = await records.host(host);
  if (known.robots !== null && now() - known.robotsAt < KEPT_FOR) return { kind: 'rules', text: known.robots };
  const asked = await ask({ address: new URL('/robots.txt', origin).href, expected: 'robots' }, turn);
  const answered = 'received' in asked ? robotsText(asked) : null;
  if (answered === null) {
    // Old rules are better than none.
    return known.robots === null ? { kind: 'none-yet', asked } : { kind: 'rules', text: known.robots };
  }
  const text = answered.slice(0, LONGEST_ROBOTS);
  await records.changeHost(host, (current) => ({ ...current, robots: text, robotsAt: now() }));
  return { kind: 'rules', text };
}
