import type { Publisher } from './publishers.ts';

/** The reader's own word on publishers, on top of the built-in list: domains or hosts. */
export interface TrustLists {
  readonly trustedSites: readonly string[];
  readonly distrustedSites: readonly string[];
}

/** The rule for trusted publishers, bound to a directory of them. */
export interface Trust {
  /** Whether articles at this host count as originals: on the built-in list or added, and not struck off. */
  isTrusted(host: string, lists: TrustLists): boolean;
  /** The lists once the reader trusts a site, or does not any more. */
  withTrust(lists: TrustLists, site: string, trusted: boolean): TrustLists;
}

const covers = (site: string, host: string): boolean => host === site || host.endsWith(`.${site}`);

export function trustIn(publisherOf: (host: string) => Publisher | undefined): Trust {
  const isTrusted: Trust['isTrusted'] = (host, { trustedSites, distrustedSites }) => {
    // The narrower word counts: "news.example.org" may be struck off although "example.org" is trusted.
    const trusted = longest(trustedSites, host);
    const distrusted = longest(distrustedSites, host);
    if (trusted !== distrusted) return trusted > distrusted;
    const publisher = publisherOf(host);
    return publisher !== undefined && !distrustedSites.includes(publisher.domain);
  };
  return {
    isTrusted,
    withTrust(lists, site, trusted) {
      // A listed publisher is struck off as a whole, whichever of its hosts the reader is at.
      const publisher = publisherOf(site)?.domain ?? site;
      const distrustedSites = lists.distrustedSites.filter((known) => !covers(known, site) && known !== publisher);
      const trustedSites = lists.trustedSites.filter((known) => !covers(known, site));
      const rest = trusted ? { ...lists, distrustedSites } : { ...lists, trustedSites };
      if (isTrusted(site, rest) === trusted) return rest;
      return trusted
        ? { ...rest, trustedSites: [...trustedSites, site] }
        : { ...rest, distrustedSites: [...distrustedSites, publisher] };
    },
  };
}

/** Length of the longest listed site that covers the host; 0 if none does. */
function longest(sites: readonly string[], host: string): number {
  return Math.max(0, ...sites.filter((site) => covers(site, host)).map((site) => site.length));
}
