import { addressIn, isFields, numberIn, textIn } from './stored-fields.ts';

/** Places where an article can be announced. */
const PLACES = ['feed', 'sitemap'] as const;

/** An article that was announced and is not learned yet, with what the announcement says of it. */
export interface WaitingRecord {
  readonly address: string;
  readonly from: (typeof PLACES)[number];
  readonly title?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly byline?: string;
  readonly language?: string;
  /** The whole article, where the feed carries it and may speak for the address. */
  readonly text?: string;
  /** Times that it was fetched in vain, and when it may be fetched again (milliseconds since 1970). */
  readonly attempts: number;
  readonly notBefore: number;
}

const LONGEST_TEXT = 400_000;
const LENGTHS = { title: 1000, published: 64, updated: 64, byline: 500, language: 64, text: LONGEST_TEXT } as const;
const FACTS = ['title', 'published', 'updated', 'byline', 'language', 'text'] as const;

/** The announced article in a stored record, without what is no good; null where the address is not. */
export function readWaiting(value: unknown): WaitingRecord | null {
  const address = isFields(value) ? addressIn(value.address) : null;
  if (!isFields(value) || address === null) return null;
  const facts: Partial<Record<(typeof FACTS)[number], string>> = {};
  for (const fact of FACTS) {
    const given = textIn(value[fact], LENGTHS[fact]);
    if (given !== null) facts[fact] = given;
  }
  const from = PLACES.find((place) => place === value.from) ?? 'feed';
  return {
    address,
    from,
    ...facts,
    attempts: numberIn(value.attempts) ?? 0,
    notBefore: numberIn(value.notBefore) ?? 0,
  };
}
