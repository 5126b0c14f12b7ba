import type { PluralKey, Text } from '../../browser/i18n.ts';
import { readDate } from './dates.ts';

/** Everything that depends on the reader's language. Components get it from `WordsContext`. */
export interface Words {
  readonly text: Text;
  /** BCP 47 tag for dates and numbers. */
  readonly locale: string;
  /** The form of a message that fits `count`, which becomes `$1`; `more` becomes `$2`, `$3`, ... */
  plural(key: PluralKey, count: number, ...more: readonly string[]): string;
  number(value: number): string;
  /** `share` is 0..1; whole percents, never "0 %" for something and never "100 %" for not quite everything. */
  percent(share: number): string;
  /** A stated publication date, or null when it is not one. */
  date(iso: string | undefined): string | null;
  bytes(count: number): string;
  list(items: readonly string[]): string;
  /** The name of a language, or its tag when it has none. */
  language(tag: string): string;
  /** The name of a country by its ISO 3166 code, or the code when it has none. */
  country(code: string): string;
}

/**
 * Binds the messages to a language. `preferred` is the browser's own language: its region decides between "3 November"
 * and "November 3" as long as it is the language of the messages.
 */
export function wordsFor(text: Text, preferred: string): Words {
  const ours = text('localeTag');
  const locale = preferred.split('-')[0] === ours.split('-')[0] ? preferred : ours;
  const rules = new Intl.PluralRules(ours);
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    text,
    locale,
    plural: (key, count, ...more) => {
      const substitutions = [number.format(count), ...more];
      return text(`${key}_${rules.select(count)}`, ...substitutions) || text(`${key}_other`, ...substitutions);
    },
    number: (value) => number.format(value),
    percent: (share) => percent.format(honestShare(share)),
    date: (iso) => formatDate(iso, locale),
    bytes: (count) => formatBytes(count, locale),
    list: (items) => list.format(items),
    language: (tag) => nameOf('language', tag, locale),
    country: (code) => nameOf('region', code, locale),
  };
}

function honestShare(share: number): number {
  if (!(share > 0)) return 0;
  return share >= 1 ? 1 : Math.min(0.99, Math.max(0.01, share));
}

function formatDate(iso: string | undefined, locale: string): string | null {
  const date = readDate(iso);
  if (!date) return null;
  const options: Intl.DateTimeFormatOptions = date.hasTime
    ? { dateStyle: 'long', timeStyle: 'short' }
    : { dateStyle: 'long', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(locale, options).format(date.time);
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

function formatBytes(count: number, locale: string): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, count)) / 3)));
  const options = {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    unitDisplay: 'short',
    maximumSignificantDigits: 3,
  } as const;
  return new Intl.NumberFormat(locale, options).format(count / 1000 ** step);
}

function nameOf(type: 'language' | 'region', code: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type }).of(code) ?? code;
  } catch {
    return code; // Not well formed: the page made it up.
  }
}
