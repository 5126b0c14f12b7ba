import { isUnder } from '../web-url.ts';

/** The list with `site` in it, once, and without the sites under it, which it covers. */
export function withSite(sites: readonly string[], site: string): readonly string[] {
  return sites.some((known) => isUnder(site, known))
    ? sites
    : [...sites.filter((known) => !isUnder(known, site)), site];
}

/** The list such that no entry covers `host` any more. */
export function withoutSite(sites: readonly string[], host: string): readonly string[] {
  return sites.filter((known) => !isUnder(host, known));
}
