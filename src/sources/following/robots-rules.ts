import type { FollowingRecords } from '../../store/following/following-records.ts';
import { LONGEST_ROBOTS } from '../../store/following/host-record.ts';
import { decodeText } from '../fetching/decode-text.ts';
import type { Ask, Asked, Turn } from './line.ts';

/** How long rules are used before they are asked for again: RFC 9309 allows a day. */
const KEPT_FOR = 24 * 60 * 60_000;

/** A host's robots.txt, empty where it has none; or why it was not to be had, which forbids everything for now. */
export type Rules =
  | { readonly kind: 'rules'; readonly text: string }
  | { readonly kind: 'none-yet'; readonly asked: Exclude<Asked, { kind: 'fetched' | 'unchanged' }> };

export interface RobotsNeeds {
  readonly records: Pick<FollowingRecords, 'host' | 'changeHost'>;
  readonly ask: Ask;
  readonly now: () => number;
}

/** A host's rules, asked for once a day: RFC 9309 (a 4xx has none; a server that fails, or cannot be reached, forbids all). */
export async function robotsRules({ records, ask, now }: RobotsNeeds, origin: string, turn: Turn): Promise<Rules> {
  const { host } = new URL(origin);
  const known = await records.host(host);
  if (known.robots !== null && now() - known.robotsAt < KEPT_FOR) return { kind: 'rules', text: known.robots };
  const asked = await ask({ address: new URL('/robots.txt', origin).href, expected: 'robots' }, turn);
  const text = textOf(asked);
  if (text === null) {
    // Old rules are better than none.
    if (known.robots !== null) return { kind: 'rules', text: known.robots };
    return asked.kind === 'fetched' || asked.kind === 'unchanged'
      ? { kind: 'rules', text: '' }
      : { kind: 'none-yet', asked };
  }
  await records.changeHost(host, (current) => ({ ...current, robots: text, robotsAt: now() }));
  return { kind: 'rules', text };
}

/** What the answer says the rules are; null where it says nothing. */
function textOf(asked: Asked): string | null {
  if (asked.kind === 'fetched') return decodeText(asked.body, asked.contentType).slice(0, LONGEST_ROBOTS);
  if (asked.kind === 'refused') return asked.status < 500 ? '' : null;
  // A home page in place of the rules, or rules that never end, are none.
  if (asked.kind === 'failed')
    return ['wrong-type', 'too-many-redirects', 'too-large'].includes(asked.problem) ? '' : null;
  return null;
}
