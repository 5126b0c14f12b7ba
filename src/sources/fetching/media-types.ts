import type { Expected } from './answer.ts';

/** Servers call feeds and lists anything, HTML and plain text included; what they surely are not is refused. */
const NO_TEXT = /^(?:image|audio|video|font|model)\/|^application\/(?:pdf|zip|msword|vnd\.(?!.*(?:xml|json)))/;

const TAKEN: Readonly<Record<Expected, (type: string) => boolean>> = {
  feed: (type) => !NO_TEXT.test(type),
  page: (type) => /^(?:text\/html|application\/xhtml\+xml)$/.test(type),
  robots: (type) => type.startsWith('text/'),
  list: (type) => !NO_TEXT.test(type) && type !== 'text/html',
  // Networks that want a log-in answer everything with a page.
  pack: (type) => type !== 'text/html',
};

/** Whether what a server calls its answer can be what is expected there. A server that says nothing is believed. */
export function isTaken(contentType: string, expected: Expected): boolean {
  const type = (contentType.split(';')[0] ?? '').trim().toLowerCase();
  return type === '' || TAKEN[expected](type);
}

/** What is best liked there, as the Accept header says it. */
export const ACCEPT: Readonly<Record<Expected, string>> = {
  feed: 'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5',
  page: 'text/html, application/xhtml+xml;q=0.9',
  robots: 'text/plain, */*;q=0.5',
  list: 'application/json, */*;q=0.5',
  pack: '*/*',
};
