import type { PhraseBook, SetPhrase } from './phrase-book.ts';

/** A place in the tree of phrases: what follows the words that led here, and the phrase that ends here. */
export interface PhraseNode {
  readonly next: Map<string, PhraseNode>;
  phrase: SetPhrase | null;
}

/** A phrase book as things are looked up in it. */
export interface PhraseIndex {
  readonly root: PhraseNode;
  /** For a word, or run of words, the words of phrases that it may stand for. */
  readonly standsFor: ReadonlyMap<string, readonly string[]>;
  readonly ordinary: ReadonlySet<string>;
}

export function phraseIndex({ phrases, replacements, ordinary }: PhraseBook): PhraseIndex {
  const root: PhraseNode = { next: new Map(), phrase: null };
  for (const phrase of phrases) {
    let node = root;
    for (const word of phrase.words) {
      const next: PhraseNode = node.next.get(word) ?? { next: new Map(), phrase: null };
      node.next.set(word, next);
      node = next;
    }
    // One that is both a name and an idiom is odd in small letters too.
    if (node.phrase === null || node.phrase.office) node.phrase = phrase;
  }
  const standsFor = new Map<string, string[]>();
  for (const [word, others] of replacements)
    for (const other of others) {
      const list = standsFor.get(other);
      if (list) list.push(word);
      else standsFor.set(other, [word]);
    }
  return { root, standsFor, ordinary: new Set(ordinary) };
}
