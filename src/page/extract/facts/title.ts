import { type Found, fold, type Sources, textOf } from './sources.ts';

const MAX_HEADINGS = 20;
const LONGEST = 300;
const SEPARATOR = /\s+[|–—·•»:-]+\s+/;

/**
 * The headline: an `<h1>` that shares at least half its words with what the page's metadata call it; else JSON-LD's headline,
 * `og:title`, or the document's title without the site's name.
 */
export function findTitle(sources: Sources, site: string): Found | null {
  const { document, meta, article, scope } = sources;
  const headline = checked(textOf(article?.headline ?? article?.name), site);
  const social = checked(
    withoutSite(meta.get('og:title') ?? meta.get('twitter:title') ?? meta.get('title') ?? '', site),
    site,
  );
  const title = checked(withoutSite(fold(document.title ?? ''), site), site);
  const claims = [headline, social, title].filter((claim) => claim !== null);
  const headings = headingsOf(scope, 'h1');
  const heading = bestMatch(headings, claims) ?? bestMatch(headingsOf(scope, 'h2'), claims, 0.9);
  if (heading !== null) return { value: withoutKicker(heading, claims), from: 'heading' };
  if (headline !== null) return { value: headline, from: 'json-ld' };
  if (social !== null) return { value: social, from: 'meta' };
  if (headings.length === 1 && headings[0] !== undefined && headings[0] !== site)
    return { value: headings[0], from: 'heading' };
  return title === null ? null : { value: title, from: 'title' };
}

function headingsOf(scope: ParentNode, name: 'h1' | 'h2'): string[] {
  const found: string[] = [];
  for (const element of scope.querySelectorAll(name)) {
    const text = fold(element.textContent ?? '');
    if (text !== '' && text.length <= LONGEST) found.push(text);
    if (found.length >= MAX_HEADINGS) break;
  }
  return found;
}

/** The heading that shares most words with one of the claims, from the given share of its own words on. */
function bestMatch(headings: readonly string[], claims: readonly string[], least = 0.5): string | null {
  let best: string | null = null;
  let most = 0;
  for (const heading of headings) {
    const share = Math.max(0, ...claims.map((claim) => Math.min(overlap(heading, claim), 2 * overlap(claim, heading))));
    if (share >= least && share > most) {
      best = heading;
      most = share;
    }
  }
  return best;
}

/** Share of the words of one text that the other has too. */
export function overlap(text: string, other: string): number {
  const words = wordsOf(text);
  const others = new Set(wordsOf(other));
  return words.length === 0 ? 0 : words.filter((word) => others.has(word)).length / words.length;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}]+/gu) ?? [];
}

/** Takes off what a heading holds before the words that the metadata call the headline. */
function withoutKicker(heading: string, claims: readonly string[]): string {
  const kicked = claims.find(
    (claim) => wordsOf(claim).length >= 3 && heading.length > claim.length && heading.endsWith(claim),
  );
  return kicked ?? heading;
}

/** Takes a site's name off either end of a title. */
function withoutSite(title: string, site: string): string {
  const parts = title.split(SEPARATOR);
  const same = (part: string | undefined): boolean =>
    part !== undefined &&
    squeeze(part) !== '' &&
    (squeeze(site).includes(squeeze(part)) || squeeze(part).includes(squeeze(site)));
  if (parts.length < 2 || site === '') return title;
  if (same(parts.at(-1)))
    return title.slice(0, title.lastIndexOf(parts.at(-1) ?? '')).replace(/\s+[|–—·•»:-]+\s*$/, '');
  if (same(parts[0])) return title.slice((parts[0] ?? '').length).replace(/^\s*[|–—·•»:-]+\s+/, '');
  return title;
}

/** Letters and figures alone, so that differences of case and punctuation do not count. */
export function squeeze(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function checked(claim: string | null, site: string): string | null {
  return claim === null || claim === '' || claim.length > LONGEST || squeeze(claim) === squeeze(site) ? null : claim;
}
