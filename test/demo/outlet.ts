import type { DemoArticle } from './article-file.ts';

/** What the server sends for one address of an outlet. */
export interface Answer {
  readonly type: 'text/html' | 'text/css' | 'text/javascript' | 'application/json' | 'image/svg+xml';
  readonly body: string;
  /** Milliseconds to hold the answer back, for bodies that arrive late. */
  readonly delay?: number;
}

/** A web site of the demo world. */
export interface Outlet {
  /** First label of its host name: `harbour-times` of harbour-times.example. */
  readonly slug: string;
  readonly name: string;
  readonly articles: readonly DemoArticle[];
  /** Path of an article on this site. */
  pathOf(article: DemoArticle): string;
  /**
   * The answer for a path, null where there is nothing.
   * @param base scheme, host and port under which it was asked for: `http://harbour-times.example:8080`
   */
  answer(path: string, base: string): Answer | null;
}

/** Makes text safe inside an element or a double-quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** JSON for a script element: no `</script>` can end it early. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** The paragraphs as `<p>` elements. */
export function paragraphsHtml(article: DemoArticle): string {
  return article.paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n');
}

/** A date as a newspaper prints it: "6 October 2026, 06:40". The clock is the article's own, whatever the machine's zone. */
export function printedDate(iso: string): string {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${iso.slice(0, 10)}T00:00Z`),
  );
  return `${day}, ${iso.slice(11, 16)}`;
}
