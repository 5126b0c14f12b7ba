import type { DemoArticle } from './article-file.ts';
import { type Answer, escapeHtml, type Outlet, paragraphsHtml, printedDate, scriptJson } from './outlet.ts';

const NAME = 'The Harbour Times';
const pathOf = (article: DemoArticle): string =>
  `/news/${article.published.slice(0, 10).replaceAll('-', '/')}/${article.slug}`;

const CSS = `
:root{color-scheme:light dark;--ink:#16202a;--paper:#fdfcf8;--line:#cfc8b8;--sea:#1b4d6b}
@media(prefers-color-scheme:dark){:root{--ink:#e9e6dd;--paper:#14191d;--line:#3a4248;--sea:#8fc1dd}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:18px/1.6 Georgia,serif}
a{color:inherit;text-decoration:none}a:hover{text-decoration:underline}
.masthead{border-bottom:3px double var(--line);text-align:center;padding:1.2rem 1rem .6rem}
.masthead a{font-size:2.6rem;font-weight:700;letter-spacing:-.02em}
.masthead p{margin:0;font:italic .85rem Georgia,serif;opacity:.75}
nav.sections{display:flex;gap:1.6rem;justify-content:center;padding:.6rem;border-bottom:1px solid var(--line);font:600 .8rem/1 system-ui,sans-serif;text-transform:uppercase;letter-spacing:.08em}
main{max-width:42rem;margin:0 auto;padding:2rem 1.2rem}
h1{font-size:2.3rem;line-height:1.15;margin:.4rem 0}.kicker{color:var(--sea);font:700 .8rem system-ui,sans-serif;text-transform:uppercase;letter-spacing:.08em}
.standfirst{font-size:1.25rem;opacity:.85;margin:.4rem 0 1rem}.meta{font:.85rem system-ui,sans-serif;border-top:1px solid var(--line);padding-top:.6rem;margin-bottom:1.4rem}
.front{max-width:66rem;display:grid;grid-template-columns:repeat(auto-fit,minmax(18rem,1fr));gap:2rem}.front h2{font-size:1.4rem;line-height:1.2;margin:.3rem 0}
aside,footer{border-top:1px solid var(--line);margin-top:2.5rem;padding-top:1rem;font:.9rem system-ui,sans-serif}footer{text-align:center;padding:1.5rem;opacity:.7}`;

const shell = (title: string, head: string, main: string): Answer => ({
  type: 'text/html',
  body: `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title><link rel="stylesheet" href="/site.css">${head}</head><body>
<header class="masthead"><a href="/">${NAME}</a><p>Port Ellery, printed since 1871</p></header>
<nav class="sections"><a href="/">Home</a><a href="/#politics">Politics</a><a href="/#business">Business</a><a href="/#courts">Courts</a><a href="/#science">Science</a><a href="/#culture">Culture</a></nav>
${main}<footer>© 2026 ${NAME}. Corrections: corrections@harbour-times.example</footer></body></html>`,
});

function articlePage(article: DemoArticle, others: readonly DemoArticle[], base: string): Answer {
  const url = base + pathOf(article);
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    datePublished: article.published,
    author: article.byline.split(' and ').map((name) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'NewsMediaOrganization', name: NAME },
    mainEntityOfPage: url,
    articleSection: article.section,
  };
  const head = `<link rel="canonical" href="${url}"><meta property="og:type" content="article"><meta property="og:site_name" content="${NAME}">
<meta property="og:title" content="${escapeHtml(article.title)}"><meta property="article:published_time" content="${article.published}">
<meta name="author" content="${escapeHtml(article.byline)}"><script type="application/ld+json">${scriptJson(data)}</script>`;
  return shell(
    `${article.title} | ${NAME}`,
    head,
    `<main><article><p class="kicker">${article.section}</p><h1>${escapeHtml(article.title)}</h1>
<p class="standfirst">${escapeHtml(article.standfirst ?? '')}</p>
<div class="meta">By <span rel="author">${escapeHtml(article.byline)}</span> · <time datetime="${article.published}">${printedDate(article.published)}</time></div>
<div class="body">${paragraphsHtml(article)}</div></article>
<aside><h2>More from the Harbour</h2><ul>${others.map((a) => `<li><a href="${pathOf(a)}">${escapeHtml(a.title)}</a></li>`).join('')}</ul></aside></main>`,
  );
}

function frontPage(articles: readonly DemoArticle[]): Answer {
  const teaser = (a: DemoArticle): string =>
    `<section><p class="kicker">${a.section}</p><h2><a href="${pathOf(a)}">${escapeHtml(a.title)}</a></h2><p>${escapeHtml(a.standfirst ?? '')}</p></section>`;
  const head = `<meta property="og:type" content="website"><meta property="og:site_name" content="${NAME}">`;
  return shell(NAME, head, `<main class="front">${articles.map(teaser).join('')}</main>`);
}

/** The newsroom whose articles are the originals: sober markup, every kind of metadata in its place. */
export function harbourTimes(articles: readonly DemoArticle[]): Outlet {
  return {
    slug: 'harbour-times',
    name: NAME,
    articles,
    pathOf,
    answer(path, base) {
      if (path === '/') return frontPage(articles);
      if (path === '/site.css') return { type: 'text/css', body: CSS };
      const article = articles.find((a) => pathOf(a) === path);
      return article
        ? articlePage(
            article,
            articles.filter((a) => a !== article),
            base,
          )
        : null;
    },
  };
}
