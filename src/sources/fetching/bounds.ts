import type { Expected } from './answer.ts';

/** Bounds of one kind of answer. */
export interface Bounds {
  /** Bytes that are read from the server at most. */
  readonly received: number;
  /** Bytes that a compressed body may unpack to. */
  readonly unpacked: number;
  /** Milliseconds for all of the request, its redirects included. */
  readonly whole: number;
  /** Milliseconds in which at least something must come. */
  readonly silence: number;
}

const MB = 1024 * 1024;

/** A site's feed of some hundred whole articles has 3 MB; a full sitemap has 50 MB at most and some 10 as a rule. */
export const BOUNDS: Readonly<Record<Expected, Bounds>> = {
  feed: { received: 16 * MB, unpacked: 52 * MB, whole: 60_000, silence: 20_000 },
  page: { received: 8 * MB, unpacked: 8 * MB, whole: 45_000, silence: 20_000 },
  // RFC 9309 asks for the first 500 KiB at least; what comes after them is not read.
  robots: { received: 500 * 1024, unpacked: 500 * 1024, whole: 20_000, silence: 10_000 },
  list: { received: MB, unpacked: MB, whole: 30_000, silence: 15_000 },
  pack: { received: 256 * MB, unpacked: 256 * MB, whole: 20 * 60_000, silence: 30_000 },
};

/** Redirects followed at most. Sites need three at the worst: to https, to www, to the new address. */
export const MOST_REDIRECTS = 5;

/** The longest wait that a server may ask for, in milliseconds: a week. */
const LONGEST_RETRY_AFTER = 7 * 86_400_000;

/**
 * The milliseconds that a Retry-After header asks for, in either of its forms (RFC 9110, 10.2.3), at most a week; null
 * where it says nothing that can be read.
 */
export function retryAfter(header: string | null, now: number): number | null {
  const value = header?.trim() ?? '';
  if (/^\d{1,12}$/.test(value)) return Math.min(Number(value) * 1000, LONGEST_RETRY_AFTER);
  // A date has a time of day in it; whatever else `Date` would read is none.
  const until = /^[A-Za-z]{3,9},? .{5,30}\d\d:\d\d:\d\d/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(until) ? null : Math.min(Math.max(until - now, 0), LONGEST_RETRY_AFTER);
}
