import { beginsWithName, containsName, sameName } from '../credit/names.ts';
import { hostOf } from '../signals/host.ts';

/** An outlet of the directory. */
export interface Outlet {
  readonly domain: string;
  readonly name: string;
  readonly agency: boolean;
}

/** What fairness asks of the directory of publishers. */
export interface Outlets {
  /** The outlet that a host belongs to. */
  at(host: string): Outlet | undefined;
  /** The outlet of this very name, articles and case aside. */
  called(name: string): Outlet | undefined;
  /** Whether one publisher or owner runs both hosts. */
  sameOwner(one: string, other: string): boolean;
}

/** Whoever published an article. */
export interface Party {
  readonly host: string | null;
  readonly site: string | null;
  readonly outlet: Outlet | undefined;
}

export function partyOf({ url, site }: { readonly url?: string; readonly site?: string }, outlets: Outlets): Party {
  const host = hostOf(url);
  return { host, site: site?.trim() || null, outlet: host === null ? undefined : outlets.at(host) };
}

/** Whether two parties are one, or of one owner. */
export function sameParty(one: Party, other: Party, outlets: Outlets): boolean {
  if (one.host !== null && other.host !== null) return outlets.sameOwner(one.host, other.host);
  return one.host === null && other.host === null && one.site !== null && other.site !== null
    ? sameName(one.site, other.site)
    : false;
}

export const isAt = (host: string, party: Party, outlets: Outlets): boolean =>
  party.host !== null && outlets.sameOwner(host, party.host);

const namesOf = ({ site, outlet, host }: Party): readonly string[] =>
  [site, outlet?.name ?? null, host].filter((name) => name !== null);

/** Whether words begin with the name of a party, or with its host. */
export const isCalled = (said: string, party: Party): boolean =>
  namesOf(party).some((name) => beginsWithName(said, name));

/** Whether a line mentions a party by name. */
export const isMentioned = (line: string, party: Party): boolean =>
  namesOf(party).some((name) => containsName(line, name));
