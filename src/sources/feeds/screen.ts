/** Longest feed handed to the parser, in UTF-16 units, and most tags in it: it builds a tree of all of them at once. */
export const LONGEST_FEED = 8_000_000;
export const MOST_TAGS = 400_000;

/**
 * What of an XML feed the parser gets: from its root on, so that no document type with its entities is ever read, and
 * not more than it can take in a moment. A longer feed is cut after an entry; feeds have the newest first.
 * Null where no whole entry is left.
 * @param root where the root element begins
 */
export function screened(source: string, root: number): string | null {
  const body = root === 0 ? source : source.slice(root);
  const limit = Math.min(LONGEST_FEED, placeOfTag(body, MOST_TAGS));
  if (body.length <= limit) return body;
  const head = body.slice(0, limit);
  const last = Array.from(head.matchAll(/<\/(?:[\w.-]+:)?(?:item|entry)\s*>/gi)).at(-1);
  return last === undefined ? null : head.slice(0, last.index + last[0].length);
}

function placeOfTag(source: string, count: number): number {
  let at = -1;
  for (let tags = 0; tags < count; tags++) {
    at = source.indexOf('<', at + 1);
    if (at < 0) return Number.POSITIVE_INFINITY;
  }
  return at;
}

const PERSON = /<(\/?)author(?=[\s/>])/gi;
const OTHER_PERSON = /<(\/?)(?:managingeditor|webmaster)(?=[\s/>])/gi;

/**
 * Hides the persons of RSS from the parser, and passes authors on as plain text: feedsmith 3.0 takes "mail (name)" apart
 * in time that grows with the square of its length, so that 400 KB of brackets hold it up for most of a minute.
 */
export function withoutPersons(rss: string): string {
  return rss.replace(PERSON, '<$1itunes:author').replace(OTHER_PERSON, '<$1unread');
}
