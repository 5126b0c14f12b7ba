/**
 * The address of a list's index in what a person typed or pasted: with https where no scheme stands, and the index's usual
 * name where a folder was given; null when it is no web address.
 */
export function typedList(typed: string): string | null {
  const trimmed = typed.trim();
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (trimmed === '' || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  if (url.pathname.endsWith('/') && url.search === '') url.pathname += 'list.json';
  url.hash = '';
  return url.href.length <= 2048 ? url.href : null;
}
