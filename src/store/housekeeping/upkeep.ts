/** What is known of the bytes on disk, and how far they have been counted. */
export interface CountedBytes {
  /** Stored bytes of the documents and of the texts of all originals numbered below `upTo`. */
  readonly documents: number;
  readonly texts: number;
  /** A multiple of `BLOCK_SLOTS`; null once everything is counted, which a new library is from the start. */
  readonly upTo: number | null;
}

/** Originals numbered `next` to `end` - 1 that are in no segment: their entries are made anew from the documents. */
export interface Reindexing {
  readonly next: number;
  readonly end: number;
}

/** Which originals a removal takes out. */
export type RemovalOf =
  /** Those whose address is on this host or below it. */
  | { readonly kind: 'site'; readonly site: string }
  /** Those of which a version was learned in this time, in milliseconds since 1970: `from` up to, but without, `to`. */
  | { readonly kind: 'time'; readonly from: number; readonly to: number };

/** A removal that was asked for; finished where `next` has reached `end`. */
export interface Removal {
  readonly of: RemovalOf;
  /** The first original that was not looked at yet, and the first that was not there when it was asked for. */
  readonly next: number;
  readonly end: number;
  /** Originals that went so far. */
  readonly removed: number;
}

/** The housekeeping that is under way, and what it came to: part of the manifest. */
export interface Upkeep {
  readonly bytes: CountedBytes;
  /** Ascending, without overlap. */
  readonly reindexing: readonly Reindexing[];
  readonly removal: Removal | null;
  /** For each of the ways to save room in turn (`SAVINGS`), the number below which it finds nothing more. */
  readonly swept: readonly number[];
  /** Texts and originals that left to keep the library within its limit. */
  readonly leftTexts: number;
  readonly leftOriginals: number;
  /** Originals that could not be read any more and were given up by a repair. */
  readonly lost: number;
}

/** The upkeep of a library that has none written down: nothing counted yet where it holds anything. */
export function freshUpkeep(nextNumber: number): Upkeep {
  return {
    bytes: { documents: 0, texts: 0, upTo: nextNumber === 1 ? null : 0 },
    reindexing: [],
    removal: null,
    swept: [],
    leftTexts: 0,
    leftOriginals: 0,
    lost: 0,
  };
}

/** The upkeep in a manifest, which an older library does not have. */
export function upkeepOf({ upkeep, nextNumber }: { readonly upkeep?: Upkeep; readonly nextNumber: number }): Upkeep {
  return upkeep ?? freshUpkeep(nextNumber);
}

/** The manifest with some of its upkeep changed. */
export function withUpkeep<M extends { readonly upkeep?: Upkeep; readonly nextNumber: number }>(
  manifest: M,
  changed: Partial<Upkeep>,
): M {
  return { ...manifest, upkeep: { ...upkeepOf(manifest), ...changed } };
}

type Shape = Readonly<Record<string, unknown>>;
const isShape = (value: unknown): value is Shape => typeof value === 'object' && value !== null;
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const haveCounts = (value: Shape, names: readonly string[]): boolean => names.every((name) => isCount(value[name]));

function isRemovalOf(value: unknown): boolean {
  if (!isShape(value)) return false;
  return value.kind === 'site'
    ? typeof value.site === 'string'
    : value.kind === 'time' && haveCounts(value, ['from', 'to']);
}

function isRemoval(value: unknown): boolean {
  return isShape(value) && isRemovalOf(value.of) && haveCounts(value, ['next', 'end', 'removed']);
}

/** Whether a stored value is an upkeep. */
export function isUpkeep(value: unknown): value is Upkeep {
  if (!isShape(value) || !isShape(value.bytes)) return false;
  const { bytes, reindexing, removal, swept } = value;
  return (
    haveCounts(bytes, ['documents', 'texts']) &&
    (bytes.upTo === null || isCount(bytes.upTo)) &&
    Array.isArray(reindexing) &&
    reindexing.every((range) => isShape(range) && haveCounts(range, ['next', 'end'])) &&
    (removal === null || isRemoval(removal)) &&
    Array.isArray(swept) &&
    swept.every(isCount) &&
    haveCounts(value, ['leftTexts', 'leftOriginals', 'lost'])
  );
}
