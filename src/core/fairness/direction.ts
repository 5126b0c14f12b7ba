import { hostOf, isFrontPage } from '../signals/host.ts';
import { cutQuotes } from '../traces/traces.ts';
import { dateObservations, type Observation, seenObservations } from './dates.ts';
import type { ExchangedWords } from './exchanged-words.ts';
import type { Confidence, CreditLevel, FairnessReason, Relation } from './fairness.ts';
import { isAt, type Outlets } from './outlets.ts';
import type { Side } from './side.ts';
import { leadsTo, means } from './whom.ts';
import { exchangedObservations, misspeltObservations } from './word-observations.ts';

/** Who of two articles with the same text has it from the other, with what speaks for it. */
export interface Direction {
  readonly relation: Relation;
  readonly confidence: Confidence | null;
  readonly reasons: readonly FairnessReason[];
}

/** Points from which a relation is decided, and from which it is more than likely. */
const DECIDED = 2;
const MEDIUM = 4;
const HIGH = 6;

const CREDIT_POINTS: Readonly<Record<Exclude<CreditLevel, 'none'>, number>> = { explicit: 8, named: 4, linked: 3 };
/** Links to so many of an outlet's articles were not set by a stranger. */
const SEVERAL_LINKS = 2;

/**
 * Weighs what a page and an article with the same text say of themselves, of each other, and what we saw ourselves. The
 * points are set by hand: how hard each sign is to fake, and how seldom an honest outlet shows it.
 */
export function directionOf(
  page: Side,
  original: Side,
  outlets: Outlets,
  others: readonly Side[] = [],
  exchanged?: ExchangedWords,
): Direction {
  const observations = [
    ...creditObservations(page, original, outlets),
    ...traceObservations(page, original),
    ...exchangedObservations(page, original, exchanged),
    ...othersObservations(page, original, others, outlets),
    ...dateObservations(page, original),
    ...seenObservations(page, original),
  ];
  const spoken = observations.reduce((sum, { points }) => sum + points, 0);
  const spoke = observations.some(({ points }) => points !== 0);
  const known = spoke ? [...outletObservations(page, original), ...misspeltObservations(spoken, exchanged)] : [];
  const total = spoken + known.reduce((sum, { points }) => sum + points, 0);
  const ranked = [...observations, ...known].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const reasons = ranked.map(({ reason }) => reason);
  const strength = Math.abs(total);
  if (strength < DECIDED) return { relation: 'undecidable', confidence: null, reasons };
  const confidence = strength >= HIGH ? 'high' : strength >= MEDIUM ? 'medium' : 'low';
  return { relation: total > 0 ? 'page-is-copy' : 'page-is-original', confidence, reasons };
}

/** The best credit that one side gives to the other. */
export function creditOf(
  side: Side,
  other: Side,
  outlets: Outlets,
): { readonly level: CreditLevel; readonly quote: string; readonly leftOver: boolean; readonly exact: boolean } {
  let best: { level: CreditLevel; quote: string; leftOver: boolean; exact: boolean } | null = null;
  for (const credit of side.credits) {
    if (!means(credit, side.party, other.party, outlets)) continue;
    const leftOver = credit.kind === 'left-over';
    const exact = credit.links.some((link) => !isFrontPage(link));
    const found = { level: credit.level, quote: credit.quote, leftOver, exact };
    if (best === null || CREDIT_POINTS[credit.level] > pointsOf(best.level) || (best.leftOver && !leftOver))
      best = found;
  }
  if (best !== null) return best;
  const into = side.links.filter(isInto);
  const link = into.find((address) => leadsTo(address, other.url)) ?? into[0];
  const articles = into.filter((address) => !isFrontPage(address)).length;
  const host = link ?? side.hosts.find((name) => isAt(name, other.party, outlets));
  if (host === undefined) return { level: 'none', quote: '', leftOver: false, exact: false };
  return {
    level: 'linked',
    quote: host,
    leftOver: false,
    exact: articles >= SEVERAL_LINKS || (link !== undefined && leadsTo(link, other.url)),
  };

  function isInto(address: string): boolean {
    const found = hostOf(address);
    return found !== null && isAt(found, other.party, outlets);
  }
}

const pointsOf = (level: CreditLevel): number => (level === 'none' ? 0 : CREDIT_POINTS[level]);

function creditObservations(page: Side, original: Side, outlets: Outlets): Observation[] {
  const given = creditOf(page, original, outlets);
  const taken = creditOf(original, page, outlets);
  const found: Observation[] = [];
  if (given.level === 'linked') {
    found.push({ points: given.exact ? 3 : 1, reason: { code: 'links-into-original' } });
  } else if (given.level !== 'none') {
    const reason: FairnessReason = given.leftOver
      ? { code: 'left-over', quote: given.quote }
      : { code: 'credits-original', level: given.level, quote: given.quote };
    found.push({ points: pointsOf(given.level), reason });
  }
  if (taken.level !== 'none') {
    const points = taken.level === 'linked' && !taken.exact ? 1 : pointsOf(taken.level);
    found.push({ points: -points, reason: { code: 'original-credits-page', level: taken.level } });
  }
  const mine = page.imageHosts.find((host) => isAt(host, original.party, outlets));
  const theirs = original.imageHosts.find((host) => isAt(host, page.party, outlets));
  if (mine !== undefined) found.push({ points: 4, reason: { code: 'images-from-original', host: mine } });
  if (theirs !== undefined) found.push({ points: -4, reason: { code: 'images-from-page', host: theirs } });
  return found;
}

const FEW_DISGUISED = 3;

/** Errors and disguises that only somebody makes who works from the other's text. */
function traceObservations({ traces: page }: Side, { traces: original }: Side): Observation[] {
  if (page === null || original === null) return [];
  const found: Observation[] = [];
  const [mine, theirs] = [page.disguised >= FEW_DISGUISED, original.disguised >= FEW_DISGUISED];
  if (mine !== theirs) {
    found.push({ points: mine ? 4 : -4, reason: { code: 'disguised-words', of: mine ? 'page' : 'original' } });
  }
  const cut = cutQuotes(page, original) - cutQuotes(original, page);
  if (cut !== 0) {
    const points = Math.sign(cut) * (Math.abs(cut) > 1 ? 3 : 2);
    found.push({ points, reason: { code: 'cut-quotations', of: cut > 0 ? 'page' : 'original' } });
  }
  return found;
}

/** What further articles with the same text say: they have no part in it. */
function othersObservations(page: Side, original: Side, others: readonly Side[], outlets: Outlets): Observation[] {
  const names = (party: Side): boolean =>
    others.some((other) => pointsOf(creditOf(other, party, outlets).level) >= CREDIT_POINTS.named);
  const found: Observation[] = [];
  if (names(original)) found.push({ points: 3, reason: { code: 'others-credit', whom: 'original' } });
  if (names(page)) found.push({ points: -3, reason: { code: 'others-credit', whom: 'page' } });
  return found;
}

/** Only ever a tie-breaker: well-known outlets take from small ones as well. */
function outletObservations(page: Side, original: Side): Observation[] {
  const rank = ({ party }: Side): number => (party.outlet === undefined ? 0 : party.outlet.agency ? 2 : 1);
  const lead = rank(original) - rank(page);
  if (lead === 0) return [];
  return [{ points: Math.sign(lead), reason: { code: 'outlet-known', favours: lead > 0 ? 'original' : 'page' } }];
}
