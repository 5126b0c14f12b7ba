import type { DateClaim } from '../../../core/signals/signals.ts';
import { isoDate } from '../facts/dates.ts';
import { standsElsewhere } from '../facts/elsewhere.ts';
import { fromAddress, fromMeta, isMonthFirst } from '../facts/published.ts';
import { type Sources, textOf } from '../facts/sources.ts';

const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'lastmod',
  'last-modified',
  'dcterms.modified',
  'dc.date.modified',
] as const;
/** Elements whose words may be a date. */
const SHOWN = 'time,[itemprop~="datePublished"],[itemprop~="dateModified"],[class*="date" i],[class*="publish" i]';
const MAX_SHOWN = 40;
const LONGEST_SHOWN = 120;
const UPDATED =
  /updat|modif|aktualis|mis à jour|actuali[zs]|atuali[sz]|aggiorn|bijgewerkt|aktualiz|обновл|оновлен|güncel|تحديث|更新/iu;

/** All dates that a page gives itself, each with its place: where they disagree, one of them is wrong. */
export function dateClaims(sources: Sources): DateClaim[] {
  const monthFirst = isMonthFirst(sources);
  const { article, meta, url } = sources;
  const modified = MODIFIED.map((name) => isoDate(meta.get(name) ?? '', monthFirst)).find((date) => date !== null);
  const found: readonly (readonly [DateClaim['what'], DateClaim['from'], string | null | undefined])[] = [
    ['published', 'meta', fromMeta(sources, monthFirst)?.value],
    ['published', 'json-ld', isoDate(textOf(article?.datePublished) ?? '', monthFirst)],
    ['published', 'url', fromAddress(url)?.value],
    ['modified', 'meta', modified],
    ['modified', 'json-ld', isoDate(textOf(article?.dateModified) ?? '', monthFirst)],
  ];
  const claims = found.flatMap(([what, from, value]) => (value ? [{ what, from, value }] : []));
  return [...claims, ...shownDates(sources.scope, monthFirst)];
}

/** The first date of publication and the first of an update that a reader sees. */
function shownDates(scope: ParentNode, monthFirst: boolean): DateClaim[] {
  const shown = new Map<DateClaim['what'], string>();
  let looked = 0;
  for (const element of scope.querySelectorAll(SHOWN)) {
    if (++looked > MAX_SHOWN || shown.size === 2) break;
    const text = (element.textContent ?? '').trim();
    if (text === '' || text.length > LONGEST_SHOWN) continue;
    const value = isoDate(text, monthFirst);
    const around = `${element.getAttribute('itemprop') ?? ''} ${element.className} ${text}`;
    const what = UPDATED.test(around) ? 'modified' : 'published';
    if (value !== null && !shown.has(what) && !standsElsewhere(element)) shown.set(what, value);
  }
  return Array.from(shown, ([what, value]) => ({ what, from: 'visible', value }));
}
