import { nameWords } from '../credit/names.ts';
import { hash32 } from '../hash.ts';
import { disguisedWords } from '../spun-look/disguised-words.ts';
import { quotedRanges } from '../text/quotes.ts';

/** A quotation without its words: how many it has, and a short hash of its beginning after every fourth of them. */
export type QuoteTrace = readonly [words: number, ...beginnings: number[]];

/** What a text shows of having been copied, or lets be seen in a copy of it, without the text itself. */
export interface Traces {
  /** Different words with letters of another script or hidden characters in them. */
  readonly disguised: number;
  /** Its longer quotations. */
  readonly quotes: readonly QuoteTrace[];
}

export const MOST_QUOTES = 6;
export const MOST_BEGINNINGS = 6;
const MOST_DISGUISED = 99;
const STEP = 4;
/** Quotations closer than this may be parts of one, in UTF-16 units. */
const CLOSE = 120;
const LONGEST = 60_000;

export function tracesOf(text: string): Traces {
  const looked = text.slice(0, LONGEST);
  const quotes: QuoteTrace[] = [];
  const ranges = quotedRanges(looked);
  for (const [at, [start, end]] of ranges.entries()) {
    // "One part," she said, "and the other": a copy may join what was parted, and part what was one.
    const parted = start - (ranges[at - 1]?.[1] ?? -CLOSE) < CLOSE || (ranges[at + 1]?.[0] ?? Infinity) - end < CLOSE;
    const words = parted ? [] : nameWords(looked.slice(start, end));
    if (words.length >= STEP) quotes.push(quoteTrace(words));
    if (quotes.length >= MOST_QUOTES) break;
  }
  return { disguised: Math.min(MOST_DISGUISED, disguisedWords(looked).length), quotes };
}

function quoteTrace(words: readonly string[]): QuoteTrace {
  const beginnings: number[] = [];
  for (let end = STEP; end <= words.length && beginnings.length < MOST_BEGINNINGS; end += STEP)
    beginnings.push(hash32(words.slice(0, end).join(' ')) & 0xffff);
  return [words.length, ...beginnings];
}

/** A word or two may be dropped by an honest editor. */
const CUT_WORDS = 2;

/** How many quotations of a text are the beginnings of longer ones of the other: whoever has the whole one had it first. */
export function cutQuotes(text: Traces, other: Traces): number {
  return text.quotes.filter((quote) => other.quotes.some((whole) => isBeginning(quote, whole))).length;
}

function isBeginning([words, ...beginnings]: QuoteTrace, [whole, ...others]: QuoteTrace): boolean {
  return whole >= words + CUT_WORDS && beginnings.every((beginning, at) => others[at] === beginning);
}
