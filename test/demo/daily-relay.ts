import type { DemoArticle } from './article-file.ts';
import { type Answer, escapeHtml, type Outlet, printedDate, scriptJson } from './outlet.ts';

const NAME = 'Daily Relay';
const pathOf = (article: DemoArticle): string => `/${article.slug}/`;

const CSS = `
*{box-sizing:border-box}body{margin:0;background:#f1f3f6;color:#222;font:16px/1.65 Verdana,Geneva,sans-serif}
a{color:#c2185b}.bar{background:#c2185b;color:#fff;padding:.8rem 1.5rem;font-size:1.7rem;font-weight:800}.bar a{color:#fff;text-decoration:none}.bar ul{display:inline-flex;gap:1.2rem;list-style:none;font-size:.8rem;margin:0}
.grid{display:grid;grid-template-columns:minmax(0,1fr) 18rem;gap:1.5rem;max-width:70rem;margin:1.5rem auto;padding:0 1rem}
.hentry,.widget{background:#fff;border-radius:6px;padding:1.4rem;box-shadow:0 1px 3px #0002}.widget{margin-bottom:1rem;font-size:.85rem}
.entry-title{font-size:1.9rem;line-height:1.25;margin:.2rem 0}.entry-meta{color:#777;font-size:.8rem}
.wp-block-image{margin:1rem 0}.wp-block-image div{height:14rem;border-radius:4px;background:linear-gradient(120deg,#37474f,#90a4ae 60%,#eceff1)}figcaption{font-size:.75rem;color:#777}
.share a{display:inline-block;background:#3b5998;color:#fff;border-radius:3px;padding:.2rem .7rem;margin:.6rem .3rem 0 0;font-size:.75rem;text-decoration:none}
.ad{border:1px dashed #bbb;color:#999;text-align:center;padding:1.4rem;font-size:.75rem;margin:1rem 0}
.newsletter{background:#fff3f8;border-left:4px solid #c2185b;padding:.8rem 1rem;margin:1.2rem 0}
.comment{border-top:1px solid #eee;padding:.7rem 0;font-size:.88rem}.cookie{position:fixed;inset:auto 0 0 0;background:#263238;color:#eceff1;padding:.7rem 1.2rem;font-size:.8rem}
@media(max-width:50rem){.grid{grid-template-columns:1fr}}`;

const shell = (title: string, head: string, content: string, latest: readonly DemoArticle[]): Answer => ({
  type: 'text/html',
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title><meta name="generator" content="Pressworks 6.4"><link rel="stylesheet" href="/wp-content/style.css">${head}</head>
<body class="single"><div class="bar"><a href="/">${NAME}</a> <ul><li>Trending</li><li>Money</li><li>Crime</li><li>Science</li></ul></div>
<div class="grid"><div id="primary">${content}</div><div id="secondary"><div class="widget"><h3>Trending now</h3><ol>${latest
    .map((a) => `<li><a href="${pathOf(a)}">${escapeHtml(a.title)}</a></li>`)
    .join(
      '',
    )}</ol></div><div class="widget ad">Advertisement<br>Ten knots that sailors do not want you to know</div></div></div>
<div class="cookie" role="dialog">We and our 812 partners store information on your device. By continuing you agree to everything. <button type="button">Accept all</button></div></body></html>`,
});

const NEWSLETTER = `<div class="newsletter"><strong>Never miss a story.</strong> Sign up for the Relay Rundown and get the day's biggest headlines in your inbox every morning. You can unsubscribe at any time.</div>`;

/** Furniture stands where such sites put it: an advert and a newsletter box between the paragraphs. */
function entryContent(article: DemoArticle): string {
  const parts = article.paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`);
  parts.splice(3, 0, '<div class="ad">Advertisement</div>');
  parts.splice(8, 0, NEWSLETTER);
  return parts.join('\n');
}

function articlePage(article: DemoArticle, others: readonly DemoArticle[], base: string): Answer {
  const url = base + pathOf(article);
  const graph = {
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebSite', name: NAME, url: `${base}/` },
      {
        '@type': ['Article', 'NewsArticle'],
        headline: article.title,
        datePublished: article.published,
        author: { '@type': 'Person', name: article.byline },
      },
    ],
  };
  const head = `<link rel="canonical" href="${url}"><meta property="og:type" content="article"><meta property="og:title" content="${escapeHtml(article.title)} - ${NAME}">
<meta property="og:site_name" content="${NAME}"><meta property="article:published_time" content="${article.published}"><script type="application/ld+json">${scriptJson(graph)}</script>`;
  const content = `<article class="post hentry"><header class="entry-header"><h1 class="entry-title">${escapeHtml(article.title)}</h1>
<div class="entry-meta">Posted on <time class="entry-date published" datetime="${article.published}">${printedDate(article.published)}</time> by <span class="author vcard">${article.byline}</span> in ${article.section}</div>
<div class="share"><a href="#s">Share</a><a href="#t">Post</a><a href="#w">Send</a></div></header>
<figure class="wp-block-image"><div></div><figcaption>File photo. Image for illustration only.</figcaption></figure>
<div class="entry-content">${entryContent(article)}</div>
<footer class="entry-footer">Tags: <a href="#1">breaking</a>, <a href="#2">port ellery</a>, <a href="#3">viral</a></footer></article>
<div class="widget"><h3>You may also like</h3><ul>${others.map((a) => `<li><a href="${pathOf(a)}">${escapeHtml(a.title)}</a></li>`).join('')}</ul></div>
<section id="comments" class="widget"><h3>2 comments</h3><div class="comment"><b>tidewatcher</b> said: First! Also I read this somewhere yesterday, word for word more or less.</div>
<div class="comment"><b>Gull_44</b> said: why does it say what time it is in every second sentence</div><h3>Leave a reply</h3><p>Your email address will not be published. Required fields are marked *</p></section>`;
  return shell(`${article.title} - ${NAME}`, head, content, others);
}

function frontPage(articles: readonly DemoArticle[]): Answer {
  const teaser = (a: DemoArticle): string =>
    `<article class="hentry"><h2 class="entry-title"><a href="${pathOf(a)}">${escapeHtml(a.title)}</a></h2><p>${escapeHtml((a.paragraphs[0] ?? '').slice(0, 140))} […]</p></article><br>`;
  return shell(NAME, '<meta property="og:type" content="website">', articles.map(teaser).join(''), articles);
}

/** The scraper: a blog engine's markup, more furniture than text, and no word of where its stories come from. */
export function dailyRelay(articles: readonly DemoArticle[]): Outlet {
  return {
    slug: 'daily-relay',
    name: NAME,
    articles,
    pathOf,
    answer(path, base) {
      if (path === '/') return frontPage(articles);
      if (path === '/wp-content/style.css') return { type: 'text/css', body: CSS };
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
