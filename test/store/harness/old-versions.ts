import { openDB } from 'idb';
import { ByteWriter } from '../../../src/store/bytes/bytes.ts';
import { seal } from '../../../src/store/bytes/checksum.ts';
import { compressText } from '../../../src/store/bytes/text-codec.ts';
import { digestOf, nameOfAddress } from '../../../src/store/documents/identity.ts';
import { termOf } from '../toy-detection.ts';
import { stories } from './stories.ts';

/*
 * A library as the first two versions left it on the disk, written down as it was: six originals in a segment, one in
 * the head. The second had packs, and so the store of what they retired and four lists in the manifest.
 */

const IN_SEGMENT = 6;
const BASE = 1;

const wordsOf = (text: string): number[] => [...new Set(text.split(' '))].map(termOf).sort((a, b) => a - b);
const words32 = (numbers: readonly number[]): Uint8Array => new Uint8Array(Uint32Array.from(numbers).buffer);

interface Old {
  readonly number: number;
  readonly name: string;
  readonly key: number;
  readonly digest: string;
  readonly text: string;
  readonly title: string;
  readonly url: string;
}

async function originals(): Promise<Old[]> {
  return Promise.all(
    stories(0, IN_SEGMENT + 1).map(async ({ text, title = '', url }, at) => {
      const name = (await nameOfAddress(url)) ?? '';
      const bytes = Uint8Array.from(atob(name.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
      const digest = await digestOf({ title, text });
      return { number: BASE + at, name, key: new DataView(bytes.buffer).getUint32(0), digest, text, title, url };
    }),
  );
}

/** names | facts: title, url | source: visited | one version | text length | has text | fingerprint version and bytes */
function documentOf({ name, digest, title, url, text }: Old): Uint8Array {
  const writer = new ByteWriter();
  writer.varint(1);
  writer.text(name);
  writer.varint(0b11);
  writer.text(title);
  writer.text(url);
  writer.varint(1);
  writer.varint(1);
  writer.varint(Date.UTC(2025, 0, 1));
  writer.text(digest);
  writer.varint(text.length);
  writer.varint(1);
  writer.varint(1);
  writer.blob(words32([1, ...wordsOf(text)]));
  return writer.finish();
}

/** Eight lengths, then the documents; number n stands in slot n % 8. */
function blockOf(all: readonly Old[]): ArrayBuffer {
  const slots = Array.from({ length: 8 }, (_, slot) => all.find(({ number }) => number % 8 === slot));
  const documents = slots.map((old) => (old ? documentOf(old) : new Uint8Array()));
  const writer = new ByteWriter();
  for (const { length } of documents) writer.varint(length);
  for (const document of documents) writer.raw(document);
  return seal(writer.finish());
}

/** All terms of a field in one chunk: differences of terms, counts, differences of numbers. */
function chunkOf(lists: ReadonlyMap<number, readonly number[]>): { chunk: ArrayBuffer; first: number } {
  const writer = new ByteWriter();
  let previous = 0;
  const terms = [...lists.keys()].sort((a, b) => a - b);
  for (const term of terms) {
    const numbers = lists.get(term) ?? [];
    writer.varint(term - previous);
    writer.varint(numbers.length);
    let last = BASE;
    for (const number of numbers) {
      writer.varint(number - last);
      last = number;
    }
    previous = term;
  }
  return { chunk: seal(writer.finish()), first: terms[0] ?? 0 };
}

function listsOf(all: readonly Old[], field: (old: Old) => readonly number[]): Map<number, number[]> {
  const lists = new Map<number, number[]>();
  for (const old of all) for (const term of field(old)) lists.set(term, [...(lists.get(term) ?? []), old.number]);
  return lists;
}

function headOf({ number, key, text }: Old): ArrayBuffer {
  const writer = new ByteWriter();
  writer.varint(1);
  writer.varint(number);
  writer.blob(words32(wordsOf(text)));
  writer.blob(words32([key]));
  return seal(writer.finish());
}

/** Writes the database of an earlier version: stories 0 to 6, the last of them in the head. */
export async function writeOldVersion(name: string, version: 1 | 2): Promise<void> {
  const first = ['manifest', 'head', 'postings', 'directories', 'tombstones', 'documents', 'texts'];
  const stores = version === 1 ? first : [...first, 'retired'];
  const all = await originals();
  const texts = await Promise.all(all.map(({ text }) => compressText(text)));
  const database = await openDB(name, version, {
    upgrade(created) {
      for (const store of stores) created.createObjectStore(store);
    },
  });
  const tx = database.transaction(stores, 'readwrite');
  const put = (store: string, value: unknown, key: number) => tx.objectStore(store).put(value, key);
  const filed = all.slice(0, IN_SEGMENT);
  const fields = [listsOf(filed, ({ text }) => wordsOf(text)), listsOf(filed, ({ key }) => [key])];
  for (const [field, lists] of fields.entries()) {
    const { chunk, first } = chunkOf(lists);
    const key = (1 * 2 + field) * 2 ** 21;
    await put('postings', chunk, key);
    await put('directories', seal(words32([first])), key);
  }
  for (const old of all.slice(IN_SEGMENT)) await put('head', headOf(old), 1);
  await put('documents', blockOf(all), 0);
  for (const [at, text] of texts.entries()) await put('texts', text, BASE + at);
  const segments = [
    { segment: 1, base: BASE, end: BASE + IN_SEGMENT, originals: IN_SEGMENT, deleted: 0, chunks: [1, 1] },
  ];
  await put(
    'manifest',
    {
      format: version,
      birth: 'long ago',
      generation: 9,
      nextNumber: BASE + all.length,
      nextSegment: 2,
      originals: all.length,
      dropped: 0,
      fingerprintVersion: 1,
      rebuild: null,
      segments,
      merges: [],
      garbage: [],
      ...(version > 1 && { packs: [], incoming: [], leaving: [], retired: [] }),
    },
    1,
  );
  await tx.done;
  database.close();
}
