import type { Article } from '../article.ts';
import type { Judgement, Match } from '../judgement.ts';
import { type FairMatch, fairMatch, fairPage, hasPagesText } from './fair-match.ts';
import type { FairJudgement, Fairness, FairnessReason, Wire } from './fairness.ts';
import type { Outlets, Party } from './outlets.ts';
import { isAt, partyOf, sameParty } from './outlets.ts';
import { rootOf } from './root.ts';
import { type Side, sideOfPage } from './side.ts';
import { namedSource } from './whom.ts';
import { agencyMarkOf } from './wire.ts';

/** A page as it is judged; `firstSeen` where the library has it as an original, too. */
export type JudgedPage = Article & { readonly firstSeen?: string };

const MOST_SITES = 20;

/** The judgement on a page where there is nothing to compare it with. */
export const NOTHING_FOUND: Judgement = { verdict: 'none', score: 0, original: null, matches: [], sentences: 0 };

/**
 * What matching means: who has the text from whom, and whether it is credited. Verdicts that accuse are taken back where
 * the page credits its source, shares it with its owner, prints an agency's story, or had it first; no score is changed.
 * The root of all articles with the page's text becomes the judgement's original, and its first match.
 */
export function fairVerdict(judgement: Judgement, page: JudgedPage, outlets: Outlets): FairJudgement {
  const side = sideOfPage(page, outlets);
  const copies = judgement.matches.filter(hasPagesText);
  const known = fairPage(
    side,
    copies.map(({ facts }) => partyOf(facts, outlets)),
    outlets,
  );
  const [named] = known.credited;
  const namesSource = named === undefined ? null : namedSource(named);
  const best = judgement.matches[0];
  if (best === undefined || !copies.includes(best)) {
    const agency = agencyMarkOf(side, outlets);
    const wire = agency === null ? null : { agency: agency.name, sites: [] };
    const fairness: Fairness = {
      relation: null,
      confidence: null,
      credit: namesSource?.level ?? 'none',
      namesSource,
      wire,
      reasons: agency === null ? [] : [{ code: 'agency-story', agency: agency.name }],
    };
    return { ...judgement, fairness };
  }
  const fair = copies.map((match) => fairMatch(known, match, copies, outlets));
  const root = rootOf(fair, outlets);
  const { relation, confidence, reasons } = root.direction;
  const originals = fair.filter(({ direction }) => direction.relation !== 'page-is-original').length;
  const cluster: FairnessReason[] =
    originals > 1 && root !== fair[0] ? [{ code: 'earliest-of', count: originals }] : [];
  return {
    ...judgement,
    verdict: root.match.verdict,
    original: root.match.original,
    matches: withRootFirst(judgement.matches, fair, root),
    fairness: {
      relation,
      confidence,
      credit: root.credit,
      namesSource,
      wire: wireTold(root, fair, side.party, outlets),
      reasons: [...cluster, ...reasons],
    },
  };
}

function withRootFirst(matches: readonly Match[], fair: readonly FairMatch[], root: FairMatch): Match[] {
  const told = matches.map((match) => fair.find((one) => one.match.original === match.original)?.match ?? match);
  return [root.match, ...told.filter(({ original }) => original !== root.match.original)];
}

function wireTold(root: FairMatch, fair: readonly FairMatch[], page: Party, outlets: Outlets): Wire | null {
  const { wire } = root;
  if (wire === null) return null;
  const sites = fair
    .map(({ side }) => side)
    .filter(({ party }) => !isAt(wire.agency.domain, party, outlets) && !sameParty(party, page, outlets))
    .map(({ party }: Side) => party.host)
    .filter((host) => host !== null);
  return { agency: wire.agency.name, sites: [...new Set(sites)].slice(0, MOST_SITES) };
}
