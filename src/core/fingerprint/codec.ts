import { type FrequencyTable, RARITIES } from '../knowledge/frequencies.ts';
import { type TermOrder, termOrder } from '../knowledge/term-order.ts';
import { BitReader, BitWriter } from './bits.ts';
import {
  CHECK_BITS,
  FINGERPRINT_VERSION,
  type Fingerprint,
  type FingerprintSentence,
  type Layer,
  TermKind,
} from './fingerprint.ts';

/** More than any fingerprint holds; a count above it means damaged bytes. */
const MOST = 1 << 16;

/** Value and width of each kind's code: most terms are plain words. */
const KIND_CODES: Readonly<Record<number, readonly [value: number, width: number]>> = {
  [TermKind.word]: [0, 1],
  [TermKind.name]: [2, 2],
  [TermKind.figure]: [3, 2],
};
/** Fits sentences of about six terms. */
const SENTENCE_RICE = 2;

/** Turns fingerprints into bytes and back, for one table of frequencies: bytes are read by the table they were written with. */
export interface FingerprintCodec {
  /** Version of the fingerprints that `encode` writes. */
  readonly version: number;
  encode(fingerprint: Fingerprint): Uint8Array;
  /** Inverse of `encode`; throws `RangeError` for bytes that are cut off, damaged or of another version. */
  decode(bytes: Uint8Array): Fingerprint;
}

/** The order of the terms is worked out when it is first needed. */
export function fingerprintCodec(frequencies: FrequencyTable): FingerprintCodec {
  let order: TermOrder | undefined;
  const ordered = (): TermOrder => (order ??= termOrder(frequencies));
  return {
    version: FINGERPRINT_VERSION,
    encode: (fingerprint) => encodeFingerprint(fingerprint, ordered()),
    decode: (bytes) => decodeFingerprint(bytes, ordered()),
  };
}

/**
 * The bytes to store. Bits, most significant first:
 *
 *     version 8 | language 3 x 5 | length E | sentences E | each: quoted 1, check 12 | words | anchors | checksum 16
 *     a layer:  each rarity: terms E, differences of their ascending places R | kinds 1 or 2 each
 *               | each sentence: count R, indexes T each
 *
 * where E is an Elias-gamma number, R a Rice code whose parameter fits its numbers and T truncated binary. Common terms
 * have few others of their rarity, so that three bits a term are saved against differences of the terms themselves.
 */
function encodeFingerprint(fingerprint: Fingerprint, order: TermOrder): Uint8Array<ArrayBuffer> {
  const { version, language, length, sentences, words, anchors } = fingerprint;
  const out = new BitWriter();
  out.bits(version, 8);
  for (let i = 0; i < 3; i++) out.bits(letterCode(language.charCodeAt(i)), 5);
  out.gamma(length);
  out.gamma(sentences.length);
  for (const { quoted, check } of sentences) {
    out.bits(quoted ? 1 : 0, 1);
    out.bits(check, CHECK_BITS);
  }
  writeLayer(out, words, order);
  writeLayer(out, anchors, order);
  const bytes = out.bytes();
  const sealed = new Uint8Array(bytes.length + 2);
  sealed.set(bytes);
  const sum = checksum(bytes);
  sealed[bytes.length] = sum >>> 8;
  sealed[bytes.length + 1] = sum & 255;
  return sealed;
}

function decodeFingerprint(bytes: Uint8Array, order: TermOrder): Fingerprint {
  if (bytes[0] !== FINGERPRINT_VERSION)
    throw new RangeError(`fingerprint version ${bytes[0] ?? 'missing'}, expected ${FINGERPRINT_VERSION}`);
  const body = bytes.subarray(0, -2);
  const expected = ((bytes.at(-2) ?? 0) << 8) | (bytes.at(-1) ?? 0);
  if (checksum(body) !== expected) throw new RangeError('fingerprint checksum does not match');
  const input = new BitReader(body);
  const version = input.bits(8);
  const language = [0, 1, 2].map(() => letterOf(input.bits(5))).join('');
  const length = input.gamma();
  const sentences = Array.from(
    { length: bounded(input.gamma()) },
    (): FingerprintSentence => ({ quoted: input.bits(1) === 1, check: input.bits(CHECK_BITS) }),
  );
  const words = readLayer(input, sentences.length, order);
  const anchors = readLayer(input, sentences.length, order);
  return { version, language, length, sentences, words, anchors };
}

function writeLayer(out: BitWriter, { terms, kinds, sentences }: Layer, order: TermOrder): void {
  // Ascending terms of one rarity have ascending places.
  const places: number[][] = Array.from({ length: RARITIES }, () => []);
  for (const term of terms) places[order.rarity(term)]?.push(order.place(term));
  for (const [rarity, ascending] of places.entries()) {
    out.gamma(ascending.length);
    const rice = riceFor(ascending.length, order.size(rarity));
    let previous = -1;
    for (const place of ascending) {
      out.rice(place - previous - 1, rice);
      previous = place;
    }
  }
  for (const kind of kinds) out.bits(KIND_CODES[kind]?.[0] ?? 0, KIND_CODES[kind]?.[1] ?? 1);
  for (const indexes of sentences) {
    out.rice(indexes.length, SENTENCE_RICE);
    for (const index of indexes) out.choice(index, terms.length);
  }
}

function readLayer(input: BitReader, sentenceCount: number, order: TermOrder): Layer {
  const found: number[] = [];
  for (let rarity = 0; rarity < RARITIES; rarity++) {
    const size = order.size(rarity);
    const ofRarity = bounded(input.gamma());
    const rice = riceFor(ofRarity, size);
    let place = -1;
    for (let i = 0; i < ofRarity; i++) {
      place += 1 + input.rice(rice);
      if (place >= size) throw new RangeError('fingerprint term out of range');
      found.push(order.termAt(rarity, place));
    }
  }
  const terms = Uint32Array.from(found).sort();
  const count = bounded(terms.length);
  const kinds = new Uint8Array(count);
  for (let i = 0; i < count; i++) kinds[i] = input.bits(1) === 0 ? TermKind.word : 1 + input.bits(1);
  const sentences: number[][] = [];
  while (sentences.length < sentenceCount) {
    const indexes = new Array<number>(bounded(input.rice(SENTENCE_RICE)));
    for (let i = 0; i < indexes.length; i++) indexes[i] = input.choice(count);
    sentences.push(indexes);
  }
  return { terms, kinds, sentences };
}

const letterCode = (code: number): number => (code >= 97 && code <= 122 ? code - 96 : 0);
const letterOf = (code: number): string => (code > 0 && code <= 26 ? String.fromCharCode(96 + code) : '');

/** The parameter that makes a Rice code shortest for `count` numbers spread over `size`. */
const riceFor = (count: number, size: number): number =>
  Math.max(0, Math.floor(Math.log2((Math.max(1, size) * Math.LN2) / Math.max(1, count))));

function bounded(count: number): number {
  if (count > MOST) throw new RangeError(`fingerprint count ${count} is out of range`);
  return count;
}

/** CRC-16/CCITT: finds every fault that lies within sixteen bits in a row. (A sum would take a byte of ones for one of zeros.) */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffff;
  for (const byte of bytes) crc = ((crc << 8) & 0xffff) ^ (CRC_OF_BYTE[(crc >>> 8) ^ byte] ?? 0);
  return crc;
}

const CRC_OF_BYTE = Uint16Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 8;
  for (let bit = 0; bit < 8; bit++) crc = ((crc << 1) ^ ((crc & 0x8000) === 0 ? 0 : 0x1021)) & 0xffff;
  return crc;
});
