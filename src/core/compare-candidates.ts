import { askedTerms } from './candidates/index-terms.ts';
import { rankCandidates } from './candidates/rank.ts';
import type { Fingerprint } from './fingerprint/fingerprint.ts';
import type { Lexicon } from './knowledge/knowledge.ts';
import type { KnownOriginal, Library } from './library.ts';
import { type Comparison, compare } from './verify/features.ts';
import { type Prepared, prepare } from './verify/prepared.ts';

/** How many originals are compared with the page in full, in the page's language and in others. */
const CANDIDATES = { words: 8, anchors: 8 };

/** A candidate compared with the page, in its words or, where it is in another language, in its anchors. */
export interface Compared extends Comparison {
  readonly known: KnownOriginal;
  readonly layer: 'words' | 'anchors';
  readonly page: Prepared;
  readonly original: Prepared;
}

/**
 * Compares a page with the originals nearest to it: those that share its rarest words, and those in another language that
 * share its anchors. One question of each kind to the library.
 */
export async function compareCandidates(page: Fingerprint, library: Library, lexicon: Lexicon): Promise<Compared[]> {
  const { frequencies } = lexicon;
  const asked = askedTerms(page, frequencies);
  const postings = await library.postings(Uint32Array.from([...asked.words, ...asked.anchors]));
  const near = rankCandidates(asked.words, postings.slice(0, asked.words.length), frequencies, CANDIDATES.words);
  const alike = rankCandidates(asked.anchors, postings.slice(asked.words.length), frequencies, CANDIDATES.anchors);
  const numbers = [...new Set([...near, ...alike])];
  const originals = await library.originals(numbers);
  const prepared = { words: prepare(page, 'words', frequencies), anchors: prepare(page, 'anchors', frequencies) };
  return originals.flatMap((known) => {
    const layer = isTranslation(page, known.fingerprint) ? 'anchors' : 'words';
    // Anchors alone are no reason to compare an article of the same language.
    if (layer === 'words' && !near.includes(numbers[originals.indexOf(known)] ?? -1)) return [];
    const original = prepare(known.fingerprint, layer, frequencies);
    return [{ ...compare(prepared[layer], original, lexicon.meanings), known, layer, page: prepared[layer], original }];
  });
}

/** Both languages are known, and they differ. */
const isTranslation = (page: Fingerprint, original: Fingerprint): boolean =>
  page.language !== original.language && page.language !== 'und' && original.language !== 'und';
