import MiniSearch from 'minisearch';
import { type Peer, wordsOf } from './peers.ts';

/** A page's words beyond this many say nothing new, and cost a search each. */
const MOST_ASKED = 400;

/** BM25 finds the nearest original; how much of both texts' words are the same (F1) says how near it is (Krishna et al. 2023). */
export class RankedWords implements Peer {
  readonly name = 'BM25 and word F1';
  readonly #index = new MiniSearch<{ id: string; text: string }>({
    fields: ['text'],
    tokenize: wordsOf,
    processTerm: (word) => word,
  });
  readonly #words = new Map<string, string[]>();

  add(id: string, text: string): void {
    this.#index.add({ id, text });
    this.#words.set(id, wordsOf(text));
  }

  best(text: string): { id: string | null; score: number } {
    const words = wordsOf(text);
    const [top] = this.#index.search([...new Set(words)].slice(0, MOST_ASKED).join(' '));
    if (top === undefined) return { id: null, score: 0 };
    const id = String(top.id);
    return { id, score: wordF1(words, this.#words.get(id) ?? []) };
  }
}

function wordF1(page: readonly string[], original: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of page) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of original) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    shared++;
    left.set(word, count - 1);
  }
  return (2 * shared) / Math.max(1, page.length + original.length);
}
