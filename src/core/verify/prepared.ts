import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import type { Frequencies } from '../knowledge/frequencies.ts';

/** A sentence of one layer. */
export interface PreparedSentence {
  /** Indexes into the layer's terms, in the order of the words. */
  readonly terms: readonly number[];
  readonly quoted: boolean;
  readonly check: number;
}

/** One layer of a fingerprint with what every comparison asks of it, worked out once. */
export interface Prepared {
  readonly terms: Uint32Array;
  readonly kinds: Uint8Array;
  readonly sentences: readonly PreparedSentence[];
  /** Words in the article. */
  readonly length: number;
  /** Inverse document frequency of each term, in nats. */
  readonly idf: Float64Array;
  /** Its square: what a term weighs in containment and alignment. */
  readonly weights: Float64Array;
  /** Sum of the weights of each sentence's terms. */
  readonly sentenceWeights: Float64Array;
  /** Sentences that each term stands in, ascending: those of term t are `places[starts[t]] ... places[starts[t + 1] - 1]`. */
  readonly places: Int32Array;
  readonly starts: Int32Array;
  /** 1 for a term that stands outside quotations somewhere. */
  readonly unquoted: Uint8Array;
}

export function prepare(fingerprint: Fingerprint, layer: 'words' | 'anchors', frequencies: Frequencies): Prepared {
  const { terms, kinds, sentences: lists } = fingerprint[layer];
  const sentences = fingerprint.sentences.map(({ quoted, check }, i) => ({ quoted, check, terms: lists[i] ?? [] }));
  const idf = Float64Array.from(terms, (term) => frequencies.idf(term));
  const weights = idf.map((value) => value * value);
  const unquoted = new Uint8Array(terms.length);
  const sentenceWeights = new Float64Array(sentences.length);
  const last = new Int32Array(terms.length).fill(-1);
  const starts = new Int32Array(terms.length + 1);
  sentences.forEach((sentence, s) => {
    for (const term of sentence.terms) {
      sentenceWeights[s] = (sentenceWeights[s] ?? 0) + (weights[term] ?? 0);
      if (!sentence.quoted) unquoted[term] = 1;
      if (last[term] === s) continue;
      last[term] = s;
      starts[term + 1] = (starts[term + 1] ?? 0) + 1;
    }
  });
  for (let term = 0; term < terms.length; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const places = new Int32Array(starts[terms.length] ?? 0);
  const next = starts.slice();
  last.fill(-1);
  sentences.forEach((sentence, s) => {
    for (const term of sentence.terms) {
      if (last[term] === s) continue;
      last[term] = s;
      places[next[term] ?? 0] = s;
      next[term] = (next[term] ?? 0) + 1;
    }
  });
  return {
    terms,
    kinds,
    sentences,
    length: fingerprint.length,
    idf,
    weights,
    sentenceWeights,
    places,
    starts,
    unquoted,
  };
}
