import type { Compared } from '../compare-candidates.ts';
import { TermKind } from '../fingerprint/fingerprint.ts';
import type { Prepared } from '../verify/prepared.ts';
import { type Slot, slotsOf } from './slots.ts';

/** The terms of one of two compared texts, by their places in its list. */
export class ComparedSide {
  readonly #prepared: Prepared;
  readonly #strengths: Float64Array;

  /** @param strengths how well each term is found in the other text: 1 for the very same */
  constructor(prepared: Prepared, strengths: Float64Array) {
    this.#prepared = prepared;
    this.#strengths = strengths;
  }

  /** Whether the other text has the very term anywhere. */
  isShared(at: number): boolean {
    return this.#strengths[at] === 1;
  }

  isName(at: number): boolean {
    return this.#prepared.kinds[at] === TermKind.name;
  }

  term(at: number): number {
    return this.#prepared.terms[at] ?? -1;
  }

  sentence(at: number): readonly number[] {
    return this.#prepared.sentences[at]?.terms ?? [];
  }
}

/** A page and an original as they were compared, sentence beside sentence. */
export class BothTexts {
  readonly page: ComparedSide;
  readonly original: ComparedSide;
  readonly #compared: Compared;

  constructor(compared: Compared) {
    this.#compared = compared;
    this.page = new ComparedSide(compared.page, compared.matches.page);
    this.original = new ComparedSide(compared.original, compared.matches.original);
  }

  /** Whether a term of the page, or one of the original, is a name in both texts. */
  isNameInBoth(of: 'page' | 'original', at: number): boolean {
    const { toOriginal, toPage } = this.#compared.matches;
    const there = of === 'page' ? toOriginal[at] : toPage[at];
    if (!this[of].isShared(at) || there === undefined || !this[of].isName(at)) return false;
    return (of === 'page' ? this.original : this.page).isName(there);
  }

  /** Where a sentence of the page and one of the original differ: places in the lists of terms of each. */
  slots(ofPage: number, ofOriginal: number): Slot[] {
    const { toOriginal, toPage } = this.#compared.matches;
    // Terms that both have are told by their places in the original's list, the page's own by negative numbers.
    const told = (at: number): number => (this.page.isShared(at) ? (toOriginal[at] ?? -1) : -1 - at);
    const mine = (number: number): number => (number < 0 ? -1 - number : (toPage[number] ?? -1));
    const slots = slotsOf(this.page.sentence(ofPage).map(told), this.original.sentence(ofOriginal));
    return slots.map((slot) => ({ ...slot, page: slot.page.map(mine) }));
  }
}
