import type { CreditLevel, Relation } from './fairness/fairness.ts';
import type { Verdict } from './judgement.ts';

/** The verdicts that make a finding: the text of the page stands in an original, with or without credit. */
export const FINDING_VERDICTS = ['copied', 'rewritten', 'partial', 'republished'] as const satisfies readonly Verdict[];
export type FindingVerdict = (typeof FINDING_VERDICTS)[number];

/** Why a page with an original's text needs no credit: the publisher's own story elsewhere, or an agency's. */
export const SHARED_BY = ['publisher', 'agency'] as const;
export type SharedBy = (typeof SHARED_BY)[number];

/** What is kept of either article: as the pages state it, and never their text. */
export interface FoundArticle {
  /** Absolute http(s) address. */
  readonly url?: string;
  readonly title?: string;
  /** The outlet's name as the page gives it, or its host name. */
  readonly site?: string;
  /** ISO 8601 date or date-time of first publication. */
  readonly published?: string;
}

/** A page that was found to have an original's text: what is left of a judgement once its tab is closed. */
export interface Finding {
  readonly page: FoundArticle & { readonly url: string };
  /** The likely original, under the id that the library has it by. */
  readonly original: FoundArticle & { readonly id: string };
  readonly verdict: FindingVerdict;
  /** 0..1, calibrated: of pages scored 0.9, about nine in ten are copies. */
  readonly score: number;
  /** 0..1: share of the page's running text outside quotations that comes from the original. */
  readonly coverage: number;
  readonly credit: CreditLevel;
  /** Null where it was not asked who had the text first. */
  readonly relation: Exclude<Relation, 'page-is-original'> | null;
  /** Null for a page that neither shares a publisher with the original nor prints an agency's story. */
  readonly sharedBy: SharedBy | null;
  /** The reader said "not a copy" of it. */
  readonly dismissed: boolean;
  /** When the page was first and last found so, in milliseconds since 1970. */
  readonly firstSeen: number;
  readonly lastSeen: number;
}

/** A finding before it is known when the page was first found so. */
export type FreshFinding = Omit<Finding, 'firstSeen' | 'lastSeen'>;
