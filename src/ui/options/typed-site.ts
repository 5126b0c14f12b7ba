const LONGEST_HOST = 253;

/**
 * The host name in what a person typed or pasted for a site: an address, or just the name. Without `www.`, in ASCII;
 * null when there is none.
 */
export function typedSite(typed: string): string | null {
  const trimmed = typed.trim();
  const address = /^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(address)) return null;
  const { hostname, username } = new URL(address);
  const host = hostname.replace(/^www\./, '');
  const isName = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+$/.test(host);
  return isName && username === '' && host.length <= LONGEST_HOST ? host : null;
}
