import type { Article } from '../../core/article.ts';
import type { FairJudgement, Fairness } from '../../core/fairness/fairness.ts';
import type { Match, PassageKind, Verdict } from '../../core/judgement.ts';

/** What the worker knows of the page in one tab. Every state has its own plain words in the popup. */
export type PageState =
  /** The page is being read or looked up. */
  | { readonly kind: 'checking' }
  /** Not an http(s) page: a browser page, a file, another extension. */
  | { readonly kind: 'unsupported' }
  /** The browser does not let us see this site (withdrawn host permission); `origin` is empty where it hides the address too. */
  | { readonly kind: 'permission-missing'; readonly origin: string }
  /** The gate says that this is not one news article. The reader may ask to check it anyway. */
  | { readonly kind: 'not-article' }
  /** The reader asked us not to check this site, or switched checking off. */
  | { readonly kind: 'muted'; readonly scope: 'site' | 'everywhere' }
  /** A private window, which is left alone unless the setting allows it. */
  | { readonly kind: 'private' }
  /** The article was read, but the library knows no original yet. */
  | { readonly kind: 'library-empty'; readonly article: Article; readonly fairness: Fairness }
  /** IndexedDB is missing, full or damaged; `detail` is the browser's own sentence. */
  | { readonly kind: 'storage-unavailable'; readonly trouble: StorageTrouble; readonly detail: string }
  /** Reading or judging failed; nothing was lost. */
  | { readonly kind: 'failed'; readonly detail: string }
  /** A file of ours that judging needs cannot be read; `detail` is the browser's own sentence. */
  | { readonly kind: 'incomplete'; readonly detail: string }
  | {
      readonly kind: 'judged';
      readonly article: Article;
      readonly judgement: FairJudgement;
      /** The reader said "not a copy" of this original. */
      readonly dismissed: boolean;
    };

/** What is wrong with the library: it takes nothing more, a part of it is damaged, or it does not open at all. */
export type StorageTrouble = 'full' | 'damaged' | 'closed';

/** A passage of the page beside the original's, ready to show. `original` is null where only the fingerprint is known. */
export interface PassagePair {
  readonly kind: PassageKind;
  readonly similarity: number;
  readonly page: string;
  readonly original: string | null;
}

/** Words of the page that look as if a program had put them there; `usual` is what is said instead, where known. */
export interface SpunWords {
  readonly text: string;
  readonly usual: string | null;
}

/** The passages of an article, to be marked in its page. */
export interface PassagesView {
  /** The article's text as it was read from the page. */
  readonly text: string;
  /** In page order; `start` and `end` are UTF-16 offsets into `text`, `original` is null where only the fingerprint is known. */
  readonly passages: readonly {
    readonly kind: PassageKind;
    readonly start: number;
    readonly end: number;
    readonly original: string | null;
  }[];
  /** What the original's outlet is called. */
  readonly source: string;
  /** The side of the window that is not the badge's. */
  readonly side: 'left' | 'right';
}

/** All there is to prove where a page's text comes from: every passage beside the original's. */
export interface Evidence {
  readonly article: Article;
  readonly judgement: FairJudgement;
  /** The match with the original that the judgement names. */
  readonly match: Match;
  /** In page order. */
  readonly pairs: readonly PassagePair[];
}

/** What became of a text that the reader selected on a page. */
export type SelectionState =
  /** Nothing was selected, or it is not known any more. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'too-short'; readonly text: string }
  | {
      readonly kind: 'checked';
      readonly text: string;
      readonly page: PageState;
      /** In the order of the text. */
      readonly passages: readonly PassagePair[];
    };

/** All that the popup has to show of a tab. */
export interface PopupState {
  readonly tabId: number;
  readonly url: string;
  /** The host name that "do not check this site" would mute. */
  readonly site: string;
  readonly page: PageState;
  /** The best passage pairs, best first, at most three; empty unless judged. */
  readonly passages: readonly PassagePair[];
  /** Number of originals in the library; null when it cannot be read. */
  readonly originals: number | null;
  /** The browser took a library with originals away, and the reader was not told yet. */
  readonly libraryLost: boolean;
  /** This page itself is in the library. */
  readonly remembered: boolean;
  /** The site is trusted as a publisher: its articles are remembered by reading them. */
  readonly trusted: boolean;
}

/** What the in-page badge shows: words already in the reader's language, never markup. */
export interface BadgeView {
  readonly verdict: Verdict;
  /** "Likely original: The Harbour Times" */
  readonly title: string;
  /** "Reworded copy - first published 3 November 2026" */
  readonly detail: string;
  /** http(s) address of the original, if known. */
  readonly link: string | null;
  readonly labels: {
    readonly open: string;
    readonly close: string;
    readonly move: string;
    readonly muteSite: string;
    readonly hideAlways: string;
    readonly region: string;
  };
  readonly direction: 'ltr' | 'rtl';
  readonly corner: BadgeCorner;
}

export const BADGE_CORNERS = ['bottom-right', 'bottom-left', 'top-right', 'top-left'] as const;
export type BadgeCorner = (typeof BADGE_CORNERS)[number];

/** What an attempt to remember an original came to. */
export type RememberOutcome =
  | { readonly kind: 'added' | 'updated' | 'already-known'; readonly id: string }
  | {
      readonly kind: 'refused';
      readonly why: 'too-short' | 'no-article' | 'private' | 'storage' | 'storage-full';
      readonly detail: string;
    };

/** Messages that a content script may send. Everything in them is hostile input: a page may have taken over its renderer. */
export interface PageMessages {
  /** The gate let this page through; the worker decides whether the reader is injected. */
  'gate-passed'(carried: { readonly score: number }): void;
  /** The gate looked and found no article (also after in-page navigation). */
  'gate-refused'(carried: { readonly score: number }): void;
  /** The reader's extraction; the answer is the badge to show, or null. */
  'article-read'(carried: { readonly article: Article; readonly lowConfidence: boolean }): BadgeView | null;
  /** The reader found no readable body although the gate (or the user) asked for it. */
  'article-unreadable'(carried: { readonly detail: string }): void;
  /** `everywhere` is for good: the setting that shows badges is switched off. */
  'badge-closed'(carried: { readonly scope: 'page' | 'site' | 'everywhere' }): void;
  /** A trusted click on the badge's title: the worker opens the link that it sent itself. */
  'badge-opened'(carried: Record<string, never>): void;
  'badge-moved'(carried: { readonly corner: BadgeCorner }): void;
  /** The reader switched the marks in the page off there. */
  'passages-closed'(carried: Record<string, never>): void;
}

/** Messages that only the extension's own pages may send, and that are answered without the engine. */
export interface ShownMessages {
  'popup-state'(carried: { readonly tabId: number }): PopupState;
  'mute-site'(carried: { readonly site: string; readonly muted: boolean }): void;
  'trust-site'(carried: { readonly site: string; readonly trusted: boolean }): void;
}

/** Messages that only the extension's own pages may send. */
export interface OwnMessages {
  'check-anyway'(carried: { readonly tabId: number }): PopupState;
  'remember-page'(carried: { readonly tabId: number }): RememberOutcome;
  'forget-page'(carried: { readonly tabId: number }): void;
  'not-a-copy'(carried: { readonly tabId: number; readonly dismissed: boolean }): void;
  /** Signs of machine spinning in the tab's page, the most telling first, at most three; none for nearly every page. */
  'spun-words'(carried: { readonly tabId: number }): readonly SpunWords[];
  /** Marks the passages in the tab's page; how many of them were found there. */
  'show-passages'(carried: { readonly tabId: number }): number;
  'hide-passages'(carried: { readonly tabId: number }): void;
  /** Whether passages are marked in the tab's page right now. */
  'passages-shown'(carried: { readonly tabId: number }): boolean;
  /** Null where the page was not judged, or nothing is near it. */
  evidence(carried: { readonly tabId: number }): Evidence | null;
  /** Compares a selected text, kept under this name, with the library. */
  'judge-selection'(carried: { readonly name: string }): SelectionState;
  /** Does for a followed source what is due now, as far as one turn of the worker goes; whether more could be done. */
  'check-followed'(carried: { readonly id: string }): { readonly more: boolean };
  /** What is followed was changed: something may be due. */
  'followed-changed'(carried: Record<string, never>): void;
}

/** Messages that the worker sends to a tab. */
export interface TabMessages {
  /**
   * In-page navigation may have happened: look at the page again. `forced` asks for it even when this address was
   * looked at already, because what was known of the tab is gone.
   */
  'look-again'(carried: { readonly forced: boolean }): void;
  /** The badge is no longer wanted (dismissed, muted). */
  'hide-badge'(carried: Record<string, never>): void;
  /** Marks passages in the page; how many of them were found there. */
  'show-passages'(carried: PassagesView): number;
  'hide-passages'(carried: Record<string, never>): void;
  'passages-shown'(carried: Record<string, never>): boolean;
}
