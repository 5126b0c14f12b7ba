import type { MessageKey } from '../../browser/i18n.ts';
import type { Entry } from './entry.ts';

/** The orders that findings can be listed in, with their names. */
export const ORDERS = {
  newest: 'findingsOrderNewest',
  oldest: 'findingsOrderOldest',
  share: 'findingsOrderShare',
  site: 'findingsOrderSite',
  source: 'findingsOrderSource',
} as const satisfies Record<string, MessageKey>;
export type Order = keyof typeof ORDERS;

const byAge = (a: Entry, b: Entry): number => b.finding.firstSeen - a.finding.firstSeen;

/** The entries in an order; among equals, the newest first. */
export function ordered(entries: readonly Entry[], order: Order, locale: string): readonly Entry[] {
  const { compare } = new Intl.Collator(locale);
  const by: Readonly<Record<Order, (a: Entry, b: Entry) => number>> = {
    newest: byAge,
    oldest: (a, b) => byAge(b, a),
    share: (a, b) => b.finding.coverage - a.finding.coverage,
    site: (a, b) => compare(a.site, b.site),
    source: (a, b) => compare(a.source, b.source),
  };
  return [...entries].sort((a, b) => by[order](a, b) || byAge(a, b));
}
