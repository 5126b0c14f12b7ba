/** The address as an http(s) URL, or null if it is none. */
export function webUrl(address: string | undefined): URL | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}

/** Whether two addresses differ in nothing but the place within the page. */
export function samePage(one: string, other: string): boolean {
  return withoutFragment(one) === withoutFragment(other);
}

export const withoutFragment = (address: string): string => address.split('#', 1).join();

/** The host name of a page as people say it: "www." adds nothing to it. */
export const siteOf = (url: URL): string => url.hostname.replace(/^www\./, '');

/** Whether `host` is `site` or lies under it ("m.example.org" under "example.org"). */
export const isUnder = (host: string, site: string): boolean => host === site || host.endsWith(`.${site}`);
