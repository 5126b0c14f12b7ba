import directory from './publishers.json';

/** What an outlet is, by reach and trade. */
export const PUBLISHER_KINDS = [
  'agency',
  'national',
  'regional',
  'local',
  'broadcaster',
  'magazine',
  'specialist',
] as const;

export type PublisherKind = (typeof PUBLISHER_KINDS)[number];

/** A news outlet with a newsroom of its own. Standing in the directory says who it is, not that it is good. */
export interface Publisher {
  /** Registrable domain, or a host below it where the rest of the domain is not this outlet ("news.sky.com"). */
  readonly domain: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2 code of the country that it works from or for ("XK" for Kosovo). */
  readonly country: string;
  /** BCP 47 tags of the languages that it publishes in, the main one first. */
  readonly languages: readonly string[];
  readonly kind: PublisherKind;
  /** Group that runs it together with its sister sites. */
  readonly owner?: string;
  /** Further domains of the same outlet. */
  readonly aliases?: readonly string[];
  /** Hosts below the domain where readers publish, not the newsroom. */
  readonly except?: readonly string[];
  /** Well-known addresses of feeds; a site may have moved them. */
  readonly feeds?: readonly string[];
}

/** The built-in directory, sorted by domain. Its fields are checked by the tests, not at run time. */
export const publishers = directory as readonly Publisher[];

/** DNS allows 253 characters; labels may hold letters, digits, hyphens and, in practice, underscores. */
const LONGEST_HOST = 253;
const HOST = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/;

/** A publisher's domains lead to it; its excepted hosts lead to nobody. */
let byDomain: ReadonlyMap<string, Publisher | null> | undefined;

function indexDomains(): ReadonlyMap<string, Publisher | null> {
  const index = new Map<string, Publisher | null>();
  for (const publisher of publishers) {
    for (const domain of [publisher.domain, ...(publisher.aliases ?? [])]) index.set(domain, publisher);
    for (const host of publisher.except ?? []) index.set(host, null);
  }
  return index;
}

/**
 * The publisher that a host belongs to: the entry for the host itself or else for its nearest parent domain
 * ("edition.cnn.com" is cnn.com's). Takes a host name as `URL.hostname` gives it, in any case, with or without a final
 * dot. A public suffix ("co.uk") is never an entry, so unknown sites under it lead to nothing. Undefined for unknown
 * hosts, for IP addresses and for whatever is not a host name.
 */
export function publisherOf(host: string): Publisher | undefined {
  if (host.length > LONGEST_HOST + 1) return undefined;
  let name = host.toLowerCase();
  if (name.endsWith('.')) name = name.slice(0, -1);
  if (!HOST.test(name)) return undefined;
  byDomain ??= indexDomains();
  for (;;) {
    const found = byDomain.get(name);
    if (found !== undefined) return found ?? undefined;
    const dot = name.indexOf('.');
    if (dot < 0) return undefined;
    name = name.slice(dot + 1);
  }
}

/** Whether two hosts belong to one publisher or to one owner: a story on both is shared, not taken. */
export function sisters(hostA: string, hostB: string): boolean {
  const a = publisherOf(hostA);
  const b = publisherOf(hostB);
  if (a === undefined || b === undefined) return false;
  return a === b || (a.owner !== undefined && a.owner === b.owner);
}
