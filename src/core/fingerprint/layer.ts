import type { Frequencies } from '../knowledge/frequencies.ts';
import { type Layer, TermKind } from './fingerprint.ts';

/** Gathers the terms of an article sentence by sentence. */
export class LayerBuilder {
  readonly #kinds = new Map<number, TermKind>();
  readonly #sentences: number[][];

  constructor(sentences: number) {
    this.#sentences = Array.from({ length: sentences }, () => []);
  }

  /** A term that comes as a word here and as a name there is a name. */
  add(term: number, kind: TermKind, sentence: number): void {
    const known = this.#kinds.get(term);
    if (known === undefined || kind > known) this.#kinds.set(term, kind);
    this.#sentences[sentence]?.push(term);
  }

  /** The layer with the rarest `most` terms; ties go by a mix of the term's bits, so that every text drops the same ones. */
  build(most: number, frequencies: Frequencies): Layer {
    const terms = Uint32Array.from(rarest([...this.#kinds.keys()], most, frequencies)).sort();
    const index = new Map<number, number>();
    terms.forEach((term, i) => {
      index.set(term, i);
    });
    return {
      terms,
      kinds: Uint8Array.from(terms, (term) => this.#kinds.get(term) ?? TermKind.word),
      sentences: this.#sentences.map((list) => list.flatMap((term) => index.get(term) ?? [])),
    };
  }
}

function rarest(terms: number[], most: number, frequencies: Frequencies): number[] {
  if (terms.length <= most) return terms;
  const mix = (term: number) => Math.imul(term, 0x9e3779b1) >>> 0;
  return terms.sort((a, b) => frequencies.idf(b) - frequencies.idf(a) || mix(a) - mix(b)).slice(0, most);
}
