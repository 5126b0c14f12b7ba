import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Original } from '../../../src/core/article.ts';
import { unseal } from '../../../src/store/bytes/checksum.ts';
import { keyOfName } from '../../../src/store/documents/identity.ts';
import { openPack } from '../../../src/store/packs/pack-reader.ts';
import { PackRefused } from '../../../src/store/packs/pack-refused.ts';
import { ChunkCursor } from '../../../src/store/segments/postings-chunk.ts';
import type { Field } from '../../../src/store/segments/segment.ts';
import { WORDS } from '../harness/stories.ts';
import { type Bytes, describeAll, detection, packOf, readWhole, streamOf } from './packing.ts';

/** Originals of few addresses and words, so that names and terms are often the same. */
const originals: fc.Arbitrary<Original[]> = fc
  .array(
    fc.record({
      page: fc.option(fc.nat(20), { nil: undefined }),
      words: fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }),
      title: fc.option(fc.string({ maxLength: 40 }), { nil: undefined }),
      published: fc.constantFrom(undefined, '2026-03-01', 'yesterday'),
    }),
    { maxLength: 40 },
  )
  .map((items) =>
    items.map(({ page, words, title, published }, at) => ({
      id: `line ${at}`,
      text: words.join(' '),
      ...(page !== undefined && { url: `https://news.example/${page}` }),
      ...(title !== undefined && { title }),
      ...(published !== undefined && { published }),
    })),
  );

type Lists = Map<number, number[]>;

function listsIn(chunks: readonly ArrayBuffer[]): Lists {
  const lists: Lists = new Map();
  for (const chunk of chunks) {
    const cursor = new ChunkCursor(unseal(chunk, 'chunk'), 0);
    while (cursor.next()) lists.set(cursor.term, cursor.numbers() ?? []);
  }
  return lists;
}

function naiveLists(all: readonly (readonly number[])[]): Lists {
  const lists: Lists = new Map();
  for (const term of [...new Set(all.flat())].sort((a, b) => a - b))
    lists.set(
      term,
      all.flatMap((terms, number) => (terms.includes(term) ? [number] : [])),
    );
  return lists;
}

/** Why a pack is refused; null when it is taken whole. */
async function refusal(bytes: Bytes): Promise<string | null> {
  try {
    await readWhole(bytes);
    return null;
  } catch (error) {
    if (error instanceof PackRefused) return error.code;
    throw error;
  }
}

describe('a pack', () => {
  it('gives back the originals that went in, in order, and the lists that a plain count gives', async () => {
    await fc.assert(
      fc.asyncProperty(originals, async (given) => {
        const { header, sections } = await readWhole(await packOf(given, { name: 'A name', description: 'And words' }));
        expect(header).toMatchObject({ name: 'A name', description: 'And words', originals: given.length });
        const described = await describeAll(given);
        const documents = sections.flatMap((section) => (section.kind === 'documents' ? section.documents : []));
        expect(documents).toEqual(described.map(({ document }) => document));
        const ids = sections.flatMap((section) => (section.kind === 'ids' ? section.ids : []));
        expect(ids).toEqual(given.map(({ id }) => id));
        const chunks = (field: Field): ArrayBuffer[] =>
          sections.flatMap((s) => (s.kind === field ? s.chunks.map(({ sealed }) => sealed) : []));
        expect(listsIn(chunks('terms'))).toEqual(naiveLists(described.map(({ terms }) => [...terms])));
        const keys = described.map(({ document }) => document.names.map(keyOfName));
        expect(listsIn(chunks('keys'))).toEqual(naiveLists(keys));
      }),
      { numRuns: 60 },
    );
  });

  it('is the same, byte for byte, for the same originals', async () => {
    const given = fc.sample(originals, { numRuns: 5, seed: 7 });
    for (const each of given) expect(await packOf(each)).toEqual(await packOf(structuredClone(each)));
  });

  it('leaves out facts that no library would keep', async () => {
    const { sections } = await readWhole(
      await packOf([{ id: 'a', text: 'harbour', url: 'javascript:alert(1)', title: 'T', published: 'yesterday' }]),
    );
    const [documents] = sections;
    expect(documents?.kind === 'documents' && documents.documents[0]?.facts).toEqual({ title: 'T' });
  });
});

const SMALL: readonly Original[] = [
  { id: 'one', text: 'harbour bell', url: 'https://news.example/1', title: 'One' },
  { id: 'two', text: 'harbour tide', url: 'https://news.example/2' },
];

describe('a small pack', () => {
  it('is refused with any one byte changed, in any of its bits', async () => {
    const whole = await packOf(SMALL);
    expect(await refusal(whole)).toBeNull();
    for (let at = 0; at < whole.length; at++) {
      for (const flip of [1, 0x80, 0xff]) {
        const damaged = whole.slice();
        damaged[at] = (damaged[at] ?? 0) ^ flip;
        const code = await refusal(damaged);
        expect(code === null ? `byte ${at} ^ ${flip} passes` : '').toBe('');
      }
    }
  });

  it('is refused wherever it breaks off, and where more follows', async () => {
    const whole = await packOf(SMALL);
    for (let length = 0; length < whole.length; length++)
      expect(`${length} ${await refusal(whole.slice(0, length))}`).toBe(
        `${length} ${length < 8 ? 'not-a-pack' : 'cut-off'}`,
      );
    expect(await refusal(Uint8Array.from([...whole, 0]))).toBe('damaged');
  });

  it('is refused with its reason: other files, formats, fingerprints and sizes', async () => {
    const whole = await packOf(SMALL);
    const changed = (at: number, ...bytes: number[]): Bytes => {
      const copy = whole.slice();
      copy.set(bytes, at);
      return copy;
    };
    expect(await refusal(new TextEncoder().encode('{"text":"a library file"}\n'))).toBe('not-a-pack');
    for (const other of [1, 3]) expect(await refusal(changed(8, other))).toBe('format');
    expect(await refusal(changed(12, 0xff, 0xff, 0xff, 0xff))).toBe('too-large');
    const other = await openPack(streamOf(whole), 2).catch((error: unknown) => error);
    expect(other).toMatchObject({ name: 'PackRefused', code: 'fingerprints' });
    const broken = new ReadableStream<Bytes>({ pull: (controller) => controller.error(new Error('gone')) });
    await expect(openPack(broken, detection.version)).rejects.toMatchObject({ code: 'unreadable' });
  });
});
