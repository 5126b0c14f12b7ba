import { describe, expect, test } from 'vitest';
import { buildFingerprint } from '../../../src/core/fingerprint/build.ts';
import { fingerprintCodec } from '../../../src/core/fingerprint/codec.ts';
import { TERM_BITS, TermKind } from '../../../src/core/fingerprint/fingerprint.ts';
import { LayerBuilder } from '../../../src/core/fingerprint/layer.ts';
import { namesAmong } from '../../../src/core/fingerprint/names.ts';
import { anchorTermOf, termOf } from '../../../src/core/fingerprint/terms.ts';
import { hash32 } from '../../../src/core/hash.ts';
import { splitSentences } from '../../../src/core/text/sentences.ts';
import { wordsOf } from '../../../src/core/text/words.ts';
import { HOSTILE_TEXTS } from '../hostile-texts.ts';
import { LEXICON } from '../shipped.ts';
import { ORIGINALS, original } from '../stories.ts';

const { frequencies } = LEXICON;
const of = (text: string) => buildFingerprint({ text }, frequencies);

describe('a fingerprint', () => {
  test('is the same each time', () => {
    for (const slug of ORIGINALS) expect(of(original(slug))).toEqual(of(original(slug)));
  });

  test('has an entry a sentence, ascending terms and valid indexes', () => {
    for (const slug of ORIGINALS) {
      const text = original(slug);
      const { sentences, words, anchors, language } = of(text);
      expect(language).toBe('en');
      expect(sentences).toHaveLength(splitSentences(text).length);
      for (const layer of [words, anchors]) {
        expect(layer.sentences).toHaveLength(sentences.length);
        expect(layer.kinds).toHaveLength(layer.terms.length);
        expect([...layer.terms]).toEqual([...new Set(layer.terms)].sort((a, b) => a - b));
        expect(Math.max(...layer.terms)).toBeLessThan(2 ** TERM_BITS);
        expect(layer.sentences.flat().every((index) => index >= 0 && index < layer.terms.length)).toBe(true);
      }
    }
  });

  test('does not change with casing of the checks, disguises and punctuation', () => {
    const plain = of('The harbour ferry sailed to Vasterholm on Tuesday with 118 crew.');
    const hidden = of('The hаrbоur fer\u00adry sailed, to Vaster\u200bholm; on Tuesday with 118 crew!');
    expect(hidden.sentences).toEqual(plain.sentences);
    expect(hidden.words).toEqual(plain.words);
  });

  test('knows sentences that are quotations', () => {
    const quoted = of('The mayor spoke for an hour. "We shall build the bridge again before winter."').sentences;
    expect(quoted.map((sentence) => sentence.quoted)).toEqual([false, true]);
  });

  test('tells names and figures from words', () => {
    const { words } = of('Yesterday the mayor met Okonedo and 118 sailors at the harbour.');
    const kindOf = (term: number) => words.kinds[words.terms.indexOf(term)];
    expect(kindOf(termOf('118'))).toBe(TermKind.figure);
    expect(kindOf(termOf('okonedo'))).toBe(TermKind.name);
    expect(kindOf(termOf('harbour'))).toBe(TermKind.word);
  });

  test.each([...HOSTILE_TEXTS])('of %s is bounded and can be stored', (_, text) => {
    const fingerprint = of(text);
    expect(fingerprint.words.terms.length).toBeLessThanOrEqual(900);
    expect(fingerprint.anchors.terms.length).toBeLessThanOrEqual(80);
    const { encode, decode } = fingerprintCodec(LEXICON.frequencies);
    expect(decode(encode(fingerprint))).toEqual(fingerprint);
  });
});

describe('a layer', () => {
  const rarity = { idf: (term: number) => (term === 3 ? 1 : term) / 10 };

  test('keeps the rarest terms, and their places', () => {
    const layer = new LayerBuilder(2);
    for (const term of [3, 9, 5]) layer.add(term, TermKind.word, 0);
    layer.add(9, TermKind.name, 1);
    const { terms, kinds, sentences } = layer.build(2, rarity);
    expect([...terms]).toEqual([5, 9]);
    expect([...kinds]).toEqual([TermKind.word, TermKind.name]);
    expect(sentences).toEqual([[1, 0], [1]]);
  });

  test('drops the same terms of equal rarity from every text', () => {
    const built = [
      [1, 2, 3, 4],
      [4, 3, 2, 1],
    ].map((order) => {
      const layer = new LayerBuilder(1);
      for (const term of order) layer.add(term, TermKind.word, 0);
      return [...layer.build(2, { idf: () => 1 }).terms];
    });
    expect(built[0]).toEqual(built[1]);
    expect(built[0]).toHaveLength(2);
  });
});

describe('names', () => {
  const among = (...sentences: string[]) => [...namesAmong(sentences.map(wordsOf))].sort();

  test('are words that never go without their capital', () => {
    expect(among('Yesterday in Ellery the Mayor met Rourke', 'The mayor left')).toEqual(['ellery', 'rourke']);
  });

  test('are not told by a sentence’s start or by a headline', () => {
    expect(among('Harbour ferries sail again')).toEqual([]);
    expect(among('Council Votes To Take Ferries Back')).toEqual([]);
  });
});

describe('hashes', () => {
  test('are unsigned, fixed and spread', () => {
    expect(hash32('')).toBe(hash32(''));
    const hashes = Array.from({ length: 10_000 }, (_, i) => hash32(`word ${i}`));
    expect(new Set(hashes).size).toBeGreaterThan(9_990);
    expect(Math.min(...hashes)).toBeGreaterThanOrEqual(0);
    const buckets = new Array<number>(16).fill(0);
    for (const hash of hashes) buckets[hash >>> 28] = (buckets[hash >>> 28] ?? 0) + 1;
    expect(Math.max(...buckets)).toBeLessThan(800);
  });

  test('of terms fit their width, and an anchor is no word', () => {
    for (const word of ['', 'harbour', '港口', '\ud800']) {
      expect(termOf(word)).toBeLessThan(2 ** TERM_BITS);
      expect(anchorTermOf(word)).not.toBe(termOf(word));
    }
  });
});
