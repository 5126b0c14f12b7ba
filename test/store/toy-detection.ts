import type { Article } from '../../src/core/article.ts';
import type { Fingerprint, Layer } from '../../src/core/fingerprint/fingerprint.ts';
import type { Detection } from '../../src/store/detection.ts';

/** The term of a word: FNV-1a, 32 bits. */
export function termOf(word: string): number {
  let hash = 0x811c9dc5;
  for (const character of word) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

const EMPTY: Layer = { terms: new Uint32Array(), kinds: new Uint8Array(), sentences: [] };

function fingerprintOf(version: number, terms: Uint32Array): Fingerprint {
  const words = { terms, kinds: new Uint8Array(terms.length), sentences: [] };
  return { version, language: 'en', length: terms.length, sentences: [], words, anchors: EMPTY };
}

/** Detection in miniature: a fingerprint is the set of the text's words, each of them an index term. */
export function toyDetection(version: number): Detection {
  return {
    version,
    fingerprint({ text }: Article): Fingerprint {
      const terms = Uint32Array.from(new Set(text.match(/\w+/g)), termOf).sort();
      return fingerprintOf(version, terms);
    },
    indexTerms: ({ words }) => words.terms,
    encode({ words }) {
      return new Uint8Array(Uint32Array.of(version, ...words.terms).buffer);
    },
    decode(bytes) {
      const [written, ...terms] = new Uint32Array(bytes.slice().buffer);
      if (written !== version) throw new RangeError(`version ${written} is not ${version}`);
      return fingerprintOf(version, Uint32Array.from(terms));
    },
  };
}
