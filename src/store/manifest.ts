import { StorageDamaged } from './errors.ts';
import { isUpkeep, type Upkeep } from './housekeeping/upkeep.ts';
import { FIELDS } from './segments/segment.ts';

/** One immutable run of postings over the originals numbered `base` to `end` - 1. */
export interface Segment {
  /** Names the segment's chunks; never given twice. */
  readonly segment: number;
  readonly base: number;
  readonly end: number;
  /** Originals filed in it, removed ones included. */
  readonly originals: number;
  /** How many of them were removed since (the length of its tombstone list). */
  readonly deleted: number;
  /** Number of chunks by field, in the order of `FIELDS`. */
  readonly chunks: readonly [terms: number, keys: number];
  /** Stored bytes of its chunks; absent in segments made before they were counted. */
  readonly bytes?: number;
}

/** A merge that is under way: what `into` holds so far, and where the next step goes on. */
export interface Merge {
  readonly into: number;
  readonly from: readonly number[];
  /** For each input, how many of its tombstones the merge leaves out: those that it had when the merge began. */
  readonly dropping: readonly number[];
  /** Position in `FIELDS`. */
  readonly field: number;
  /** The first term that is not merged yet. */
  readonly next: number;
  readonly chunks: readonly [terms: number, keys: number];
  /** As in `Segment`. */
  readonly bytes?: number;
}

/** Progress of replacing the fingerprints of another version, by position among the blocks of documents. */
export interface Rebuild {
  readonly nextBlock: number;
  readonly endBlock: number;
}

/** The originals numbered `base` to `end` - 1. Both are multiples of `BLOCK_SLOTS`: no block holds others besides. */
export interface NumberRange {
  readonly base: number;
  readonly end: number;
}

/** A pack whose originals are in the library. */
export interface PackEntry {
  /** The content digest of its file, 64 hexadecimal digits. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly fingerprintVersion: number;
  /** How many of its originals are (still) here: without those that the library had already, and those removed since. */
  readonly originals: number;
  /** Milliseconds since 1970. */
  readonly addedAt: number;
  /** Where its originals are; each update of the pack adds a range. */
  readonly ranges: readonly NumberRange[];
}

/** A pack that is being imported. Its numbers are taken, but nothing of it is found before it is complete. */
export interface Incoming extends NumberRange {
  /** The content digest of the file. */
  readonly file: string;
  /** The segment that its chunks go into. */
  readonly segment: number;
  /** An empty segment that keeps its place among the others, so that no merge reaches across its numbers. */
  readonly place: number;
  /** Sections of the file that are stored. */
  readonly sections: number;
  readonly chunks: readonly [terms: number, keys: number];
  /** Stored bytes of its chunks and of its documents. */
  readonly bytes: number;
  readonly documentBytes: number;
  /** When it last went on, in milliseconds since 1970. */
  readonly touchedAt: number;
}

/**
 * The one record that says what the library consists of. It is read first and written last in every transaction that
 * changes anything, so that a change is there as a whole or not at all. Nothing else has to be read to open.
 */
export interface Manifest {
  readonly format: typeof MANIFEST_FORMAT;
  /** Random, from when the database was made: tells it from one of the same name that was deleted before. */
  readonly birth: string;
  /** Goes up with every change. */
  readonly generation: number;
  /** The next original's internal number. Numbers are never given twice, not even after `clear`. */
  readonly nextNumber: number;
  readonly nextSegment: number;
  readonly originals: number;
  /** Originals that had to be dropped because their fingerprint was of another version and their text is not kept. */
  readonly dropped: number;
  readonly fingerprintVersion: number;
  readonly rebuild: Rebuild | null;
  /** Ascending by number. */
  readonly segments: readonly Segment[];
  readonly merges: readonly Merge[];
  /** Segments whose chunks are still to be deleted. */
  readonly garbage: readonly number[];
  readonly packs: readonly PackEntry[];
  readonly incoming: readonly Incoming[];
  /** Originals of packs that were taken out or given up: not found any more, and still to be deleted. */
  readonly leaving: readonly NumberRange[];
  /** Keys in the store `retired` of lists of numbers whose documents are still to be deleted. */
  readonly retired: readonly number[];
  /** Read through `upkeepOf`: absent before anything was kept up. */
  readonly upkeep?: Upkeep;
}

export const MANIFEST_FORMAT = 2;

export function emptyManifest(fingerprintVersion: number): Manifest {
  return {
    format: MANIFEST_FORMAT,
    birth: crypto.randomUUID(),
    generation: 0,
    nextNumber: 1,
    nextSegment: 1,
    originals: 0,
    dropped: 0,
    fingerprintVersion,
    rebuild: null,
    segments: [],
    merges: [],
    garbage: [],
    packs: [],
    incoming: [],
    leaving: [],
    retired: [],
  };
}

const lies = (number: number) => (range: NumberRange) => range.base <= number && number < range.end;

/**
 * Whether a document under this number is an original of the library. Those of a pack that is still being imported, or
 * that was taken out, are on the disk and yet not in the library: whoever goes through documents passes over them.
 */
export function isPresent({ incoming, leaving }: Pick<Manifest, 'incoming' | 'leaving'>, number: number): boolean {
  return !incoming.some(lies(number)) && !leaving.some(lies(number));
}

/** Whether the original of this number came with the pack. */
export const cameWith = ({ ranges }: Pick<PackEntry, 'ranges'>, number: number): boolean => ranges.some(lies(number));

/** The packs once the originals under these numbers are gone, which may be of any pack or of none. */
export function withoutOriginals(packs: readonly PackEntry[], numbers: readonly number[]): readonly PackEntry[] {
  if (packs.length === 0 || numbers.length === 0) return packs;
  return packs.map((pack) => {
    const gone = numbers.filter((number) => cameWith(pack, number)).length;
    return gone === 0 ? pack : { ...pack, originals: pack.originals - gone };
  });
}

/** A stored manifest of format 1, which knew no packs, as one of format 2; anything else as it is. */
export function upgradeManifest(stored: unknown): unknown {
  if (!isShape(stored) || stored.format !== 1) return stored;
  return { ...stored, format: MANIFEST_FORMAT, packs: [], incoming: [], leaving: [], retired: [] };
}

type Shape = Readonly<Record<string, unknown>>;
const isShape = (value: unknown): value is Shape => typeof value === 'object' && value !== null;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const areCounts = (value: unknown, length?: number): boolean =>
  Array.isArray(value) && value.every(isCount) && (length === undefined || value.length === length);
const isCountIfAny = (value: unknown): boolean => value === undefined || isCount(value);
const haveCounts = (value: Shape, names: readonly string[]): boolean => names.every((name) => isCount(value[name]));

function isSegment(value: unknown): boolean {
  if (!isShape(value) || !haveCounts(value, ['segment', 'base', 'end', 'originals', 'deleted'])) return false;
  return areCounts(value.chunks, FIELDS.length) && isCountIfAny(value.bytes) && Number(value.base) <= Number(value.end);
}

function isMerge(value: unknown): boolean {
  if (!isShape(value) || !haveCounts(value, ['into', 'field', 'next']) || !areCounts(value.from)) return false;
  if (!isCountIfAny(value.bytes)) return false;
  return areCounts(value.dropping, (value.from as number[]).length) && areCounts(value.chunks, FIELDS.length);
}

const isRange = (value: unknown): boolean =>
  isShape(value) && haveCounts(value, ['base', 'end']) && Number(value.base) <= Number(value.end);

function isPack(value: unknown): boolean {
  if (!isShape(value) || !haveCounts(value, ['originals', 'addedAt', 'fingerprintVersion'])) return false;
  const texts = [value.id, value.name, value.description];
  return texts.every((text) => typeof text === 'string') && Array.isArray(value.ranges) && value.ranges.every(isRange);
}

const INCOMING_COUNTS = ['segment', 'place', 'sections', 'bytes', 'documentBytes', 'touchedAt'] as const;

function isIncoming(value: unknown): boolean {
  if (!isShape(value) || !isRange(value) || typeof value.file !== 'string') return false;
  return haveCounts(value, INCOMING_COUNTS) && areCounts(value.chunks, FIELDS.length);
}

const areAll = (values: unknown, check: (value: unknown) => boolean): boolean =>
  Array.isArray(values) && values.every(check);

/** Whether a value has the shape of a manifest of this format. */
export function isManifest(value: unknown): value is Manifest {
  if (!isShape(value) || value.format !== MANIFEST_FORMAT) return false;
  const { rebuild } = value;
  return (
    typeof value.birth === 'string' &&
    haveCounts(value, ['generation', 'nextNumber', 'nextSegment', 'originals', 'dropped', 'fingerprintVersion']) &&
    (rebuild === null || (isShape(rebuild) && haveCounts(rebuild, ['nextBlock', 'endBlock']))) &&
    areCounts(value.garbage) &&
    areAll(value.segments, isSegment) &&
    areAll(value.merges, isMerge) &&
    areAll(value.packs, isPack) &&
    areAll(value.incoming, isIncoming) &&
    areAll(value.leaving, isRange) &&
    areCounts(value.retired) &&
    (value.upkeep === undefined || isUpkeep(value.upkeep))
  );
}

/** The stored record as a manifest; `StorageDamaged` for anything else. */
export function checkManifest(value: unknown): Manifest {
  if (isManifest(value)) return value;
  throw new StorageDamaged("The library's table of contents is damaged.");
}
