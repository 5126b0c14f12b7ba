import type { Connection } from '../connection.ts';
import type { Document } from '../documents/document.ts';
import { Documents } from '../documents/documents.ts';
import type { LearningContext } from '../learning/learning.ts';
import { type Incoming, isPresent, type Manifest } from '../manifest.ts';
import { ALL_STORES, chunkKey, INDEX_STORES, type Transaction, type WriteTransaction } from '../schema.ts';
import { readChunk, readManifest, readTombstones, writeManifest, writeTombstones } from '../segments/index-records.ts';
import { ChunkCursor } from '../segments/postings-chunk.ts';
import { expectIncoming, withIncoming } from './incoming.ts';

/** Chunks of the pack's keys that are held against the library in one read. */
const CHUNKS_AT_ONCE = 4;
/** Suspects that are decided on in one transaction; more, the longer the list is that each transaction rewrites. */
const FEWEST_AT_ONCE = 512;
const MOST_AT_ONCE = 4096;

/** Originals of a pack, and those that have the same key: only whole names tell whether they are the same. */
export interface Suspect {
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
}

/** Originals that leave the library as those of a pack come in, by their numbers. */
export type Leaving = Pick<ReadonlySet<number>, 'has'>;

/** What the join needs of an import. */
export interface JoinNeeds {
  readonly connection: Connection;
  readonly context: Pick<LearningContext, 'detection' | 'index'>;
  /** Being like one of them is no reason to stay out. */
  readonly retiring: Leaving;
  now(): number;
  /** Called between transactions; throws to stop. */
  onward(): void;
}

/**
 * Leaves out those originals of a pack that the library has already, in bounded transactions (a merge join of the sorted
 * keys of both). Of several in the pack itself the first stays. May be repeated from the start.
 */
export async function leaveOutTwins(incoming: Incoming, needs: JoinNeeds): Promise<void> {
  const amongThemselves: Suspect[] = [];
  const [, chunks] = incoming.chunks;
  for (let from = 0; from < chunks; from += CHUNKS_AT_ONCE) {
    needs.onward();
    const suspects = await needs.connection.read(INDEX_STORES, async (tx) => {
      const lists = await keysOf(tx, incoming, from, Math.min(chunks, from + CHUNKS_AT_ONCE));
      const manifest = await readManifest(tx, needs.context.detection.version);
      const wanted = Uint32Array.from(lists.keys());
      const found = await needs.context.index.find(tx, manifest, 'keys', wanted);
      for (const ours of lists.values()) if (ours.length > 1) amongThemselves.push({ ours, theirs: ours });
      return suspectsAmong(lists, found, manifest);
    });
    await decideInSteps(incoming, suspects, needs);
  }
  await decideInSteps(incoming, amongThemselves, needs);
}

async function decideInSteps(incoming: Incoming, suspects: readonly Suspect[], needs: JoinNeeds): Promise<void> {
  const { connection, context, retiring, now } = needs;
  let out = 0;
  for (let from = 0; from < suspects.length; ) {
    needs.onward();
    const until = from + Math.min(MOST_AT_ONCE, Math.max(FEWEST_AT_ONCE, out >>> 4));
    const some = suspects.slice(from, until);
    out = await connection.write(ALL_STORES, async (tx) => {
      const manifest = await readManifest(tx, context.detection.version);
      const stored = expectIncoming(manifest, incoming);
      const left = await leaveOut(tx, incoming, some, retiring);
      const documentBytes = stored.documentBytes + left.bytes;
      await writeManifest(tx, withIncoming(manifest, { ...stored, documentBytes, touchedAt: now() }).manifest);
      return left.out;
    });
    from = until;
  }
}

/** The keys in some chunks of a pack, ascending, with the numbers that its originals have in the library. */
async function keysOf(
  tx: Transaction,
  { segment, base }: Incoming,
  from: number,
  to: number,
): Promise<Map<number, number[]>> {
  const lists = new Map<number, number[]>();
  for (let at = from; at < to; at++) {
    const cursor = new ChunkCursor(await readChunk(tx, chunkKey(segment, 'keys', at)), base);
    while (cursor.next()) lists.set(cursor.term, cursor.numbers() ?? []);
  }
  return lists;
}

function suspectsAmong(
  lists: ReadonlyMap<number, readonly number[]>,
  found: ReadonlyMap<number, number[] | null>,
  manifest: Manifest,
): Suspect[] {
  return Array.from(found, ([key, numbers]) => ({
    ours: lists.get(key) ?? [],
    theirs: (numbers ?? []).filter((number) => isPresent(manifest, number)),
  })).filter(({ theirs }) => theirs.length > 0);
}

/**
 * Decides on suspects within one transaction: takes away the documents of those that are the same as another, and adds
 * them to the tombstones of the segment to be. Returns how many tombstones there are, and by how much the documents grew.
 */
export async function leaveOut(
  tx: WriteTransaction,
  { segment }: Pick<Incoming, 'segment'>,
  suspects: readonly Suspect[],
  retiring: Leaving,
): Promise<{ out: number; bytes: number }> {
  const documents = new Documents(tx);
  const out: number[] = [];
  for (const { ours, theirs } of suspects) {
    for (const number of ours) {
      const document = await documents.get(number);
      if (!document || !(await isKnown(document, number, theirs, documents, retiring))) continue;
      await documents.set(number, null);
      out.push(number);
    }
  }
  const before = await readTombstones(tx, segment);
  if (out.length === 0) return { out: before.length, bytes: 0 };
  const [changes] = await Promise.all([documents.save(tx), writeTombstones(tx, segment, [...before, ...out])]);
  return { out: before.length + out.length, bytes: changes.reduce((sum, { bytes }) => sum + bytes, 0) };
}

async function isKnown(
  document: Document,
  number: number,
  others: readonly number[],
  documents: Documents,
  retiring: Leaving,
): Promise<boolean> {
  for (const other of others) {
    // Of two in the same pack the first stays.
    if (other === number || (others.includes(number) && other > number) || retiring.has(other)) continue;
    const twin = await documents.get(other);
    if (twin?.names.some((name) => document.names.includes(name))) return true;
  }
  return false;
}
