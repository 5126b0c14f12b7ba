import { describe, expect, it } from 'vitest';
import { seal, unseal } from '../../../src/store/bytes/checksum.ts';
import { type Document, encodeDocument } from '../../../src/store/documents/document.ts';
import { type DocumentBytes, encodeBlock } from '../../../src/store/documents/document-block.ts';
import { StorageDamaged } from '../../../src/store/errors.ts';
import { describeOriginal } from '../../../src/store/packs/describe-original.ts';
import { decodeBlocks, encodeBlocks } from '../../../src/store/packs/document-section.ts';
import { decodeHeader, encodeHeader, type PackHeader } from '../../../src/store/packs/header.ts';
import { isPack } from '../../../src/store/packs/is-pack.ts';
import { decodeIds, decodeNames, encodeIds, encodeNames } from '../../../src/store/packs/name-list.ts';
import { PackBuilder } from '../../../src/store/packs/pack-builder.ts';
import { beginsLikePack } from '../../../src/store/packs/pack-reader.ts';
import { type PackProblem, PackRefused } from '../../../src/store/packs/pack-refused.ts';
import { decodeChunks } from '../../../src/store/packs/postings-section.ts';
import { BlobScratch } from '../../../src/store/packs/scratch.ts';
import { ChunkWriter } from '../../../src/store/segments/postings-chunk.ts';
import { type Bytes, detection, fileOf, packOf, readWhole } from './packing.ts';

/* Packs whose checksums are right and whose contents are not: made to do harm, or by other programs. */

const ORIGINAL = { id: 'one', text: 'harbour bell', url: 'https://news.example/1', title: 'One' };
const honest = await describeOriginal(ORIGINAL, detection);

/** Why a pack with this document in it is refused; null when it is not. */
async function refusalOf(changed: Partial<Document>): Promise<string | null> {
  const builder = new PackBuilder(1, new BlobScratch());
  await builder.add({ id: 'one', document: { ...honest.document, ...changed }, terms: honest.terms });
  const file = await fileOf(await builder.finish({ name: '', description: '' }));
  return readWhole(file).then(
    () => null,
    (error: unknown) => (error instanceof PackRefused ? error.message : String(error)),
  );
}

const codeOf = (work: () => unknown): PackProblem | null => {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof PackRefused) return error.code;
    // The reader takes what the codecs say for damage.
    if (error instanceof StorageDamaged) return 'damaged';
    throw error;
  }
};

describe('an original in a pack', () => {
  it('is taken as it is built', async () => {
    expect(await refusalOf({})).toBeNull();
  });

  const { names, facts } = honest.document;
  const other = 'AAAAAAAAAAAAAAAA';
  it.each<[Partial<Document>, RegExp]>([
    [{ facts: { ...facts, url: 'javascript:alert(1)' } }, /"url" is not an http/],
    [{ facts: { ...facts, canonical: 'file:///etc/passwd' } }, /"canonical" is not an http/],
    [{ facts: { ...facts, title: 't'.repeat(1001) } }, /"title" is longer/],
    [{ facts: { ...facts, published: 'yesterday' } }, /"published" is not a date/],
    [{ names: [other] }, /names that are not those of its addresses/],
    [{ names: [...names, other] }, /names that are not those of its addresses/],
    [{ names: [] }, /no proper name/],
    [{ names: ['AAAAAAAA'] }, /no proper name/],
    [{ names: Array.from({ length: 9 }, () => other) }, /no proper name/],
    [{ facts: { title: 'No address' }, names: [other, 'AAAAAAAAAAAAAAAB'] }, /names that are not those/],
    [{ source: 'asked' }, /read here/],
    [{ hasText: true }, /read here/],
    [{ versions: [] }, /no proper version/],
    [{ versions: [{ learnedAt: 2 ** 53 - 1, digest: other }] }, /no proper version/],
    [{ textLength: 2_000_000 }, /too long a text/],
    [{ fingerprintVersion: 2 }, /fingerprint of another version/],
    [{ fingerprint: new Uint8Array(20_000) }, /too long a fingerprint/],
    [{ fingerprint: new Uint8Array(70_000) }, /is too long/],
  ])('%j is refused', async (changed, why) => {
    expect(await refusalOf(changed)).toMatch(why);
  });

  it('stands in a block without gaps, as many as the header says', () => {
    const bytes = encodeDocument(honest.document);
    const section = (slots: readonly (DocumentBytes | null)[]): Bytes =>
      encodeBlocks([encodeBlock([...slots, ...new Array<null>(8 - slots.length).fill(null)])]);
    expect(codeOf(() => decodeBlocks(section([bytes, bytes]), 0, 2, 1))).toBeNull();
    expect(codeOf(() => decodeBlocks(section([bytes, null, bytes]), 0, 2, 1))).toBe('damaged');
    expect(codeOf(() => decodeBlocks(section([bytes]), 0, 2, 1))).toBe('damaged');
    expect(codeOf(() => decodeBlocks(section([bytes, bytes]), 0, 1, 1))).toBe('damaged');
  });
});

describe('lists in a pack', () => {
  const chunk = (...lists: [number, number[]][]): Bytes => {
    const writer = new ChunkWriter(0, { chunkBytes: 1000, commonAbove: Infinity });
    for (const [term, numbers] of lists) writer.add(term, numbers);
    return encodeBlocks(writer.finish().chunks);
  };
  const check = (payload: Bytes, after = -1): PackProblem | null =>
    codeOf(() => decodeChunks(payload, 'terms', after, 10));

  it('are taken in order', () => {
    expect(check(chunk([1, [0, 9]], [7, [3]]))).toBeNull();
    expect(check(chunk([1, [0]]), 0)).toBeNull();
  });

  it('are refused out of order, beyond the originals, and empty', () => {
    expect(check(chunk([1, [0]]), 1)).toBe('damaged');
    expect(check(chunk([1, [10]]))).toBe('damaged');
    expect(check(chunk([1, [4, 4]]))).toBe('damaged');
    expect(check(chunk([5, [1]], [5, [2]]))).toBe('damaged');
    expect(check(encodeBlocks([seal(new Uint8Array())]))).toBe('damaged');
  });

  it('of removals and ids are as long as they say', () => {
    const names = encodeNames(['AAAAAAAAAAAAAAAA', '_____wAAAAAAAAAA']);
    expect(decodeNames(names)).toEqual(['AAAAAAAAAAAAAAAA', '_____wAAAAAAAAAA']);
    expect(codeOf(() => decodeNames(names.slice(0, -1)))).toBe('damaged');
    expect(codeOf(() => decodeNames(Uint8Array.from([...names, 0])))).toBe('damaged');
    const ids = encodeIds(['a', 'long']);
    expect(decodeIds(ids)).toEqual(['a', 'long']);
    expect(codeOf(() => decodeIds(Uint8Array.from([...ids, 0])))).toBe('damaged');
    expect(codeOf(() => decodeIds(Uint8Array.of(200, 1)))).toBe('damaged');
    expect(codeOf(() => decodeIds(encodeIds(['i'.repeat(3000)])))).toBe('damaged');
    expect(codeOf(() => decodeIds(encodeIds([''])))).toBe('damaged');
  });
});

describe('a header', () => {
  const header: PackHeader = {
    fingerprintVersion: 1,
    name: 'A',
    description: 'B',
    originals: 5,
    sections: 4,
    bytes: 100,
    content: 'ab'.repeat(32),
    difference: { base: 'cd'.repeat(32), result: 'ef'.repeat(32), removed: 3 },
  };

  it('comes back as it was', () => {
    for (const each of [header, { ...header, difference: null }])
      expect(decodeHeader(encodeHeader(each), 1)).toEqual(each);
  });

  it.each<Partial<PackHeader>>([
    { originals: 9_000_000 },
    { sections: 9_000_000 },
    { bytes: 2 ** 40 },
    { name: 'n'.repeat(201) },
    { description: 'd'.repeat(2001) },
    { difference: { base: 'cd'.repeat(32), result: 'ef'.repeat(32), removed: 9_000_000 } },
  ])('is refused with absurd sizes: %j', (changed) => {
    expect(codeOf(() => decodeHeader(encodeHeader({ ...header, ...changed }), 1))).toBe('too-large');
  });
});

describe('a file', () => {
  it('is known for a pack by how it begins, zipped or not', async () => {
    const file = await packOf([ORIGINAL]);
    expect(beginsLikePack(file)).toBe(true);
    expect(await isPack(new Blob([file]))).toBe(true);
    const zipped = new Blob([file]).stream().pipeThrough(new CompressionStream('gzip'));
    expect(await isPack(new Blob([await new Response(zipped).arrayBuffer()]))).toBe(true);
    for (const other of ['', 'FPACK', '{"text":"harbour"}\n{"text":"bell"}', '\u001f\u008bnot zipped at all'])
      expect(await isPack(new Blob([other]))).toBe(false);
  });

  it('keeps lists whole, however long', async () => {
    const many = Array.from({ length: 5000 }, (_, n) => ({
      id: `${n}`,
      text: 'harbour',
      url: `https://news.example/${n}`,
    }));
    const { sections } = await readWhole(await packOf(many, { sectionBytes: 100_000 }));
    const [terms] = sections.flatMap((section) => (section.kind === 'terms' ? section.chunks : []));
    expect(terms?.longest).toBe(5000);
    expect(unseal(terms?.sealed, 'chunk').length).toBeGreaterThan(5000);
  });
});
