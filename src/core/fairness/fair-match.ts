import { FLAGGED, type Match } from '../judgement.ts';
import { creditOf, type Direction, directionOf } from './direction.ts';
import type { CreditLevel, FairnessReason, Relation } from './fairness.ts';
import { isAt, type Outlets, type Party, sameParty } from './outlets.ts';
import { type Side, sideOfOriginal } from './side.ts';
import { type Credited, creditedBy } from './whom.ts';
import { type WireFinding, wireOf } from './wire.ts';

/** A match with what fairness makes of it. */
export interface FairMatch {
  readonly match: Match;
  readonly side: Side;
  readonly direction: Direction;
  readonly credit: CreditLevel;
  readonly wire: WireFinding | null;
}

/** A page with what it says of others, worked out once for all matches. */
export interface FairPage {
  readonly side: Side;
  readonly credited: readonly Credited[];
}

export function fairPage(side: Side, known: readonly Party[], outlets: Outlets): FairPage {
  return { side, credited: creditedBy(side.credits, side.party, known, outlets) };
}

/** Whether a match says that page and original have one text. */
export const hasPagesText = ({ verdict }: Match): boolean => FLAGGED.has(verdict);

/** The fair verdict on a page with respect to one article that has its text. `matches` are all of those. */
export function fairMatch(page: FairPage, match: Match, matches: readonly Match[], outlets: Outlets): FairMatch {
  const side = sideOfOriginal(match.facts, outlets);
  const carriers = matches.map(({ facts }) => (facts === match.facts ? side : sideOfOriginal(facts, outlets)));
  const direction = directionOf(
    page.side,
    side,
    outlets,
    carriers.filter((other) => other !== side),
    match.exchanged,
  );
  const { level, leftOver } = creditOf(page.side, side, outlets);
  const base = { match, side, direction, credit: level, wire: null };

  if (sameParty(page.side.party, side.party, outlets)) {
    const excused = quiet(base, 'republished', 'undecidable', { code: 'same-publisher' });
    return { ...excused, match: { ...excused.match, reasons: [{ code: 'same-publisher' }, ...match.reasons] } };
  }
  const wire = wireOf(page.side, side, carriers, outlets);
  if (wire?.confirmed) {
    const agencyOwn = isAt(wire.agency.domain, side.party, outlets);
    const pageIsAgency = isAt(wire.agency.domain, page.side.party, outlets);
    const reason: FairnessReason = { code: 'agency-story', agency: wire.agency.name };
    if (pageIsAgency) return quiet({ ...base, wire }, 'related', 'page-is-original', reason);
    const relation = agencyOwn ? 'page-is-copy' : 'undecidable';
    const credit = agencyOwn || !wire.marked ? level : 'explicit';
    return quiet({ ...base, credit, wire }, 'republished', relation, reason);
  }
  if (level === 'explicit' && !leftOver && direction.relation !== 'page-is-original') {
    return quiet(base, 'republished', direction.relation);
  }
  const other = page.credited.find(
    ({ credit, outlet, name }) => credit.level === 'explicit' && outlet !== undefined && name !== '',
  );
  if (level === 'none' && other !== undefined && side.party.outlet === undefined && other.credit.kind !== 'agency') {
    const excused = quiet(base, 'republished', 'undecidable', { code: 'credits-other', name: other.name });
    return { ...excused, credit: 'explicit' };
  }
  if (direction.relation === 'page-is-original') return quiet(base, 'related', 'page-is-original');
  const doubt = doubts(page, level, wire);
  return {
    ...base,
    wire: wire?.marked ? null : wire,
    match: { ...match, relation: direction.relation },
    direction: { ...direction, reasons: [...direction.reasons, ...doubt] },
  };
}

/** What the page says for itself, and why it is not believed. */
function doubts(page: FairPage, level: CreditLevel, wire: WireFinding | null): FairnessReason[] {
  if (wire?.marked) return [{ code: 'agency-not-confirmed', agency: wire.agency.name }];
  const [other] = page.credited;
  return level === 'none' && other !== undefined ? [{ code: 'credits-other', name: other.name }] : [];
}

/** The match with another verdict and relation, and the reason for them first. */
function quiet(
  found: FairMatch,
  verdict: 'republished' | 'related',
  relation: Relation,
  reason?: FairnessReason,
): FairMatch {
  const { direction } = found;
  const confidence =
    relation === direction.relation ? direction.confidence : relation === 'undecidable' ? null : 'high';
  const reasons = reason === undefined ? direction.reasons : [reason, ...direction.reasons];
  return {
    ...found,
    match: { ...found.match, verdict, relation },
    direction: { relation, confidence, reasons },
  };
}
