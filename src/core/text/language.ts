import { stopwords, wordedLanguages } from './stopwords.ts';

/** Enough of a text to tell its language; the rest is not looked at. */
const SAMPLE = 4000;

/** Scripts that name a language by themselves, or nearly so. */
const BY_SCRIPT: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Devanagari}/gu, 'hi'],
];

/**
 * The language of a text as a two-letter code, from its script and its commonest words; `declared` (a page's own tag)
 * decides only where the text itself does not, because pages often declare their template's language. `und` if unknown.
 */
export function detectLanguage(text: string, declared?: string): string {
  const sample = text.slice(0, SAMPLE);
  const letters = count(sample, /\p{L}/gu);
  if (letters === 0) return 'und';
  for (const [script, language] of BY_SCRIPT) {
    if (count(sample, script) / letters > (language === 'ja' ? 0.1 : 0.5)) return language;
  }
  if (count(sample, /\p{Script=Han}/gu) / letters > 0.3) return 'zh';
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const tag = declared?.toLowerCase().match(/^[a-z]{2,3}(?=$|[-_])/)?.[0];
  let best = tag ?? 'und';
  let most = Math.max(1, words.length * 0.06);
  for (const language of wordedLanguages) {
    const list = stopwords(language);
    let hits = language === tag ? 0.5 : 0;
    for (const word of words) if (list.has(word)) hits++;
    if (hits > most) {
      most = hits;
      best = language;
    }
  }
  return best;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
