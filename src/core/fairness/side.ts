import type { Article, OriginalFacts } from '../article.ts';
import type { Credit } from '../credit/credit.ts';
import { creditsIn } from '../credit/credits-in.ts';
import { hostOf } from '../signals/host.ts';
import type { DateClaim } from '../signals/signals.ts';
import { type Traces, tracesOf } from '../traces/traces.ts';
import { type Outlets, type Party, partyOf } from './outlets.ts';

/** One of two articles with the same text, as far as it tells who had it first. */
export interface Side {
  readonly party: Party;
  readonly url: string | undefined;
  readonly published: string | undefined;
  /** All dates that it gives itself; empty where only `published` is known. */
  readonly claims: readonly DateClaim[];
  /** When we first saw it, ISO 8601. */
  readonly firstSeen: string | undefined;
  readonly credits: readonly Credit[];
  /** Addresses that its body links to, where they are known in full. */
  readonly links: readonly string[];
  /** Hosts that it links to, where only those are known. */
  readonly hosts: readonly string[];
  readonly imageHosts: readonly string[];
  /** Null where its text was never looked at. */
  readonly traces: Traces | null;
  /** Whether its text was ever looked through for credits: older originals' were not. */
  readonly looked: boolean;
}

/** Whether a side is nobody that is known, and the other is known or was seen first: what it says for itself counts less. */
export const isOutranked = (side: Side, other: Side): boolean =>
  side.party.outlet === undefined && (other.firstSeen !== undefined || other.party.outlet !== undefined);

const bareHost = (host: string): string => hostOf(`https://${host}/`) ?? host;

/** Of a saved page whose address was not saved with it, nothing tells as much as the address that it gives itself. */
const withAddress = <Page extends Article>(page: Page): Page =>
  page.url === undefined && page.canonical !== undefined ? { ...page, url: page.canonical } : page;

export function sideOfPage(given: Article & { readonly firstSeen?: string }, outlets: Outlets): Side {
  const page = withAddress(given);
  const { signals } = page;
  return {
    party: partyOf(page, outlets),
    url: page.url,
    published: page.published,
    claims: signals?.dates ?? [],
    firstSeen: page.firstSeen,
    credits: creditsIn(page),
    links: signals?.links ?? [],
    hosts: [],
    imageHosts: (signals?.imageHosts ?? []).map(bareHost),
    traces: tracesOf(page.text),
    looked: true,
  };
}

export function sideOfOriginal(facts: OriginalFacts, outlets: Outlets): Side {
  return {
    party: partyOf(facts, outlets),
    url: facts.url,
    published: facts.published,
    claims: [],
    firstSeen: facts.firstSeen,
    credits: facts.origins?.credits ?? [],
    links: [],
    hosts: facts.origins?.hosts ?? [],
    imageHosts: facts.origins?.imageHosts.map(bareHost) ?? [],
    traces: facts.origins?.traces ?? null,
    looked: facts.origins !== undefined,
  };
}
