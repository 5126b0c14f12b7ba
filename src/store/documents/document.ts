import type { ArticleFacts, OriginalFacts } from '../../core/article.ts';
import type { Origins } from '../../core/credit/origins.ts';
import { readOrigins } from '../../core/credit/read-origins.ts';
import { ByteReader, ByteWriter } from '../bytes/bytes.ts';
import { StorageDamaged } from '../errors.ts';
import type { DocumentBytes } from './document-block.ts';
import { originsFrom, writeOrigins } from './origins-codec.ts';

/** How an original came into the library. */
export const SOURCES = ['asked', 'visited', 'feed', 'imported'] as const;
export type Source = (typeof SOURCES)[number];

/** One state of an article's text. */
export interface Version {
  /** Milliseconds since 1970. */
  readonly learnedAt: number;
  /** Name (`nameOf`) of the title and text; equal for equal ones. */
  readonly digest: string;
}

/** An original as it is stored, without its text. */
export interface Document {
  /** The names that the article goes by (of its addresses, or of its text where it has none); the first is its id. */
  readonly names: readonly string[];
  readonly facts: ArticleFacts;
  /** What it says itself of where its text comes from; absent where it was stored before anybody asked. */
  readonly origins?: Origins;
  readonly source: Source;
  /** Oldest first, never empty; at most `MAX_VERSIONS`, the first and the latest ones. */
  readonly versions: readonly Version[];
  /** Length of the text in UTF-16 units, whether or not the text is kept. */
  readonly textLength: number;
  readonly hasText: boolean;
  readonly fingerprintVersion: number;
  readonly fingerprint: Uint8Array;
}

const FACTS = ['title', 'url', 'site', 'published', 'byline', 'canonical', 'language'] as const;
/** The bits after those of the facts: origins follow them, as they were written at first, in JSON, or as they are now. */
const ORIGINS_IN_JSON = 1 << FACTS.length;
const ORIGINS = ORIGINS_IN_JSON << 1;

export function encodeDocument(document: Document): DocumentBytes {
  const writer = new ByteWriter();
  writer.varint(document.names.length);
  for (const name of document.names) writer.text(name);
  // Bit n says that FACTS[n] is there; an absent fact costs nothing.
  const facts = FACTS.reduce((bits, fact, at) => bits | (document.facts[fact] === undefined ? 0 : 1 << at), 0);
  writer.varint(facts | (document.origins === undefined ? 0 : ORIGINS));
  for (const fact of FACTS) {
    const value = document.facts[fact];
    if (value !== undefined) writer.text(value);
  }
  if (document.origins !== undefined) writeOrigins(writer, document.origins);
  writer.varint(SOURCES.indexOf(document.source));
  writer.varint(document.versions.length);
  for (const version of document.versions) {
    writer.varint(version.learnedAt);
    writer.text(version.digest);
  }
  writer.varint(document.textLength);
  writer.varint(document.hasText ? 1 : 0);
  writer.varint(document.fingerprintVersion);
  return { head: writer.finish(), fingerprint: document.fingerprint };
}

export function decodeDocument(bytes: DocumentBytes): Document {
  const reader = new ByteReader(bytes.head);
  const names = Array.from({ length: reader.varint() }, () => reader.text());
  const present = reader.varint();
  const facts: Partial<Record<(typeof FACTS)[number], string>> = {};
  FACTS.forEach((fact, at) => {
    if (present & (1 << at)) facts[fact] = reader.text();
  });
  const inJson = present & ORIGINS_IN_JSON ? originsIn(reader.text()) : undefined;
  const origins = present & ORIGINS ? originsFrom(reader) : inJson;
  const source = SOURCES[reader.varint()];
  if (!source) throw new StorageDamaged('An original in the library is damaged.');
  const versions = Array.from({ length: reader.varint() }, () => ({
    learnedAt: reader.varint(),
    digest: reader.text(),
  }));
  const textLength = reader.varint();
  const hasText = reader.varint() === 1;
  const fingerprintVersion = reader.varint();
  const fingerprint = bytes.fingerprint ?? reader.blob();
  const rest = { source, versions, textLength, hasText, fingerprintVersion, fingerprint };
  return { names, facts, ...(origins !== undefined && { origins }), ...rest };
}

function originsIn(json: string): Origins | undefined {
  try {
    return readOrigins(JSON.parse(json));
  } catch (cause) {
    throw new StorageDamaged('An original in the library is damaged.', { cause });
  }
}

/** What the library tells of an original: its facts, when it was first learned, and its own word on its origins. */
export function factsTold({ facts, origins, versions }: Document): OriginalFacts {
  const learnedAt = versions[0]?.learnedAt;
  return {
    ...facts,
    ...(origins !== undefined && { origins }),
    ...(learnedAt !== undefined && learnedAt > 0 && { firstSeen: new Date(Math.min(learnedAt, LATEST)).toISOString() }),
  };
}

/** The last moment that a date can name. */
const LATEST = 8_640_000_000_000_000;
