import { stopwords } from './stopwords.ts';

/** Enough of a text to tell its language; the rest is not looked at. */
const SAMPLE = 3000;

/** Code points of the scripts of news, and the languages that each can be; the first where its words do not tell. */
const SCRIPTS: readonly { readonly from: number; readonly to: number; readonly languages: readonly string[] }[] = [
  { from: 0x0041, to: 0x024f, languages: ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'is', 'pl', 'tr', 'sv', 'id'] },
  { from: 0x0370, to: 0x03ff, languages: ['el'] },
  { from: 0x0400, to: 0x052f, languages: ['ru', 'uk'] },
  { from: 0x0590, to: 0x05ff, languages: ['he'] },
  { from: 0x0600, to: 0x077f, languages: ['ar'] },
  { from: 0x0900, to: 0x097f, languages: ['hi'] },
  { from: 0x0e00, to: 0x0e7f, languages: ['th'] },
  { from: 0x3040, to: 0x30ff, languages: ['ja'] },
  { from: 0x3400, to: 0x9fff, languages: ['zh'] },
  { from: 0xac00, to: 0xd7a3, languages: ['ko'] },
];
const KANA = 7;
const HAN = 8;
/** Japanese mixes kana into its Han characters, at least this share of both. */
const KANA_SHARE = 0.1;
/** So many of a text's words at least are stop words of its language. */
const STOPWORD_SHARE = 0.06;

/**
 * The language of a text as a two-letter code: its script names the languages it can be, its commonest words the one it is.
 * `declared` (a page's own tag) decides only where the text itself does not, because pages often declare their template's
 * language. `und` if unknown.
 */
export function detectLanguage(text: string, declared?: string): string {
  const sample = text.slice(0, SAMPLE);
  const script = mainScript(sample);
  if (script < 0) return 'und';
  const languages = SCRIPTS[script]?.languages ?? [];
  const [first = 'und'] = languages;
  const tag = declared?.toLowerCase().match(/^[a-z]{2,3}(?=$|[-_])/)?.[0];
  // Persian and Urdu share a script with Arabic, Ukrainian with Russian: words tell them apart, or the tag does.
  const alone = languages.length === 1 && stopwords(first).size === 0;
  return alone ? first : byWords(sample, script, tag);
}

/** For every script, its stop words and which of its languages (by position) have each: one look at a word serves all. */
const LANGUAGES_OF_WORD = SCRIPTS.map(({ languages }) => {
  const positions = new Map<string, number[]>();
  languages.forEach((language, position) => {
    for (const word of stopwords(language)) positions.set(word, [...(positions.get(word) ?? []), position]);
  });
  return positions;
});

function byWords(sample: string, script: number, tag: string | undefined): string {
  const languages = SCRIPTS[script]?.languages ?? [];
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const hits: number[] = languages.map((language) => (language === tag ? 0.5 : 0));
  for (const word of words)
    for (const position of LANGUAGES_OF_WORD[script]?.get(word) ?? []) hits[position] = (hits[position] ?? 0) + 1;
  const most = Math.max(...hits);
  return most > Math.max(1, words.length * STOPWORD_SHARE) ? (languages[hits.indexOf(most)] ?? 'und') : (tag ?? 'und');
}

/** Index of the script that most of a text's letters belong to; -1 without letters. A Han character counts as two letters. */
function mainScript(sample: string): number {
  const counts = new Array<number>(SCRIPTS.length).fill(0);
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    const script =
      code < 0x5b ? (code >= 0x41 ? 0 : -1) : SCRIPTS.findIndex(({ from, to }) => code >= from && code <= to);
    if (script >= 0) counts[script] = (counts[script] ?? 0) + (script >= KANA ? 2 : 1);
  }
  const eastern = (counts[KANA] ?? 0) + (counts[HAN] ?? 0);
  const japanese = (counts[KANA] ?? 0) > KANA_SHARE * eastern;
  counts[japanese ? KANA : HAN] = eastern;
  counts[japanese ? HAN : KANA] = 0;
  const most = Math.max(...counts);
  return most > 0 ? counts.indexOf(most) : -1;
}
