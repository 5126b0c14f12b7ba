import { parseHTML } from 'linkedom';

/** A Document of an HTML file, without scripts run or resources loaded. */
export function parseHtml(html: string): Document {
  const { document } = parseHTML(html);
  if (document.documentElement?.localName === 'html') return document;
  // The parser does not add the elements that HTML lets a page leave out.
  return parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`).document;
}
