import fc from 'fast-check';
import {
  CHECK_BITS,
  FINGERPRINT_VERSION,
  type Fingerprint,
  type Layer,
  TERM_BITS,
} from '../../../src/core/fingerprint/fingerprint.ts';

/** Any layer of a number of sentences. Terms come from a small part of the range half of the time, so that two layers share some. */
function layer(sentences: number): fc.Arbitrary<Layer> {
  const term = fc.oneof(fc.nat(2 ** TERM_BITS - 1), fc.nat(40));
  return fc.uniqueArray(term, { maxLength: 60 }).chain((terms) =>
    fc.record({
      terms: fc.constant(Uint32Array.from(terms).sort()),
      kinds: fc
        .array(fc.nat(2), { minLength: terms.length, maxLength: terms.length })
        .map((all) => Uint8Array.from(all)),
      sentences: fc.array(
        terms.length === 0 ? fc.constant<number[]>([]) : fc.array(fc.nat(terms.length - 1), { maxLength: 12 }),
        { minLength: sentences, maxLength: sentences },
      ),
    }),
  );
}

/** Any fingerprint that the engine could write. */
export const fingerprints: fc.Arbitrary<Fingerprint> = fc
  .array(fc.record({ quoted: fc.boolean(), check: fc.nat(2 ** CHECK_BITS - 1) }), { maxLength: 20 })
  .chain((sentences) =>
    fc.record({
      version: fc.constant(FINGERPRINT_VERSION),
      language: fc.constantFrom('en', 'de', 'zh', 'und', 'fil'),
      length: fc.nat(100_000),
      sentences: fc.constant(sentences),
      words: layer(sentences.length),
      anchors: layer(sentences.length),
    }),
  );
