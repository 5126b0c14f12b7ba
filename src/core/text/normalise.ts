/**
 * Letters of other scripts that scrapers put into Latin words because they look alike, and the Latin letters they stand
 * for (the common part of Unicode's confusables, UTS #39; compatibility forms are left to NFKC).
 */
const LOOKALIKES = new Map(
  Object.entries({
    // Cyrillic
    а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', һ: 'h', і: 'i', ј: 'j', к: 'k', ӏ: 'l', м: 'm', о: 'o', р: 'p', ԛ: 'q',
    ѕ: 's', т: 't', у: 'y', х: 'x', ѵ: 'v', ԝ: 'w', ѐ: 'e', ё: 'e', ї: 'i',
    // Greek
    α: 'a', β: 'b', ε: 'e', η: 'n', ι: 'i', κ: 'k', μ: 'u', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x', ω: 'w',
    // Latin letters that no news language in our list mixes with plain ones, and Armenian
    ı: 'i', ɑ: 'a', ɡ: 'g', ɩ: 'i', ʏ: 'y', ո: 'n', օ: 'o', ս: 'u', հ: 'h', ց: 'g',
  }),
); // biome-ignore format: a table reads best as one
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\p{Cf}/gu;
const APOSTROPHES = /[\u2018\u2019\u201b\u02bc\u02b9\u0060\u00b4\u2032]/g;
const LATIN = /\p{Script=Latin}/u;
const LOOKALIKE = /[\u0370-\u058f\u0131\u0251\u0261\u0269\u028f]/;

/**
 * Undoes what hides equal words from each other: compatibility forms (NFKC), zero-width characters and soft hyphens, and
 * the many apostrophes. Letter case is kept. Lone surrogates become U+FFFD.
 */
export function normalise(text: string): string {
  return wellFormed(text).normalize('NFKC').replace(INVISIBLE, '').replace(APOSTROPHES, "'");
}

/** A lower-case word with look-alike letters of other scripts turned back, if it mixes them with Latin ones. */
export function unmask(word: string): string {
  if (!LOOKALIKE.test(word) || !LATIN.test(word)) return word;
  return Array.from(word, (letter) => LOOKALIKES.get(letter) ?? letter).join('');
}

/** `String.prototype.toWellFormed`, which ES2023 does not have yet. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
