/** The address if it is one of http(s), which is all that we ever link to; else null. */
export function webAddress(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}

/** The host name without a leading `www.`, in its ASCII form so that look-alike letters show; null if there is none. */
export function hostOf(address: string | undefined): string | null {
  const web = webAddress(address);
  return web && new URL(web).hostname.replace(/^www\./, '');
}

const LONGEST_TITLE = 200;

/** Address of a web search for a title on an outlet's site, or with its name where its site is not known. */
export function outletSearch(title: string, outlet: { readonly name: string; readonly host?: string }): string {
  const where = outlet.host === undefined ? `"${outlet.name}"` : `site:${outlet.host}`;
  const url = new URL('https://duckduckgo.com/');
  url.searchParams.set('q', `${title.slice(0, LONGEST_TITLE)} ${where}`.trim());
  return url.href;
}
