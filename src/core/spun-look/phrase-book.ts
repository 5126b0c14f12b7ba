/** A fixed expression of news language, or the name of an office or body. */
export interface SetPhrase {
  readonly words: readonly string[];
  /** Stands with capital letters, and says nothing without them. */
  readonly office: boolean;
}

/** What is written into the file: phrases, what spinners put for their words, and what ordinary news says all the same. */
export interface PhraseBook {
  readonly phrases: readonly SetPhrase[];
  /** For a word of a phrase the words, or short runs of words, that a thesaurus gives for it. */
  readonly replacements: ReadonlyMap<string, readonly string[]>;
  /** Wordings that look like a broken phrase and stand in ordinary news. */
  readonly ordinary: readonly string[];
}

const MAGIC = 'firstprint set phrases 1';
const WORDS = /^[a-z']+(?: [a-z']+)*$/;

/** Writes a phrase book as lines of plain ASCII in four parts, parted by empty lines; each part is sorted. */
export function encodePhraseBook({ phrases, replacements, ordinary }: PhraseBook): Uint8Array<ArrayBuffer> {
  const sorted = (lines: readonly string[]): string => [...new Set(lines)].sort().join('\n');
  const named = (office: boolean): string =>
    sorted(phrases.filter((phrase) => phrase.office === office).map(({ words }) => words.join(' ')));
  const parts = [
    named(true),
    named(false),
    sorted([...replacements].map(([word, others]) => [word, ...others].join('|'))),
    sorted(ordinary),
  ];
  return Uint8Array.from(`${MAGIC}\n\n${parts.join('\n\n')}\n`, (character) => character.charCodeAt(0));
}

/** Reads what `encodePhraseBook` wrote; throws `RangeError` for anything else. */
export function phraseBookFrom(bytes: Uint8Array): PhraseBook {
  const [magic, offices, idioms, replacements, ordinary, ...more] = ascii(bytes).replace(/\n$/, '').split('\n\n');
  if (magic !== MAGIC || ordinary === undefined || more.length > 0)
    throw new RangeError('phrase file is of another kind or cut off');
  const phrases = (part: string | undefined, office: boolean): SetPhrase[] =>
    lines(part).map((line) => ({ words: checked(line).split(' '), office }));
  return {
    phrases: [...phrases(offices, true), ...phrases(idioms, false)],
    replacements: new Map(
      lines(replacements).map((line) => {
        const [word = '', ...others] = line.split('|').map(checked);
        return [word, others];
      }),
    ),
    ordinary: lines(ordinary).map(checked),
  };
}

const lines = (part: string | undefined): string[] => (part ? part.split('\n') : []);

function checked(words: string): string {
  if (!WORDS.test(words)) throw new RangeError('phrase file is damaged');
  return words;
}

function ascii(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return pieces.join('');
}
