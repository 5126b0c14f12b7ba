const LONGEST_ADDRESS = 2000;

/**
 * The address that a source goes by, from what a person typed or pasted: a host name or an address, of a site or a feed.
 * Without fragment; `feed:` is the scheme that some browsers once gave feeds. Null where it is neither.
 */
export function typedSource(typed: string): string | null {
  const trimmed = typed
    .trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:/i, 'https:');
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (address.length > LONGEST_ADDRESS || /\s/.test(trimmed) || !URL.canParse(address)) return null;
  const url = new URL(address);
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.username !== '' || url.password !== '')
    return null;
  if (!/^[^.].*\.[^.]+$/.test(url.hostname)) return null;
  url.hash = '';
  return url.href;
}
