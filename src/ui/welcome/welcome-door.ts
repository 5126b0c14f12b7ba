import type { ExampleFinding } from '../../browser/judging/example-judge.ts';
import type { PagePermissions } from '../../browser/permissions/page-permissions.ts';
import type { Article } from '../../core/article.ts';
import type { FollowingDoor } from '../../sources/following/following-door.ts';
import type { Publisher } from '../../sources/publishers.ts';

/** What the welcome page works with; its entry provides it. */
export interface WelcomeDoor {
  readonly publishers: readonly Publisher[];
  readonly following: Pick<FollowingDoor, 'all' | 'follow'>;
  readonly permissions: PagePermissions;
  /** BCP 47 tags of the languages that the reader prefers, the first one most. */
  readonly languages: readonly string[];
  /** Judges a text against the example's original, by the same engine that judges pages. */
  check(article: Article): Promise<ExampleFinding>;
  openSettings(): Promise<void>;
  /** The reader has seen enough: closes the page. */
  close(): Promise<void>;
}
