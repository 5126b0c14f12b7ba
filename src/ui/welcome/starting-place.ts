import type { Publisher } from '../../sources/publishers.ts';

/** Which publishers are listed: those of a country, those in a language, or both; empty for any. */
export interface Place {
  /** ISO 3166-1 alpha-2 code. */
  readonly country: string;
  /** Primary subtag of a language. */
  readonly language: string;
}

/** The primary language of a BCP 47 tag: "pt" of "pt-BR". */
export const primary = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? '';

/**
 * Where a reader begins, by the languages that the browser asks pages for: the country that the first of them names that has
 * publishers, with that language; where none names one, the first language that there are publishers in.
 */
export function startingPlace(languages: readonly string[], publishers: readonly Publisher[]): Place {
  for (const tag of languages) {
    const country = regionOf(tag);
    const there = publishers.filter((publisher) => publisher.country === country);
    if (there.length === 0) continue;
    const language = primary(tag);
    return { country, language: there.some((publisher) => speaks(publisher, language)) ? language : '' };
  }
  const language = languages.map(primary).find((spoken) => publishers.some((publisher) => speaks(publisher, spoken)));
  return { country: '', language: language ?? '' };
}

function regionOf(tag: string): string {
  try {
    return new Intl.Locale(tag).region ?? '';
  } catch {
    return ''; // Not well formed: somebody set it by hand.
  }
}

/** Agencies and papers for a whole country first: they are where most stories begin. */
const ORDER: Readonly<Record<Publisher['kind'], number>> = {
  national: 0,
  agency: 1,
  broadcaster: 2,
  regional: 3,
  magazine: 4,
  specialist: 5,
  local: 6,
};

/** The publishers of a place, those for the whole country first, then by name. */
export function publishersOf(place: Place, publishers: readonly Publisher[]): readonly Publisher[] {
  return publishers
    .filter((publisher) => place.country === '' || publisher.country === place.country)
    .filter((publisher) => place.language === '' || speaks(publisher, place.language))
    .sort((a, b) => ORDER[a.kind] - ORDER[b.kind] || a.name.localeCompare(b.name));
}

const speaks = (publisher: Publisher, language: string): boolean =>
  publisher.languages.some((tag) => primary(tag) === language);
