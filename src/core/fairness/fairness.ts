import type { Judgement } from '../judgement.ts';

/** Who has the text from whom; told only of a page whose text is that of a known article. */
export type Relation = 'page-is-copy' | 'page-is-original' | 'undecidable';

/** How much speaks for a decided relation. Grades of evidence, not measured frequencies. */
export type Confidence = 'high' | 'medium' | 'low';

/** How a page credits its source, from best to none. */
export const CREDIT_LEVELS = ['explicit', 'named', 'linked', 'none'] as const;
export type CreditLevel = (typeof CREDIT_LEVELS)[number];

/** The outlet that a page itself names as the source of its text. */
export interface NamedSource {
  /** As the directory or the page calls it; its host where it has no name. */
  readonly name: string;
  /** Its host, where the page links there or the directory knows it. */
  readonly host?: string;
  /** Level of the credit that names it; never `none`. */
  readonly level: Exclude<CreditLevel, 'none'>;
  /** The words on the page that name it, or the address where it is named in the page's data. */
  readonly quote: string;
}

/** An agency's story, printed by its clients. */
export interface Wire {
  /** The agency's short name: "AP", "dpa". */
  readonly agency: string;
  /** Hosts of other outlets in the library that carry the same text. */
  readonly sites: readonly string[];
}

/** Why the verdict is fair, as data: the interface words it in the reader's language. */
export type FairnessReason =
  /** The page's date against the original's; `minutes` is how much later the page is (negative: earlier). */
  | { readonly code: 'page-dated-later' | 'page-dated-earlier'; readonly minutes: number }
  | { readonly code: 'dates-tie' }
  | { readonly code: 'dates-unknown' }
  /** The page claims an earlier date that nothing supports: we knew the original first, or its own dates disagree. */
  | { readonly code: 'date-not-believed'; readonly why: 'seen-first' | 'dates-disagree' }
  /** Our own clock: when the library first had the original. */
  | { readonly code: 'dated-after-first-seen' | 'original-seen-first' | 'page-seen-first' }
  | { readonly code: 'credits-original'; readonly level: CreditLevel; readonly quote: string }
  | { readonly code: 'original-credits-page'; readonly level: CreditLevel }
  | { readonly code: 'left-over'; readonly quote: string }
  /** Further articles with the text credit one of the two. */
  | { readonly code: 'others-credit'; readonly whom: 'original' | 'page' }
  | { readonly code: 'images-from-original' | 'images-from-page'; readonly host: string }
  | { readonly code: 'links-into-original' }
  /** Words of one side hide letters of another alphabet, or its quotations are the beginnings of the other's. */
  | { readonly code: 'disguised-words' | 'cut-quotations'; readonly of: 'page' | 'original' }
  /** One side has a thesaurus' words in the place of the other's names and usual words. */
  | { readonly code: 'exchanged-words'; readonly of: 'page' | 'original' }
  /** One side spells names of the other otherwise that it has right elsewhere: told only beside something stronger. */
  | { readonly code: 'misspelt-names'; readonly of: 'page' | 'original' }
  /** The page credits somebody else than the article whose text it has. */
  | { readonly code: 'credits-other'; readonly name: string }
  | { readonly code: 'agency-story'; readonly agency: string }
  /** The page calls itself an agency's story; the original, first seen elsewhere, knows nothing of it. */
  | { readonly code: 'agency-not-confirmed'; readonly agency: string }
  | { readonly code: 'same-publisher' }
  /** Who the two outlets are, where little else speaks: only ever beside another reason. */
  | { readonly code: 'outlet-known'; readonly favours: 'original' | 'page' }
  /** The article named is the root of several in the library with this text. */
  | { readonly code: 'earliest-of'; readonly count: number };

/** What matching cannot say: who copied whom, and whether it was credited. */
export interface Fairness {
  /** Null where no known article has the page's text. */
  readonly relation: Relation | null;
  /** Null unless the relation is decided. */
  readonly confidence: Confidence | null;
  /** How the page credits the original named by the judgement; without one, whomever it names. */
  readonly credit: CreditLevel;
  readonly namesSource: NamedSource | null;
  readonly wire: Wire | null;
  /** Most telling first. */
  readonly reasons: readonly FairnessReason[];
}

/** A judgement whose verdicts take direction and credit into account. */
export interface FairJudgement extends Judgement {
  readonly fairness: Fairness;
}

/** What there is to say where neither the page nor the library says anything. */
export const NOTHING_SAID: Fairness = {
  relation: null,
  confidence: null,
  credit: 'none',
  namesSource: null,
  wire: null,
  reasons: [],
};
