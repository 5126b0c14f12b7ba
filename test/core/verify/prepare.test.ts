import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prepare } from '../../../src/core/verify/prepared.ts';
import { fingerprints } from '../fingerprint/arbitrary.ts';

const frequencies = { idf: (term: number) => 1 + (term % 7) };

test('prepare tells of each term and each sentence what a look at the whole layer tells', () => {
  fc.assert(
    fc.property(fingerprints, fc.constantFrom('words' as const, 'anchors' as const), (fingerprint, layer) => {
      const { terms, sentences } = fingerprint[layer];
      const prepared = prepare(fingerprint, layer, frequencies);
      expect(prepared.sentences.map((sentence) => sentence.terms)).toEqual(sentences);
      expect(prepared.length).toBe(fingerprint.length);
      terms.forEach((term, i) => {
        const places = sentences.flatMap((list, s) => (list.includes(i) ? [s] : []));
        expect([...prepared.places.subarray(prepared.starts[i], prepared.starts[i + 1])]).toEqual(places);
        expect(prepared.idf[i]).toBe(frequencies.idf(term));
        expect(prepared.weights[i]).toBe(frequencies.idf(term) ** 2);
        expect(prepared.unquoted[i]).toBe(places.some((s) => !fingerprint.sentences[s]?.quoted) ? 1 : 0);
      });
      sentences.forEach((list, s) => {
        const weight = list.reduce((sum, i) => sum + frequencies.idf(terms[i] ?? 0) ** 2, 0);
        expect(prepared.sentenceWeights[s]).toBe(weight);
      });
    }),
  );
});
