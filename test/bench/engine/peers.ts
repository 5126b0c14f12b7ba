import { hash32 } from '../../../src/core/hash.ts';

/** A published way to find a text's source: learns originals, then names the best for a page, with a score in 0..1. */
export interface Peer {
  readonly name: string;
  add(id: string, text: string): void;
  best(text: string): { readonly id: string | null; readonly score: number };
}

/** How much two sets of features are one: from what they share and how many each has. */
type Resemblance = (shared: number, page: number, original: number) => number;

export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

function shingles(text: string, length: number): Set<number> {
  const words = wordsOf(text);
  const found = new Set<number>();
  for (let at = 0; at + length <= words.length; at++) found.add(hash32(words.slice(at, at + length).join(' ')));
  return found;
}

/** One in eight of a text's character windows, chosen by their hash, as SuperFastMatch does to keep its index small. */
function windows(text: string, length: number): Set<number> {
  const plain = text.toLowerCase().replace(/\s+/g, ' ');
  const found = new Set<number>();
  for (let at = 0; at + length <= plain.length; at++) {
    const hash = hash32(plain.slice(at, at + length));
    if ((hash >>> 9) % 8 === 0) found.add(hash);
  }
  return found;
}

/** An inverted index over exact features: what every n-gram method comes to, done without approximation. */
class FeatureSets implements Peer {
  readonly name: string;
  readonly #featuresOf: (text: string) => Set<number>;
  readonly #resemblance: Resemblance;
  readonly #postings = new Map<number, number[]>();
  readonly #ids: string[] = [];
  readonly #sizes: number[] = [];

  constructor(name: string, featuresOf: (text: string) => Set<number>, resemblance: Resemblance) {
    this.name = name;
    this.#featuresOf = featuresOf;
    this.#resemblance = resemblance;
  }

  add(id: string, text: string): void {
    const features = this.#featuresOf(text);
    const number = this.#ids.push(id) - 1;
    this.#sizes.push(features.size);
    for (const feature of features) {
      const list = this.#postings.get(feature);
      if (list) list.push(number);
      else this.#postings.set(feature, [number]);
    }
  }

  best(text: string): { id: string | null; score: number } {
    const features = this.#featuresOf(text);
    const shared = new Map<number, number>();
    for (const feature of features)
      for (const number of this.#postings.get(feature) ?? []) shared.set(number, (shared.get(number) ?? 0) + 1);
    let id: string | null = null;
    let score = 0;
    for (const [number, count] of shared) {
      const each = this.#resemblance(count, features.size, this.#sizes[number] ?? 0);
      if (each > score) [id, score] = [this.#ids[number] ?? null, each];
    }
    return { id, score };
  }
}

/** The methods in use before ours: Churnalism's windows, winnowing's containment, what MinHash estimates. */
export const peers = (): Peer[] => [
  new FeatureSets(
    '15-character windows',
    (text) => windows(text, 15),
    (shared, page) => shared / page,
  ),
  new FeatureSets(
    '4-word containment',
    (text) => shingles(text, 4),
    (shared, page) => shared / page,
  ),
  new FeatureSets(
    '3-word Jaccard',
    (text) => shingles(text, 3),
    (shared, page, other) => shared / (page + other - shared),
  ),
];
