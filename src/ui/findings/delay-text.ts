import type { MessageKey, PluralKey } from '../../browser/i18n.ts';
import type { Lead } from '../words/dates.ts';
import type { Words } from '../words/words.ts';

const EARLIER = {
  minutes: 'findingsMinutesEarlier',
  hours: 'findingsHoursEarlier',
  days: 'findingsDaysEarlier',
} as const satisfies Record<string, PluralKey>;

const OTHERWISE: Readonly<Record<Exclude<Lead['kind'], 'earlier'>, MessageKey | null>> = {
  tie: 'findingsSameTime',
  'same-day': 'findingsSameDay',
  later: 'findingsDatedLater',
  unknown: null,
  'page-unknown': null,
};

/** How much earlier the original appeared, where a list has little room; null where nobody knows. */
export function delayText(lead: Lead, words: Words): string | null {
  if (lead.kind === 'earlier') return words.plural(EARLIER[lead.unit], lead.count);
  const key = OTHERWISE[lead.kind];
  return key && words.text(key);
}
