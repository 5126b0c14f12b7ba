import { directionOf } from './direction.ts';
import type { FairMatch } from './fair-match.ts';
import { CREDIT_LEVELS } from './fairness.ts';
import type { Outlets } from './outlets.ts';
import type { Side } from './side.ts';

/** Articles that follow the page this much less than the best one have only part of the text in common with it. */
const SAME_TEXT = 0.8;

/**
 * Of several articles that have the page's text, the one that the others have it from: whom the page credits, else whom the
 * rest point to, an agency above all; the best match where nothing tells them apart.
 * @param matches best match first, not empty
 */
export function rootOf(matches: readonly FairMatch[], outlets: Outlets): FairMatch {
  const sources = matches.filter(({ direction }) => direction.relation !== 'page-is-original');
  const [best] = sources.length > 0 ? sources : matches;
  if (best === undefined) throw new RangeError('there is no root of no matches');
  const alike = sources.filter(({ match }) => match.coverage >= SAME_TEXT * best.match.coverage);
  let root = best;
  for (const candidate of alike) if (isBefore(candidate, root, outlets)) root = candidate;
  return root;
}

function isBefore(candidate: FairMatch, root: FairMatch, outlets: Outlets): boolean {
  if (candidate === root) return false;
  const [mine, theirs] = [rank(candidate), rank(root)];
  if (mine !== theirs) return mine < theirs;
  // In what order we read them says nothing of the order in which they appeared.
  const unseen = ({ side }: FairMatch): Side => ({ ...side, firstSeen: undefined });
  return directionOf(unseen(root), unseen(candidate), outlets).relation === 'page-is-copy';
}

/** Credits by link only tell where the page's makers looked. */
function rank({ credit }: FairMatch): number {
  const level = CREDIT_LEVELS.indexOf(credit);
  return credit === 'linked' ? CREDIT_LEVELS.length : level;
}
