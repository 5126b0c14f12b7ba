import { readFileSync } from 'node:fs';
import type { DemoArticle } from './article-file.ts';
import { escapeHtml, type Outlet, printedDate, scriptJson } from './outlet.ts';

const NAME = 'Lantern Daily';
const pathOf = (article: DemoArticle): string => `/${article.published.slice(0, 7).replace('-', '/')}/${article.slug}`;

function page(article: DemoArticle): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    datePublished: article.published,
    author: article.byline,
    publisher: { '@type': 'Organization', name: NAME },
  };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(article.title)}</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="${NAME}"><meta property="og:title" content="${escapeHtml(article.title)}">
<script type="application/ld+json">${scriptJson(data)}</script>
<style>body{margin:0;background:#fffaf0;color:#2b2118;font:17px/1.65 Palatino,"Book Antiqua",serif}header{background:#5d3a1a;color:#ffe8b0;padding:1rem 2rem;font-size:1.5rem}</style></head>
<body><header>${NAME}</header><template id="story"><style>h1{line-height:1.2}.by{font-size:.85rem;opacity:.7}</style>
<article><h1>${escapeHtml(article.title)}</h1><p class="by">${article.byline}, ${printedDate(article.published)}</p>
${article.paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')}</article></template>
<lantern-frame></lantern-frame><script src="/components.js"></script></body></html>`;
}

/**
 * A site of web components, whose articles stand in a shadow root inside a shadow root.
 * @param folder the folder of the demo, where the components' script lies
 */
export function lanternDaily(articles: readonly DemoArticle[], folder: URL): Outlet {
  const client = readFileSync(new URL('lantern-daily.client.js', folder), 'utf8');
  const front = `<!doctype html><title>${NAME}</title><h1>${NAME}</h1>${articles.map((a) => `<p><a href="${pathOf(a)}">${escapeHtml(a.title)}</a></p>`).join('')}`;
  return {
    slug: 'lantern-daily',
    name: NAME,
    articles,
    pathOf,
    answer(path) {
      if (path === '/') return { type: 'text/html', body: front };
      if (path === '/components.js') return { type: 'text/javascript', body: client };
      const article = articles.find((a) => pathOf(a) === path);
      return article ? { type: 'text/html', body: page(article) } : null;
    },
  };
}
