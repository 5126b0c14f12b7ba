import type { SetPhrase } from './phrase-book.ts';
import type { PhraseIndex, PhraseNode } from './phrase-index.ts';
import type { PlainWord } from './plain-words.ts';
import type { Sign } from './sign.ts';

/** No replacement is longer than this many words. */
const LONGEST_REPLACEMENT = 3;

/** A set phrase whose words are not those that everybody says. */
export interface BrokenPhrase extends Sign {
  readonly kind: 'set-phrase' | 'office';
  readonly phrase: SetPhrase;
  /** Its words, the last one as its singular: how the list of ordinary wordings has it. */
  readonly wording: string;
  /** At least one word of the phrase is still there. */
  readonly partly: boolean;
}

/** The set phrases of a text: those as everybody says them, and those with words exchanged. */
export interface FoundPhrases {
  /** How many phrases stand in the text unbroken. */
  readonly intact: number;
  /** In text order, each phrase once. */
  readonly broken: readonly BrokenPhrase[];
}

/** Words at `from` to `to` (half-open) read as a phrase, `exchanged` of its words replaced. */
interface Match {
  readonly phrase: SetPhrase;
  readonly from: number;
  readonly to: number;
  readonly exchanged: number;
}

/**
 * Finds set phrases, whole or with words exchanged. A broken one that overlaps a whole one is chance ("public health
 * care" is no broken "public health"), and so is one that ordinary news uses. Time is linear in the number of words:
 * phrases are short, and so are the lists of what a word may stand for.
 */
export function findSetPhrases(words: readonly PlainWord[], index: PhraseIndex): FoundPhrases {
  const matches: Match[] = [];
  for (let from = 0; from < words.length; from++) follow({ words, index, from, matches }, from, 0, index.root);
  const taken = new Uint8Array(words.length);
  const whole = matches.filter(({ exchanged }) => exchanged === 0);
  for (const { from, to } of whole) taken.fill(1, from, to);
  const broken = new Map<SetPhrase, BrokenPhrase>();
  const candidates = matches
    .filter(({ exchanged }) => exchanged > 0)
    .sort((a, b) => a.exchanged - b.exchanged || b.to - b.from - (a.to - a.from) || a.from - b.from);
  for (const match of candidates) {
    const { phrase, from, to, exchanged } = match;
    if (taken.subarray(from, to).includes(1)) continue;
    const stretch = words.slice(from, to);
    const wording = wordingOf(stretch);
    if (index.ordinary.has(wording) || (phrase.office && !isName(stretch))) continue;
    taken.fill(1, from, to);
    if (broken.has(phrase)) continue;
    broken.set(phrase, {
      kind: phrase.office ? 'office' : 'set-phrase',
      start: words[from]?.start ?? 0,
      end: words[to - 1]?.end ?? 0,
      usual: usualOf(phrase),
      phrase,
      wording,
      partly: exchanged < phrase.words.length,
    });
  }
  return { intact: whole.length, broken: [...broken.values()].sort((a, b) => a.start - b.start) };
}

/** A walk through the tree of phrases along the words of a text, from the word `from` on. */
interface Walk {
  readonly words: readonly PlainWord[];
  readonly index: PhraseIndex;
  readonly from: number;
  /** What was found so far. */
  readonly matches: Match[];
}

/** Goes on at the word `at` and below `node`, to which the words before led, `exchanged` of its words replaced. */
function follow(walk: Walk, at: number, exchanged: number, node: PhraseNode): void {
  const { words, index, from, matches } = walk;
  if (node.phrase) matches.push({ phrase: node.phrase, from, to: at, exchanged });
  if (node.next.size === 0) return;
  let run = '';
  for (let length = 1; length <= LONGEST_REPLACEMENT; length++) {
    const word = words[at + length - 1];
    if (!word || (at + length - 1 > from && !word.joined)) return;
    run = length === 1 ? word.text : `${run} ${word.text}`;
    for (const form of length === 1 ? forms(run) : [run]) {
      const same = length === 1 ? node.next.get(form) : undefined;
      if (same) follow(walk, at + 1, exchanged, same);
      for (const meant of index.standsFor.get(form) ?? []) {
        const next = node.next.get(meant);
        if (next) follow(walk, at + length, exchanged + 1, next);
      }
    }
  }
}

/** A word, and what it may be the plural of. */
function forms(word: string): string[] {
  if (!word.endsWith('s') || word.length < 4 || word.endsWith('ss')) return [word];
  if (word.endsWith('ies')) return [word, `${word.slice(0, -3)}y`];
  return /(?:s|x|z|ch|sh)es$/.test(word) ? [word, word.slice(0, -1), word.slice(0, -2)] : [word, word.slice(0, -1)];
}

/** Words that stand small within names, those of replacements ("Every day Mail") among them. */
const SMALL = new Set(['of', 'the', 'and', 'for', 'to', 'day', 'together', 'gathering', 'institution', 'professional']);

const isName = (words: readonly PlainWord[]): boolean =>
  words.every(({ capital, text }, i) => capital || (i > 0 && i < words.length - 1 && SMALL.has(text)));

const wordingOf = (words: readonly PlainWord[]): string =>
  words.map(({ text }, i) => (i < words.length - 1 ? text : (forms(text).at(-1) ?? text))).join(' ');

const usualOf = ({ words, office }: SetPhrase): string =>
  words.map((word) => (office && !SMALL.has(word) ? word.charAt(0).toUpperCase() + word.slice(1) : word)).join(' ');
