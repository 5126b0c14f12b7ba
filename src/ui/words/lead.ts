import type { MessageKey, PluralKey } from '../../browser/i18n.ts';
import type { Lead } from './dates.ts';
import type { Words } from './words.ts';

const EARLIER = { minutes: 'leadMinutes', hours: 'leadHours', days: 'leadDays' } as const satisfies Record<
  string,
  PluralKey
>;
const OTHERWISE = {
  tie: 'leadTie',
  'same-day': 'leadSameDay',
  later: 'leadLater',
  unknown: 'leadUnknown',
  'page-unknown': 'leadPageUnknown',
} as const satisfies Record<string, MessageKey>;

/** How the original's date stands to the page's, in words. */
export function leadText(lead: Lead, words: Words): string {
  return lead.kind === 'earlier' ? words.plural(EARLIER[lead.unit], lead.count) : words.text(OTHERWISE[lead.kind]);
}
