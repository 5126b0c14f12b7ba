import type { Claim, Page } from './markup/page.ts';

/**
 * What pages say, one claim each. In their texts `{name}`, `{link}`, `{home}`, `{url}`, `{front}` and `{host}` stand for the
 * other side's outlet: its name, its name linked to the article, its name linked to its front page, the article's address,
 * the front page's address, and its host; `{place}` is where the story's dateline says that it was written.
 */
const more =
  (place: 'top' | 'end' | 'below' | 'head') =>
  (html: string): Claim =>
  (page) => ({ ...page, [place]: [...page[place], html] });

/** A paragraph between headline and text. */
export const top = (html: string): Claim => more('top')(`<p>${html}</p>`);
/** A paragraph at the end of the text. */
export const end = (html: string): Claim => more('end')(`<p>${html}</p>`);
/** A paragraph below the article, outside of its body. */
export const below = (html: string): Claim => more('below')(`<div class="article-source"><p>${html}</p></div>`);
/** An element within the text that is no paragraph. */
export const box = (html: string): Claim => more('end')(html);
/** An element of the page's head. */
export const head = (html: string): Claim => more('head')(html);

/** Markup at the start of the first paragraph: a dateline. */
export const dateline =
  (html: string): Claim =>
  (page) =>
    withParagraphs(page, ([first = '', ...rest]) => [`${html}${first}`, ...rest]);

/** Text at the end of the last paragraph: an agency's mark. */
export const closing =
  (html: string): Claim =>
  (page) =>
    withParagraphs(page, (all) => [...all.slice(0, -1), `${all.at(-1) ?? ''}${html}`]);

/** A paragraph within the text, after the second. */
export const within =
  (html: string): Claim =>
  (page) =>
    withParagraphs(page, (all) => [...all.slice(0, 2), html, ...all.slice(2)]);

const withParagraphs = (page: Page, change: (all: readonly string[]) => readonly string[]): Page => ({
  ...page,
  paragraphs: change(page.paragraphs),
});

export const byline =
  (name: string): Claim =>
  (page) => ({ ...page, byline: name });

export const anonymous: Claim = (page) => ({ ...page, byline: null });

/** The date as far as it is known: a date-time, or a bare day. */
export const published =
  (iso: string | null): Claim =>
  (page) => ({ ...page, published: iso });

export const modified =
  (iso: string): Claim =>
  (page) => ({ ...page, modified: iso });

/** Says when, in the address: `/2026/03/10/`. */
export const dayInAddress =
  (path: string): Claim =>
  (page) => {
    const url = page.url.replace('/news/', path);
    return { ...page, url, canonical: url, ogUrl: url };
  };

export const canonical =
  (url: string): Claim =>
  (page) => ({ ...page, canonical: url });

export const ogUrl =
  (url: string): Claim =>
  (page) => ({ ...page, ogUrl: url });

/** Properties of the JSON-LD article. Only systems that write JSON-LD show them. */
export const ld =
  (properties: Readonly<Record<string, unknown>>): Claim =>
  (page) => ({ ...page, ld: { ...page.ld, ...properties } });

export const image =
  (src: string, credit: string | null = null): Claim =>
  (page) => ({ ...page, image: { src, credit } });

/** Other words in the place of some of the text: what a machine or a careless hand leaves behind. */
export const altered =
  (...changes: readonly (readonly [string, string])[]): Claim =>
  (page) => ({
    ...page,
    paragraphs: page.paragraphs.map((text) => changes.reduce((all, [from, to]) => all.replaceAll(from, to), text)),
  });
