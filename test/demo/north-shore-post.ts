import type { DemoArticle } from './article-file.ts';
import { type Answer, escapeHtml, type Outlet, paragraphsHtml, printedDate } from './outlet.ts';

const NAME = 'North Shore Post';
const pathOf = (article: DemoArticle): string => `/articles/${article.slug}.html`;

const CSS = `
:root{--g:#0f5c4c}*{box-sizing:border-box}body{margin:0;color:#1c1c1c;background:#fff;font:17px/1.6 "Helvetica Neue",Arial,sans-serif}
#top{display:flex;align-items:baseline;gap:2rem;border-top:6px solid var(--g);padding:1rem 2rem;border-bottom:1px solid #ddd}#top b{font-size:1.6rem;color:var(--g)}#top a{color:inherit;text-decoration:none;font-size:.9rem}
.story{max-width:44rem;margin:2rem auto;padding:0 1.2rem}.story h1{font-size:2.1rem;line-height:1.2;margin:0 0 .6rem}.lede{font-size:1.15rem;color:#555}.by{font-size:.85rem;color:#555;border-bottom:1px solid #ddd;padding-bottom:.8rem}
.photo{height:16rem;background:linear-gradient(170deg,#b7d3d8,#5e8b8f 55%,#2c4a46)}.caption{font-size:.8rem;color:#666}
.list{max-width:60rem;margin:2rem auto;padding:0 1.2rem;columns:2;column-gap:3rem}.list div{break-inside:avoid;margin-bottom:1.6rem}.list a{color:var(--g);font-weight:700;text-decoration:none}
.support{background:#eef5f3;padding:1rem 1.2rem;margin:2rem 0;font-size:.9rem}`;

const shell = (title: string, head: string, main: string): Answer => ({
  type: 'text/html',
  body: `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/post.css">${head}</head><body><div id="top"><b>${NAME}</b><a href="/">Front page</a><a href="/">Islands</a><a href="/">Valleys</a><a href="/">Letters</a></div>${main}</body></html>`,
});

function articlePage(article: DemoArticle): Answer {
  const head = `<meta property="og:type" content="article"><meta property="og:site_name" content="${NAME}"><meta property="og:title" content="${escapeHtml(article.title)}">
<meta name="DC.date.issued" content="${article.published}"><meta property="article:published_time" content="${article.published}">`;
  return shell(
    `${article.title} – ${NAME}`,
    head,
    `<div class="story" itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">${escapeHtml(article.title)}</h1>
<p class="lede">${escapeHtml(article.standfirst ?? '')}</p>
<p class="by">Words: <span itemprop="author">${escapeHtml(article.byline)}</span> / <time itemprop="datePublished" datetime="${article.published}">${printedDate(article.published)}</time></p>
<div class="photo"></div><p class="caption">Photograph for the Post by Ove Marsden</p>
<div itemprop="articleBody">${paragraphsHtml(article)}</div>
<div class="support">The Post is owned by 4,100 of its readers. If you value reporting from the shore, think of joining them.</div></div>`,
  );
}

function frontPage(articles: readonly DemoArticle[]): Answer {
  const teaser = (a: DemoArticle): string =>
    `<div><a href="${pathOf(a)}">${escapeHtml(a.title)}</a><br>${escapeHtml(a.standfirst ?? '')}</div>`;
  return shell(
    NAME,
    '<meta property="og:type" content="website">',
    `<div class="list">${articles.map(teaser).join('')}</div>`,
  );
}

/** The second newsroom, which reports the same events itself: microdata instead of JSON-LD, its own words and sources. */
export function northShorePost(articles: readonly DemoArticle[]): Outlet {
  return {
    slug: 'north-shore-post',
    name: NAME,
    articles,
    pathOf,
    answer(path) {
      if (path === '/') return frontPage(articles);
      if (path === '/post.css') return { type: 'text/css', body: CSS };
      const article = articles.find((a) => pathOf(a) === path);
      return article ? articlePage(article) : null;
    },
  };
}
