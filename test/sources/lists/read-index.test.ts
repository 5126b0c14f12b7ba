import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IndexRefused, readIndex } from '../../../src/sources/lists/read-index.ts';
import { digestOf } from './indexes.ts';

const GOOD = {
  firstprintList: 1,
  name: 'Harbour news',
  description: 'What the harbour towns print',
  language: 'en',
  updated: '2026-01-31T06:00:00Z',
  nextUpdate: '2026-02-01T06:00:00Z',
  mirrors: ['https://mirror.example/lists/harbour/'],
  fingerprints: 3,
  newest: { content: digestOf(2), originals: 12 },
  base: { file: 'base-1.pack', bytes: 1000, sha256: digestOf(7), content: digestOf(1), originals: 10 },
  differences: [
    {
      file: 'update-1.pack',
      bytes: 90,
      sha256: digestOf(8),
      from: digestOf(1),
      to: digestOf(2),
      added: 3,
      removed: 1,
    },
  ],
};

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const refusal = (document: Uint8Array): string => {
  try {
    readIndex(document);
    return 'taken';
  } catch (error) {
    if (error instanceof IndexRefused) return `${error.code}: ${error.message}`;
    throw error;
  }
};
const [UPDATE] = GOOD.differences;
const withUpdate = (change: object) => ({ differences: [{ ...UPDATE, ...change }] });

describe('the index document', () => {
  it('is read as it stands, without what it does not know', () => {
    expect(readIndex(bytesOf({ ...GOOD, evil: { __proto__: 1 }, base: { ...GOOD.base, more: 1 } }))).toEqual({
      ...Object.fromEntries(Object.entries(GOOD).filter(([name]) => name !== 'firstprintList')),
      updated: Date.UTC(2026, 0, 31, 6),
      nextUpdate: Date.UTC(2026, 1, 1, 6),
    });
    const { description: _, language: __, nextUpdate: ___, mirrors: ____, differences: _____, ...fewest } = GOOD;
    expect(readIndex(bytesOf(fewest))).toMatchObject({
      description: '',
      language: null,
      nextUpdate: null,
      mirrors: [],
      differences: [],
    });
  });

  it.each<[object, RegExp]>([
    [{ firstprintList: 2 }, /newer-list: "firstprintList" is 2/],
    [{ firstprintList: '1' }, /no version number/],
    [{ firstprintList: undefined }, /no version number/],
    [{ name: '' }, /"name"/],
    [{ name: '   ' }, /"name"/],
    [{ name: 'n'.repeat(201) }, /"name"/],
    [{ name: ['Harbour'] }, /"name"/],
    [{ description: 'd'.repeat(2001) }, /"description"/],
    [{ language: 'e' }, /"language"/],
    [{ language: 'en"><script>' }, /"language"/],
    [{ updated: 'yesterday' }, /"updated"/],
    [{ updated: '2026-13-31T06:00:00Z' }, /"updated"/],
    [{ updated: 1769839200000 }, /"updated"/],
    [{ nextUpdate: '2026-02-01' }, /"nextUpdate"/],
    [{ mirrors: 'https://mirror.example/' }, /"mirrors"/],
    [{ mirrors: Array.from({ length: 17 }, () => 'https://mirror.example/') }, /"mirrors"/],
    [{ mirrors: ['https://mirror.example/list.json'] }, /"mirrors\[0\]" is no web address of a folder/],
    [{ mirrors: ['https://me:secret@mirror.example/'] }, /"mirrors\[0\]"/],
    [{ mirrors: ['file:///etc/'] }, /"mirrors\[0\]"/],
    [{ mirrors: ['javascript:alert(1)/'] }, /"mirrors\[0\]"/],
    [{ mirrors: ['https://mirror.example/?to=/'] }, /"mirrors\[0\]"/],
    [{ mirrors: ['lists/'] }, /"mirrors\[0\]"/],
    [{ fingerprints: -1 }, /"fingerprints"/],
    [{ newest: null }, /"newest"/],
    [{ newest: { ...GOOD.newest, content: 'AB'.repeat(32) } }, /"newest.content"/],
    [{ newest: { ...GOOD.newest, originals: 9_000_000 } }, /"newest.originals"/],
    [{ base: undefined }, /"base"/],
    [{ base: { ...GOOD.base, bytes: 1e12 } }, /"base".bytes/],
    [{ base: { ...GOOD.base, bytes: 10.5 } }, /"base".bytes/],
    [{ base: { ...GOOD.base, bytes: '10' } }, /"base".bytes/],
    [{ base: { ...GOOD.base, originals: null } }, /"base".originals/],
    [{ base: { ...GOOD.base, file: '../base.pack' } }, /"base".file/],
    [{ base: { ...GOOD.base, file: '..' } }, /"base".file/],
    [{ base: { ...GOOD.base, file: '/base.pack' } }, /"base".file/],
    [{ base: { ...GOOD.base, file: 'https://evil.example/base.pack' } }, /"base".file/],
    [{ base: { ...GOOD.base, file: 'a%2F..%2Fb.pack' } }, /"base".file/],
    [{ base: { ...GOOD.base, file: 'base.pack?x=1' } }, /"base".file/],
    [{ base: { ...GOOD.base, file: 'b'.repeat(121) } }, /"base".file/],
    [{ differences: {} }, /"differences"/],
    [{ differences: Array.from({ length: 501 }, () => UPDATE) }, /"differences"/],
    [{ differences: [null] }, /"differences\[0\]"/],
    [withUpdate({ sha256: 'none' }), /"differences\[0\]".sha256/],
    [withUpdate({ from: 1 }), /"differences\[0\]".from/],
    [withUpdate({ to: '' }), /"differences\[0\]".to/],
    [withUpdate({ added: -3 }), /"differences\[0\]".added/],
    [withUpdate({ removed: Number.MAX_VALUE }), /"differences\[0\]".removed/],
    [withUpdate({ file: 'C:\\update.pack' }), /"differences\[0\]".file/],
  ])('%j is refused', (change, why) => {
    expect(refusal(bytesOf({ ...GOOD, ...change }))).toMatch(why);
  });

  it('is refused, and never more than that, whatever stands in it', () => {
    const refused = /^(?:taken|not-a-list: .+|newer-list: .+)$/;
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => refused.test(refusal(bytes))));
    fc.assert(fc.property(fc.jsonValue(), (value) => refused.test(refusal(bytesOf(value)))));
    const names = Object.keys(GOOD).filter((name) => name !== 'firstprintList');
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.jsonValue(), (name, value) =>
        refused.test(refusal(bytesOf({ ...GOOD, [name]: value }))),
      ),
      { numRuns: 500 },
    );
    expect(refusal(bytesOf({ ...GOOD, padding: 'x'.repeat(1024 * 1024) }))).toBe(
      'not-a-list: the document is too long',
    );
    expect(refusal(Uint8Array.of(0xff, 0xfe, 0x7b))).toBe('not-a-list: the document is no JSON in UTF-8');
    expect(refusal(new TextEncoder().encode('['.repeat(500_000)))).toMatch(/^not-a-list: /);
  });
});
