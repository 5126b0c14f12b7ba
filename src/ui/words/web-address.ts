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
