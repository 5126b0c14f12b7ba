import { type Agency, agencyNamed } from '../credit/agencies.ts';
import { isAt, type Outlets, sameParty } from './outlets.ts';
import type { Side } from './side.ts';
import { means } from './whom.ts';

/** What can be said of an agency behind the text. */
export interface WireFinding {
  readonly agency: Agency;
  /** Whether more than the page's own word says that the text is the agency's. */
  readonly confirmed: boolean;
  /** Whether the page itself says so. */
  readonly marked: boolean;
}

/**
 * The agency whose story a page prints, as seen against one of the articles with its text. A mark is a claim like others: it
 * is taken back where a known outlet has the text and says nothing of the agency.
 * @param carriers all articles in the library with the page's text, that one among them
 */
export function wireOf(page: Side, match: Side, carriers: readonly Side[], outlets: Outlets): WireFinding | null {
  const own = agencyMarkOf(page, outlets);
  if (own !== null) {
    const others = carriers.filter(({ party }) => party !== match.party && !sameParty(party, page.party, outlets));
    const confirmed =
      match.party.outlet === undefined ||
      !match.looked ||
      [match, ...others].some((side) => isBehind(own, side, outlets));
    return { agency: own, confirmed, marked: true };
  }
  // Known outlets print agencies' stories without saying so; of anybody else that is no excuse.
  const theirs = [match, ...carriers].map((side) => agencyMarkOf(side, outlets)).find((agency) => agency !== null);
  return theirs === undefined ? null : { agency: theirs, confirmed: page.party.outlet !== undefined, marked: false };
}

/** The agency whose mark a side carries; null for its own stories. */
export function agencyMarkOf({ credits, party }: Side, outlets: Outlets): Agency | null {
  for (const credit of credits) {
    const agency = credit.kind === 'agency' && credit.agency !== undefined ? agencyNamed(credit.agency) : undefined;
    if (agency !== undefined && !means(credit, party, party, outlets)) return agency;
  }
  return null;
}

/** Whether a side is the agency, or names it. */
export function isBehind(agency: Agency, side: Side, outlets: Outlets): boolean {
  return isAt(agency.domain, side.party, outlets) || side.credits.some((credit) => credit.agency === agency.name);
}
