import { type Case, type Expected, on, pair } from '../case.ts';
import { altered } from '../claims.ts';
import { HUB, KIOSK, NEWSFLUX, NOTES, OTTER, PULSE, SMALL } from '../outlets.ts';

const IS_COPY: Expected = { relation: 'page-is-copy', credit: 'none', verdict: 'flagged' };
const IS_ORIGINAL: Expected = { relation: 'page-is-original', verdict: 'related' };

/** No dates, no credits: one side has errors that only somebody makes who works from the other's text. */
export const COPYIST_ERRORS: readonly Case[] = [
  pair(
    'offices and phrases from a thesaurus, a quotation cut short',
    'en/ferry-tender',
    on(
      NEWSFLUX,
      null,
      altered(
        ['deputy minister', 'substitute clergyman'],
        ['managing director', 'overseeing chief'],
        ['transport ministry', 'conveyance ministry'],
        ['wears one of your lanyards.”', 'wears one of.”'],
        ['wears one of your lanyards."', 'wears one of."'],
      ),
    ),
    on(SMALL.en, null),
    IS_COPY,
  ),
  pair(
    'names of people and offices run through a spinner',
    'en/seed-bank',
    on(
      OTTER,
      null,
      altered(
        ['court of auditors', 'courtroom of listeners'],
        ['ministry of agriculture', 'service of farming'],
        ['Bettany Rusk', 'Bettany Rusk Zwieback'],
        ['national seed bank', 'countrywide seed financial institution'],
      ),
    ),
    on(SMALL.en, null),
    IS_COPY,
  ),
  pair(
    'names broken by translating there and back',
    'de/klinik-dach',
    on(
      HUB,
      null,
      altered(
        ['Landrat Veit Osterkamp', 'Bezirksverwalter Veit Ostlager'],
        ['Freiwillige Feuerwehr', 'freiwillige Brandabteilung'],
        ['Staatsanwaltschaft', 'Staatsverfolgung'],
        ['Jorin Mahlke', 'Jorin Mahl'],
      ),
    ),
    on(SMALL.de, null),
    IS_COPY,
  ),
  pair(
    'quotations cut short',
    'fr/facteur-cartes',
    on(
      PULSE,
      null,
      altered(
        ['« Une carte qui ne parle pas des chiens n’a jamais porté de courrier »', '« Une carte qui ne parle pas »'],
        ["« Une carte qui ne parle pas des chiens n'a jamais porté de courrier »", '« Une carte qui ne parle pas »'],
        ["« J'ai des étudiants qui font moins bien avec un appareil à huit mille euros »", "« J'ai des étudiants »"],
      ),
    ),
    on(SMALL.fr, null),
    IS_COPY,
  ),
  pair(
    'letters of other alphabets among its own',
    'es/pozo-salinas',
    on(KIOSK, null, altered(['a', 'а'], ['o', 'о'], ['e', 'е'])),
    on(SMALL.es, null),
    IS_COPY,
  ),
  pair(
    'the library’s article is the spun one',
    'en/night-trains',
    on(SMALL.en, null),
    on(
      NEWSFLUX,
      null,
      altered(
        ['rail ombudsman', 'rail intermediary man'],
        ['chief executive', 'boss government'],
        ['station master', 'station ace'],
        ['dining car', 'eating automobile'],
      ),
    ),
    IS_ORIGINAL,
  ),
  pair(
    'the library’s article cut the quotations short',
    'en/glacier-lake',
    on(SMALL.en, null),
    on(
      NOTES,
      null,
      altered(['We said that we would rather have the tower."', 'We said."'], ['with spectacles,"', 'with,"']),
    ),
    IS_ORIGINAL,
  ),
];
