import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { stemmer as turkish } from '@orama/stemmers/turkish';

const STEMMERS: ReadonlyMap<string, (word: string) => string> = new Map(
  Object.entries({
    ar: arabic,
    de: german,
    en: english,
    es: spanish,
    fr: french,
    it: italian,
    nl: dutch,
    pt: portuguese,
    ru: russian,
    sv: swedish,
    tr: turkish,
  }),
);

/** Languages with many endings and no stemmer here are cut to this many letters, which serves nearly as well (McNamee & Mayfield 2004). */
const PREFIX = 6;
const CUT = new Set(['is', 'pl', 'uk', 'cs', 'fi', 'hu', 'el', 'ro', 'bg', 'hr', 'sr', 'sk', 'he', 'hi', 'no', 'da']);

/** The stem of a lower-case word in a language; the word itself where we cannot stem. Takes microseconds. */
export function stem(word: string, language: string): string {
  if (word.length > 40) return word.slice(0, 40);
  const stemmer = STEMMERS.get(language);
  if (stemmer) return stemmer(word) || word;
  return CUT.has(language) ? word.slice(0, PREFIX) : word;
}
