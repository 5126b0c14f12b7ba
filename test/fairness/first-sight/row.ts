import { type Case, type Expected, NOTHING, namesOnly, on, pair, unknown } from '../case.ts';
import { below, end, top, within } from '../claims.ts';
import { arc } from '../markup/arc.ts';
import { wordpress } from '../markup/wordpress.ts';
import { COPIERS, LISTED, type Site, SMALL, site } from '../outlets.ts';

const PLACES = { top, within, end, below } as const;

/** The language of a line, where it stands, and the line. */
export type Row = readonly [language: keyof typeof OUTLETS, place: keyof typeof PLACES, line: string];

interface Pair {
  readonly small: Site;
  readonly listed: Site;
  readonly story: string;
}

const known = (language: keyof typeof LISTED, story: string): Pair => ({
  small: SMALL[language],
  listed: LISTED[language],
  story: `${language}/${story}`,
});
/** Languages without stories of their own: the line is what is tried, and stands under an English one. */
const told = (small: Site, listed: Site): Pair => ({ small, listed, story: 'en/ferry-tender' });

/** An invented paper and one of the directory in each language. */
const OUTLETS = {
  en: known('en', 'glacier-lake'),
  de: known('de', 'moor-orgel'),
  fr: known('fr', 'facteur-cartes'),
  es: known('es', 'pozo-salinas'),
  it: known('it', 'archivio-navi'),
  pt: known('pt', 'ponte-rio'),
  ru: known('ru', 'most-tariff'),
  ar: known('ar', 'saat-burj'),
  zh: known('zh', 'dengta'),
  ja: known('ja', 'ringo-ki'),
  nl: told(site('De Waddenbode', 'www.waddenbode.example', wordpress), site('de Volkskrant', 'www.volkskrant.nl', arc)),
  pl: told(site('Kurier Zalesia', 'kurierzalesia.example', arc), site('Gazeta Wyborcza', 'wyborcza.pl', wordpress)),
  uk: told(
    site('Вісник Заріччя', 'visnyk-zarichchia.example', arc),
    site('Українська правда', 'www.pravda.com.ua', arc),
  ),
  tr: told(
    site('Yeşilova Postası', 'yesilovapostasi.example', wordpress),
    site('Hürriyet', 'www.hurriyet.com.tr', arc),
  ),
} as const satisfies Record<string, Pair>;

const LATER = '2026-03-11T14:20:00+00:00';
const EARLIER = '2026-03-10T09:05:00+00:00';

/** A copy that carries the line, of an article that the library knows, and of one that it does not. */
export function credited(level: 'explicit' | 'named', rows: readonly Row[]): Case[] {
  return rows.flatMap(([language, place, line], row) => {
    const { small, listed, story } = OUTLETS[language];
    const source = row % 2 === 0 || !line.includes('{link}') ? listed : small;
    const copier = COPIERS[row % COPIERS.length] ?? COPIERS[0];
    const one = (what: string, expected: Expected): Case =>
      pair(
        `${language} ${what}: ${line} [${source.name}]`,
        story,
        on(copier, LATER, PLACES[place](line)),
        on(source, EARLIER),
        expected,
      );
    return [one('known', { credit: level, names: 'other' }), unknown(one('unknown', namesOnly(level)))];
  });
}

/** A page that carries the line: a copy of somebody else's article, and a story that nobody knows. */
export function uncredited(rows: readonly Row[]): Case[] {
  return rows.flatMap(([language, place, line], row) => {
    const { small, listed, story } = OUTLETS[language];
    const copier = COPIERS[row % COPIERS.length] ?? COPIERS[0];
    const one = (what: string, expected: Expected): Case =>
      pair(`${language} ${what}: ${line}`, story, on(copier, LATER, PLACES[place](line)), on(listed, null), expected);
    return [
      { ...one('a copy', { credit: 'none', names: null, verdict: 'flagged' }), library: [on(small, EARLIER)] },
      unknown(one('a story', NOTHING)),
    ];
  });
}
