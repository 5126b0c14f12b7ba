import type { ArticleFacts } from '../core/article.ts';
import type { Document, Source } from './documents/document.ts';

/** What the library tells about an original, apart from its text. */
export interface LibraryEntry {
  readonly id: string;
  readonly facts: ArticleFacts;
  readonly source: Source;
  /** When it was first and last learned, in milliseconds since 1970. */
  readonly learnedAt: number;
  readonly updatedAt: number;
  /** Number of different states of its text that were seen (at most 8 are remembered). */
  readonly versions: number;
  readonly hasText: boolean;
}

/** What is told of a stored original. */
export function entryOf({ names, facts, source, versions, hasText }: Document): LibraryEntry {
  const learnedAt = versions[0]?.learnedAt ?? 0;
  const updatedAt = versions.at(-1)?.learnedAt ?? learnedAt;
  return { id: names[0] ?? '', facts, source, learnedAt, updatedAt, versions: versions.length, hasText };
}
