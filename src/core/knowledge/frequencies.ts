import { TERM_BITS } from '../fingerprint/fingerprint.ts';

/** Weight steps of the table: four bits, 0 = not seen often enough to be in it. */
const STEP = 0.6;
/** How many degrees of rarity the table knows. */
export const RARITIES = 16;
/** The weight of a term that the table does not know, in nats: rarer than about one in ten thousand articles. */
export const RAREST = 9.2;

/**
 * How rare each term is in the news, so that a shared "Okonedo" counts for more than a shared "minister". One nibble a
 * term, addressed by the term itself; the same table for every language. It does not depend on the reader's library.
 */
export interface Frequencies {
  /** Inverse document frequency of a term in nats, 0 < idf <= RAREST. */
  idf(term: number): number;
}

/** The whole table. */
export interface FrequencyTable extends Frequencies {
  /** The table's step for a term: 1 (in most articles) to 15, 0 for one that the table does not know. */
  rarity(term: number): number;
}

/** Reads a table of `2 ** TERM_BITS` nibbles; throws `RangeError` for any other size. */
export function frequenciesFrom(nibbles: Uint8Array): FrequencyTable {
  if (nibbles.length !== 2 ** (TERM_BITS - 1))
    throw new RangeError(`frequency table has ${nibbles.length} bytes, expected ${2 ** (TERM_BITS - 1)}`);
  const rarity = (term: number): number => {
    const byte = nibbles[term >>> 1] ?? 0;
    return (term & 1) === 0 ? byte & 15 : byte >>> 4;
  };
  return {
    idf(term) {
      const step = rarity(term);
      return step === 0 ? RAREST : Math.min(RAREST, (step - 0.5) * STEP);
    },
    rarity,
  };
}

/**
 * Makes the table from counts: `counts` gives for each term the share of articles (0..1) it stands in, where known well
 * enough.
 */
export function nibblesFrom(shares: ReadonlyMap<number, number>): Uint8Array<ArrayBuffer> {
  const nibbles = new Uint8Array(2 ** (TERM_BITS - 1));
  for (const [term, share] of shares) {
    const step = Math.min(15, Math.max(1, Math.ceil(-Math.log(share) / STEP)));
    const at = term >>> 1;
    const held = nibbles[at] ?? 0;
    nibbles[at] = (term & 1) === 0 ? (held & 0xf0) | step : (held & 0x0f) | (step << 4);
  }
  return nibbles;
}
