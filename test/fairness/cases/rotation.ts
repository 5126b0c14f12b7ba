import { type Case, type Expected, on, pair, reworded } from '../case.ts';
import type { Claim } from '../markup/page.ts';
import { COPIERS, type Language, LISTED, SMALL } from '../outlets.ts';

export const STORIES: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['en/ferry-tender', 'en/glacier-lake'],
  de: ['de/klinik-dach', 'de/moor-orgel'],
  fr: ['fr/barrage-valserine', 'fr/facteur-cartes'],
  es: ['es/pozo-salinas', 'es/biblioteca-tren'],
  pt: ['pt/ponte-rio', 'pt/coral-farol'],
  it: ['it/archivio-navi', 'it/neve-campane'],
  ru: ['ru/most-tariff', 'ru/teplohod-muzey'],
  ar: ['ar/miyah-sadd', 'ar/saat-burj'],
  zh: ['zh/shuiku', 'zh/dengta'],
  ja: ['ja/onsen-haikan', 'ja/ringo-ki'],
};

/**
 * A copier's page with one claim about its source, for tables whose rows differ in that claim alone. By the row's number the
 * copying site and its system change, the story, whether the text is the same or reworded, whether the source stands in the
 * directory, and whether the page and its source say when they were published (every third says nothing).
 */
export function copyWith(row: number, language: Language, what: string, claim: Claim, expected: Expected): Case {
  const copier = COPIERS[row % COPIERS.length] ?? COPIERS[0];
  const source = row % 2 === 0 ? SMALL[language] : LISTED[language];
  const from = STORIES[language][row % 4 < 2 ? 0 : 1];
  const undated = row % 3 === 2;
  const page = on(copier, undated ? null : '2026-03-11T14:20:00+00:00', claim);
  const original = on(source, undated ? null : '2026-03-10T09:05:00+00:00');
  const name = `${language} ${what} [${copier.name} < ${source.name}${undated ? ', no dates' : ''}]`;
  const made = pair(name, from, page, original, expected);
  return row % 4 === 1 || row % 4 === 2 ? reworded(made) : made;
}
