import type { ArticleFacts } from '../core/article.ts';
import type { Document, Source } from './documents/document.ts';
import { upkeepOf } from './housekeeping/upkeep.ts';
import type { Manifest } from './manifest.ts';

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

export interface LibrarySummary {
  /** Random, from when the database was made; another one at each reading until something was written. */
  readonly birth: string;
  readonly originals: number;
  /** Originals lost to a new version of the fingerprints because their text was not kept. */
  readonly dropped: number;
  /** Fingerprints are being replaced; until then some originals are not found (`rebuildStep`). */
  readonly rebuilding: boolean;
  /** Parts of the index are being made anew after a repair; until then some originals are not found. */
  readonly reindexing: boolean;
  readonly segments: number;
}

export function summaryOf(manifest: Manifest): LibrarySummary {
  const { birth, originals, dropped, rebuild, segments } = manifest;
  const reindexing = upkeepOf(manifest).reindexing.length > 0;
  return { birth, originals, dropped, rebuilding: rebuild !== null, reindexing, segments: segments.length };
}
