/** A site that prints news. */
export interface Outlet {
  readonly name: string;
  readonly host: string;
}

/** What a page says of itself, before a content management system has made markup of it. */
export interface Page {
  readonly outlet: Outlet;
  readonly language: string;
  readonly url: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly byline: string | null;
  /** ISO 8601; null where the page shows no date at all. */
  readonly published: string | null;
  readonly modified: string | null;
  readonly canonical: string | null;
  readonly ogUrl: string | null;
  readonly image: { readonly src: string; readonly credit: string | null } | null;
  /** More elements of `<head>`. */
  readonly head: readonly string[];
  /** More properties of the JSON-LD article, in the place of the usual ones of that name. */
  readonly ld: Readonly<Record<string, unknown>>;
  /** HTML between headline and text, at the end of the text, and below the article. */
  readonly top: readonly string[];
  readonly end: readonly string[];
  readonly below: readonly string[];
}

/** One thing more, or another thing, that a page says of itself. */
export type Claim = (page: Page) => Page;

/** A content management system: writes a page as that system's themes do. */
export type Cms = (page: Page) => string;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** Paragraphs of the text; the first may begin with markup of its own (a dateline), so the texts are HTML. */
export const paragraphsOf = (page: Page): string => page.paragraphs.map((text) => `<p>${text}</p>`).join('\n');

export const meta = (key: 'name' | 'property', name: string, content: string | null): string =>
  content === null ? '' : `<meta ${key}="${name}" content="${escaped(content)}" />`;

export const canonicalLink = ({ canonical }: Page): string =>
  canonical === null ? '' : `<link rel="canonical" href="${escaped(canonical)}" />`;

export const jsonLd = (value: unknown, marks = ''): string =>
  `<script type="application/ld+json"${marks}>${JSON.stringify(value)}</script>`;

/** A date as the page's readers write it, without the time of day. */
export const dayOf = (iso: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));

/** Drops the empty lines that absent facts leave. */
export const lines = (...all: readonly string[]): string => all.filter((line) => line !== '').join('\n');

/** The address of a site's front page. */
export const home = ({ host }: Outlet): string => `https://${host}/`;
