import type { Verdict } from '../../src/core/judgement.ts';
import type { StoryName } from './stories.ts';

/** One web page in short. Everything in `head`, `before` and `after` is markup as a site would send it. */
export interface PageSketch {
  readonly url: string;
  /** `og:site_name` and the masthead. */
  readonly site: string;
  readonly story: StoryName;
  readonly title: string;
  /** Which of the three sites' markup it wears. */
  readonly look: 'blog' | 'newspaper' | 'bare';
  /** In `article:published_time`, and shown; absent where the page has no date. */
  readonly published?: string | undefined;
  readonly head?: string;
  /** Right above the first paragraph. */
  readonly before?: string;
  /** Right below the last paragraph. */
  readonly after?: string;
  /** Put before the first words of the first paragraph, for datelines. */
  readonly dateline?: string | undefined;
  /** Put behind the last words of the last paragraph. */
  readonly closing?: string | undefined;
}

export interface KnownPage extends PageSketch {
  /** When the library first saw it. */
  readonly firstSeen?: string;
}

export type Relation = 'page-is-copy' | 'page-is-original' | 'undecidable' | null;

/** A page, what the library knows, and what is right to say. */
export interface BlindCase {
  readonly name: string;
  readonly page: PageSketch;
  readonly known: readonly KnownPage[];
  /** `not-original`: a lie must not make the page the original; whether it is the copy is not asked. */
  readonly relation: Relation | 'not-original';
  readonly credit: 'explicit' | 'named' | 'linked' | 'none';
  readonly verdicts: readonly Verdict[];
  /** Host, or name where no host is known; null where the page names nobody. Not looked at where absent. */
  readonly namesSource?: string | null | undefined;
  /** What the agency may be called; null where it is no agency's story. Not looked at where absent. */
  readonly wire?: RegExp | null;
}
