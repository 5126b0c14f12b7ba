import type { DemoArticle } from '../../demo/article-file.ts';
import { escapeHtml, type Outlet, printedDate } from '../../demo/outlet.ts';

/** Cuts a sentence up as pages do: a link, a soft hyphen, an emphasis, a button between two words. */
function cutUp(paragraph: string): string {
  const words = escapeHtml(paragraph).split(' ');
  const third = Math.floor(words.length / 3);
  words[1] = `<a href="#link">${words[1]}</a>`;
  words[third] = `<em>${words[third]?.slice(0, 2)}&shy;${words[third]?.slice(2)}</em>\n   `;
  words[2 * third] = `${words[2 * third]} <button type="button">Share</button>`;
  return words.join(' ');
}

/** The copy in the markup that is hardest to find a text in; dark, and with the first paragraph as a teaser above. */
function page(article: DemoArticle): string {
  const [first = '', ...others] = article.paragraphs;
  const body = [cutUp(first), ...others.map((text, at) => (at % 2 === 0 ? cutUp(text) : escapeHtml(text)))];
  const hidden = article.paragraphs.map((text) => `<span>${escapeHtml(text)}</span>`).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(article.title)}</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2026-11-20T08:00:00Z">
<style>body{background:#15171c;color:#e2e4ea;font:18px/1.6 Georgia,serif;max-width:40rem;margin:2rem auto}a{color:#9cc4ff}
</style></head><body>
<div class="print" style="display:none">${hidden}</div>
<aside class="top-teaser"><span>${escapeHtml(first)}</span></aside>
<article><h1>${escapeHtml(article.title)}</h1><p class="byline">${printedDate(article.published)}</p>
${body.map((text, at) => (at === 3 ? `<div class="ad">Advertisement</div><p>${text}</p>` : `<p>${text}</p>`)).join('\n')}
</article><footer><blockquote>${escapeHtml(article.paragraphs.at(-1) ?? '')}</blockquote></footer></body></html>`;
}

/** A site that copies articles into cut-up markup. */
export function copyShop(articles: readonly DemoArticle[]): Outlet {
  const pathOf = ({ slug }: DemoArticle): string => `/${slug}.html`;
  return {
    slug: 'copy-shop',
    name: 'Copy Shop',
    articles,
    pathOf,
    answer(path) {
      const article = articles.find((one) => pathOf(one) === path);
      return article ? { type: 'text/html', body: page(article) } : null;
    },
  };
}
