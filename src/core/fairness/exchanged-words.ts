import type { Compared } from '../compare-candidates.ts';
import { wordTerm } from '../fingerprint/terms.ts';
import type { Lexicon } from '../knowledge/knowledge.ts';
import type { Sentence } from '../text/sentences.ts';
import { type Word, wordsOf } from '../text/words.ts';
import { BothTexts, type ComparedSide } from './both-texts.ts';
import { brokenNamesAt, setNamesIn, standIns } from './set-names.ts';
import type { Slot } from './slots.ts';
import { otherSpellings } from './spellings.ts';

/** What one of two texts has in the place of the other's words, each counted once. */
export interface Exchanged {
  /** Names with a word of the same meaning for one of theirs: "Snowy House", "George Shrub". */
  readonly names: number;
  /** Words of the same meaning, but much rarer. */
  readonly words: number;
  /** Names that stand otherwise elsewhere in the same text. */
  readonly misspelt: number;
}

/** Who exchanged what: the page, or the original. */
export interface ExchangedWords {
  readonly page: Exchanged;
  readonly original: Exchanged;
}

/** The page as it was read: its text and the places of its sentences. */
export interface ReadPage {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Two-letter code. */
  readonly language: string;
}

/** Sentences are laid side by side from this likeness on: the geometric mean of what each has of the other. */
const ALIKE = 0.5;
/** Words that stand in one place: longer ones are sentences told anew. */
const LONGEST_SLOT = 3;
/** How much rarer (nats) a word is than the one that it stands for, when a thesaurus gave it. */
const RARER = 3;
const NAME_RARER = 2;
/** Words as common as these are left out of descriptions (nats). */
const COMMON = 1.8;

/**
 * Lays the sentences of a page beside those of an original that they follow, and looks at what stands in the place of what.
 * Whoever has the name or the usual word had it first; whoever has a thesaurus' word for it worked from the other's text.
 * Synonyms are known in English alone.
 */
export function exchangedWords(read: ReadPage, compared: Compared, lexicon: Lexicon): ExchangedWords {
  const both = new BothTexts(compared);
  const found = { page: new Finds(), original: new Finds() };
  const english = read.language === 'en' && compared.known.fingerprint.language === 'en';
  compared.alignment.forEach((pair, at) => {
    if (Math.sqrt(pair.similarity * pair.reverse) < ALIKE) return;
    const slots = both.slots(at, pair.original);
    for (const slot of slots) misspeltIn(slot, both, found, english ? lexicon : null);
    if (!english || slots.length === 0) return;
    const { start, end } = read.sentences[at] ?? { start: 0, end: 0 };
    const words = once(() => wordsOf(read.text.slice(start, end)));
    for (const slot of slots) synonymsIn(slot, words, both, found, lexicon);
    setNamesBrokenIn(slots, words, both, found, lexicon);
  });
  return { page: found.page.counts(), original: found.original.counts() };
}

class Finds {
  readonly names = new Set<string>();
  readonly words = new Set<string>();
  readonly misspelt = new Set<string>();

  counts(): Exchanged {
    return { names: this.names.size, words: this.words.size, misspelt: this.misspelt.size };
  }
}

interface Found {
  readonly page: Finds;
  readonly original: Finds;
}

/** Sentences are cut into words only where something in them may be a stand-in. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** "Mr Lavrof" beside "Mr Lavrov", where the text with the one has the other elsewhere. */
function misspeltIn(slot: Slot, { page, original }: BothTexts, found: Found, synonyms: Lexicon | null): void {
  const [mine, ...more] = slot.page;
  const [theirs, ...others] = slot.original;
  if (mine === undefined || theirs === undefined || more.length > 0 || others.length > 0) return;
  if (slot.before < 0 || !original.isName(slot.before) || !page.isName(mine) || !original.isName(theirs)) return;
  const [elsewhere, theirsElsewhere] = [page.isShared(mine), original.isShared(theirs)];
  if (elsewhere === theirsElsewhere) return;
  if (synonyms !== null && shareMeaning(page.term(mine), original.term(theirs), synonyms)) return;
  (elsewhere ? found.original : found.page).misspelt.add(`${mine} ${theirs}`);
}

function synonymsIn(slot: Slot, words: () => readonly Word[], both: BothTexts, found: Found, lexicon: Lexicon): void {
  const { page, original } = both;
  if (slot.page.length !== slot.original.length || slot.page.length > LONGEST_SLOT) return;
  slot.page.forEach((mine, at) => {
    const theirs = slot.original[at] ?? -1;
    const [elsewhere, theirsElsewhere] = [page.isShared(mine), original.isShared(theirs)];
    if (elsewhere && theirsElsewhere) return;
    const [term, theirTerm] = [page.term(mine), original.term(theirs)];
    if (!shareMeaning(term, theirTerm, lexicon)) return;
    const rarer = lexicon.frequencies.idf(term) - lexicon.frequencies.idf(theirTerm);
    const [named, theirsNamed] = [page.isName(mine), original.isName(theirs)];
    const broken = breaker();
    if (broken !== null && !sameButSpelling(term, theirTerm, words())) broken.add(`${mine} ${theirs}`);

    function breaker(): Set<string> | null {
      // The name stands whole elsewhere in the text that broke it here.
      if (theirsElsewhere) return both.isNameInBoth('original', theirs) ? found.page.names : null;
      if (elsewhere) return both.isNameInBoth('page', mine) ? found.original.names : null;
      if (Math.abs(rarer) < (named || theirsNamed ? NAME_RARER : RARER)) return null;
      return (rarer > 0 ? found.page : found.original).words;
    }
  });
}

function shareMeaning(one: number, other: number, { meanings }: Lexicon): boolean {
  const known = meanings(one);
  return known.length > 0 && meanings(other).some((meaning) => known.includes(meaning));
}

function sameButSpelling(mine: number, theirs: number, words: readonly Word[]): boolean {
  return words.some(
    ({ text }) =>
      wordTerm(text, 'en') === mine && otherSpellings(text).some((spelled) => wordTerm(spelled, 'en') === theirs),
  );
}

/** Names that everybody knows, with one word exchanged. The commonest words are in no description: of them the page tells. */
function setNamesBrokenIn(
  slots: readonly Slot[],
  words: () => readonly Word[],
  { page, original }: BothTexts,
  found: Found,
  lexicon: Lexicon,
): void {
  const odd = (side: ComparedSide, at: number): boolean => !side.isShared(at) && side.isName(at);
  const mine = slots.flatMap((slot) => slot.page.filter((at) => odd(page, at))).map((at) => page.term(at));
  if (mine.length > 0)
    for (const [at, { text }] of words().entries()) {
      const term = wordTerm(text, 'en');
      if (!mine.includes(term)) continue;
      for (const { name, word } of brokenNamesAt(words(), at)) {
        const whole = wordTerm(word, 'en');
        const stood =
          lexicon.frequencies.idf(whole) < COMMON ||
          slots.some((slot) => slot.original.some((theirs) => original.term(theirs) === whole));
        if (stood && standsFor(term, word, lexicon)) found.page.names.add(name);
      }
    }
  const theirs = slots
    .flatMap((slot) => slot.original.filter((at) => odd(original, at)))
    .map((at) => original.term(at));
  if (theirs.length === 0) return;
  for (const name of setNamesIn(words()))
    for (const word of name)
      if (theirs.some((term) => standsFor(term, word, lexicon))) found.original.names.add(name.join(' '));
}

function standsFor(term: number, word: string, lexicon: Lexicon): boolean {
  const whole = wordTerm(word, 'en');
  if (term === whole) return false;
  return shareMeaning(term, whole, lexicon) || standIns(word).some((other) => wordTerm(other, 'en') === term);
}
