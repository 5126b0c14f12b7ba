import type { CreditLevel } from '../fairness/fairness.ts';

/** How a page speaks of another outlet. */
export const CREDIT_KINDS = [
  /** In its data for machines: a canonical address elsewhere, `isBasedOn` and the like. */
  'pointer',
  /** "Originally published in ...", "republished from ...". */
  'first-published',
  /** The same by what the sentence says, in words that are in no list. */
  'republished',
  /** An agency's byline, dateline, closing mark or copyright line. */
  'agency',
  /** "With material from ...": part of the text is theirs. */
  'contribution',
  /** "Source: ...", "via ...". */
  'source',
  'read-more',
  /** "First revealed by ..." */
  'scoop',
  /** "As reported by ..." inside the text: says whose news it is, not whose text. */
  'reported-by',
  /** Another outlet's newsletter prompt or subscription line. */
  'left-over',
  /** A short line that links somewhere: a credit of whoever it both names and links to. */
  'mention',
  /** "Source link" and nothing more. */
  'source-link',
] as const;
export type CreditKind = (typeof CREDIT_KINDS)[number];

/** One credit as it was read, before anybody looked up whom it means. */
export interface Credit {
  readonly kind: CreditKind;
  readonly level: Exclude<CreditLevel, 'none'>;
  /** What follows the phrase, with the name somewhere at its start; empty where only a link names the source. */
  readonly said: string;
  /** Addresses that go with it. */
  readonly links: readonly string[];
  /** The agency, by `Agency.name`, where its mark was read. */
  readonly agency?: string;
  /** The words on the page. */
  readonly quote: string;
}
