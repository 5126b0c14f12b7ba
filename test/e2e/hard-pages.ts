import type { DemoArticle } from '../demo/article-file.ts';
import { escapeHtml, type Outlet, paragraphsHtml, scriptJson } from '../demo/outlet.ts';

const NODES = 200_000;
const BYTES = 50_000_000;

function newsPage(article: DemoArticle, before: string, after: string): string {
  const { title, published } = article;
  const data = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: title, datePublished: published };
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escapeHtml(title)}</title><meta property="og:type" content="article">
<script type="application/ld+json">${scriptJson(data)}</script><body>${before}<article><h1>${escapeHtml(title)}</h1>${paragraphsHtml(article)}</article>${after}</body></html>`;
}

/** Nested and broad at once, as the reader comments of a heated story are. */
function manyNodes(): string {
  const thread = `${'<div>'.repeat(50)}<span>me too</span>${'</div>'.repeat(50)}`;
  return `<section>${thread.repeat(Math.ceil(NODES / 52))}</section>`;
}

function manyBytes(): string {
  const paragraph = `<p>${'The committee took note of the report and moved on to the next point of the agenda. '.repeat(12)}</p>`;
  // Laying all of it out is the browser's own work and its minute; reading it is ours.
  return `<section style="content-visibility:hidden">${paragraph.repeat(Math.ceil(BYTES / paragraph.length))}</section>`;
}

/** Nothing may be loaded or run, and no script may turn text into markup. */
const STRICT_POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'">`;

/** Pages that are hard to read, each with a copied article in it: far bigger than any newspaper prints, or locked up. */
export function hardPages(article: DemoArticle): Outlet {
  return {
    slug: 'hard-pages',
    name: 'Hard Pages',
    articles: [],
    pathOf: () => '/',
    answer(path) {
      if (path === '/trusted-types') {
        return { type: 'text/html', body: newsPage(article, '', '').replace('<title>', `${STRICT_POLICY}<title>`) };
      }
      if (path === '/nodes') return { type: 'text/html', body: newsPage(article, '', manyNodes()) };
      return path === '/bytes' ? { type: 'text/html', body: newsPage(article, '', manyBytes()) } : null;
    },
  };
}
