import type { Article, ArticleFacts } from '../../core/article.ts';
import { originsOf } from '../../core/credit/origins.ts';
import type { Document, Source, Version } from '../documents/document.ts';
import { digestOf, namesOf } from '../documents/identity.ts';
import type { Numbered } from '../documents/twins.ts';

/** Versions and names remembered of one original. */
const MAX_VERSIONS = 8;
const MAX_NAMES = 8;
/** A text this much shorter than the one we know is a teaser before a paywall, not an update. */
const TEASER_SHARE = 0.5;

/** An article to be learned, with what it is recognised by. */
export interface Lesson {
  readonly article: Article;
  readonly source: Source;
  /** Milliseconds since 1970. */
  readonly learnedAt: number;
  readonly names: readonly string[];
  readonly digest: string;
  /** Whether the text goes into the library too, or only what it is recognised by. */
  readonly keepText: boolean;
}

/** What became of an article that was to be learned; `id` names the original that it is, or is a version of. */
export interface LearnOutcome {
  readonly kind: 'added' | 'updated' | 'already-known';
  readonly id: string;
}

export interface Decision extends LearnOutcome {
  /** Whether anything has to be written: a known text under a new address is written too. */
  readonly write: boolean;
}

/** Works out what an article is recognised by. */
export async function lessonOf(given: Omit<Lesson, 'names' | 'digest'>): Promise<Lesson> {
  const [names, digest] = await Promise.all([namesOf(given.article), digestOf(given.article)]);
  return { ...given, names, digest };
}

const latestOf = ({ document }: Numbered): Version | undefined => document.versions.at(-1);

/** Decides what a lesson is to the originals that go by one of its names (oldest first). */
export function decide(lesson: Lesson, twins: readonly Numbered[]): Decision {
  const [oldest] = twins;
  const id = oldest?.document.names[0] ?? lesson.names[0] ?? '';
  if (!oldest) return { kind: 'added', id, write: true };
  const known: Decision = { kind: 'already-known', id, write: false };
  const { names, textLength, versions, hasText } = oldest.document;
  // What the reader has in full is not given up for a mere fingerprint.
  if (hasText && !lesson.keepText) return known;
  if (twins.length > 1) return { kind: 'updated', id, write: true };
  const latest = latestOf(oldest);
  if (latest?.digest === lesson.digest) {
    const another = lesson.names.some((name) => !names.includes(name));
    // Known from a pack, and now at hand in full.
    const gainsText = lesson.keepText && !hasText;
    return { ...known, write: gainsText || (another && names.length < MAX_NAMES) };
  }
  // A backup says what was once known; it never takes the place of what was learned later.
  const old = (latest?.learnedAt ?? 0) > lesson.learnedAt || versions.some(({ digest }) => digest === lesson.digest);
  if (lesson.source === 'imported' && old) return known;
  if (lesson.source !== 'asked' && lesson.article.text.length < textLength * TEASER_SHARE) return known;
  return { kind: 'updated', id, write: true };
}

function earliest(dates: readonly (string | undefined)[]): string | undefined {
  const given = dates.filter((date) => date !== undefined);
  return given.sort((a, b) => Date.parse(a) - Date.parse(b))[0];
}

/** Facts of the latest text; the address that gave the id and the first date of publication outlive updates. */
function factsOf(article: Article, twins: readonly Numbered[]): ArticleFacts {
  const { text: _, signals: __, ...facts } = article;
  const url = twins[0]?.document.facts.url ?? article.url;
  const published = earliest([...twins.map(({ document }) => document.facts.published), article.published]);
  return { ...facts, ...(url !== undefined && { url }), ...(published !== undefined && { published }) };
}

function versionsOf(lesson: Lesson, twins: readonly Numbered[]): Version[] {
  const versions = twins.flatMap(({ document }) => document.versions).sort((a, b) => a.learnedAt - b.learnedAt);
  const { learnedAt, digest } = lesson;
  if (versions.at(-1)?.digest !== digest) versions.push({ learnedAt, digest });
  return versions.length <= MAX_VERSIONS ? versions : [...versions.slice(0, 1), ...versions.slice(1 - MAX_VERSIONS)];
}

/** The original that results from a lesson and the originals that it takes the place of. */
export function documentOf(
  lesson: Lesson,
  twins: readonly Numbered[],
  fingerprint: { readonly fingerprintVersion: number; readonly fingerprint: Uint8Array },
): Document {
  const sources = [...twins.map(({ document }) => document.source), lesson.source];
  return {
    ...fingerprint,
    names: [...new Set([...twins.flatMap(({ document }) => document.names), ...lesson.names])].slice(0, MAX_NAMES),
    facts: factsOf(lesson.article, twins),
    origins: originsOf(lesson.article),
    source: sources.includes('asked') ? 'asked' : (sources[0] ?? lesson.source),
    versions: versionsOf(lesson, twins),
    textLength: lesson.article.text.length,
    hasText: lesson.keepText,
  };
}
