import { type Cms, canonicalLink, dayOf, escaped, home, jsonLd, lines, meta, type Page, paragraphsOf } from './page.ts';
import { themeWords } from './words.ts';

/** WordPress with the Yoast plug-in: one JSON-LD graph, classic theme, comment form, sidebar. */
export const wordpress: Cms = (page) => {
  const words = themeWords(page.language);
  const { outlet } = page;
  return `<!DOCTYPE html>
<html lang="${page.language}" prefix="og: https://ogp.me/ns#">
<head>
${lines(
  '<meta charset="UTF-8" />',
  '<meta name="viewport" content="width=device-width, initial-scale=1" />',
  "<meta name='robots' content='index, follow, max-image-preview:large' />",
  `<title>${escaped(page.title)} - ${escaped(outlet.name)}</title>`,
  canonicalLink(page),
  meta('property', 'og:type', 'article'),
  meta('property', 'og:title', page.title),
  meta('property', 'og:url', page.ogUrl),
  meta('property', 'og:site_name', outlet.name),
  meta('property', 'article:published_time', page.published),
  meta('property', 'article:modified_time', page.modified),
  meta('name', 'author', page.byline),
  meta('name', 'generator', 'WordPress 6.8.3'),
  jsonLd(graph(page), ' class="yoast-schema-graph"'),
  `<link rel="alternate" type="application/rss+xml" href="${home(outlet)}feed/" />`,
  ...page.head,
)}
</head>
<body class="post-template-default single single-post postid-48213 single-format-standard">
<div id="page" class="site">
<header id="masthead" class="site-header"><p class="site-title"><a href="${home(outlet)}" rel="home">${escaped(outlet.name)}</a></p>
<nav class="main-navigation"><ul id="primary-menu" class="menu"><li class="menu-item"><a href="${home(outlet)}category/news/">News</a></li></ul></nav></header>
<main id="main" class="site-main">
<article id="post-48213" class="post-48213 post type-post status-publish format-standard has-post-thumbnail hentry category-news">
<header class="entry-header"><h1 class="entry-title">${escaped(page.title)}</h1>
<div class="entry-meta">${postedOn(page)}</div></header>
${thumbnail(page)}
<div class="entry-content">
${lines(...page.top, paragraphsOf(page), ...page.end)}
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li class="share-facebook"><a href="https://www.facebook.com/sharer.php">Facebook</a></li></ul></div>
</div>
<footer class="entry-footer"><span class="tags-links">${words.tags}: <a href="${home(outlet)}tag/local/" rel="tag">local</a></span></footer>
</article>
${lines(...page.below)}
<section class="related-posts"><h3>${words.related}</h3><ul>${words.others.map((other, i) => `<li><a href="${home(outlet)}?p=${i + 7}">${other}</a></li>`).join('')}</ul></section>
<div id="comments" class="comments-area"><div id="respond" class="comment-respond"><h3 id="reply-title" class="comment-reply-title">${words.comment}</h3><p class="comment-notes">${words.commentNote}</p></div></div>
</main>
<footer id="colophon" class="site-footer"><div class="site-info">© 2026 ${escaped(outlet.name)}. ${words.rights}.</div></footer>
</div>
</body>
</html>`;
};

function graph({ outlet, ...page }: Page): unknown {
  const site = home(outlet);
  const article = {
    '@type': 'NewsArticle',
    '@id': `${page.url}#article`,
    isPartOf: { '@id': page.url },
    headline: page.title,
    ...(page.byline !== null && {
      author: { '@type': 'Person', name: page.byline, '@id': `${site}#/schema/person/1` },
    }),
    ...(page.published !== null && { datePublished: page.published }),
    ...(page.modified !== null && { dateModified: page.modified }),
    mainEntityOfPage: { '@id': page.url },
    publisher: { '@id': `${site}#organization` },
    inLanguage: page.language,
    ...page.ld,
  };
  return {
    '@context': 'https://schema.org',
    '@graph': [
      article,
      { '@type': 'WebPage', '@id': page.url, url: page.url, name: page.title, isPartOf: { '@id': `${site}#website` } },
      { '@type': 'WebSite', '@id': `${site}#website`, url: site, name: outlet.name },
      { '@type': 'Organization', '@id': `${site}#organization`, name: outlet.name, url: site },
    ],
  };
}

function postedOn({ byline, published, modified, language, outlet }: Page): string {
  const time = (iso: string, kind: string) =>
    `<time class="entry-date ${kind}" datetime="${iso}">${dayOf(iso, language)}</time>`;
  return lines(
    published === null ? '' : `<span class="posted-on">${time(published, 'published')}</span>`,
    modified === null ? '' : time(modified, 'updated'),
    byline === null
      ? ''
      : `<span class="byline"> ${themeWords(language).by} <span class="author vcard"><a class="url fn n" href="${home(outlet)}author/staff/">${escaped(byline)}</a></span></span>`,
  );
}

function thumbnail({ image }: Page): string {
  if (image === null) return '';
  const caption =
    image.credit === null ? '' : `<figcaption class="wp-element-caption">${escaped(image.credit)}</figcaption>`;
  return `<figure class="post-thumbnail"><img width="1024" height="683" src="${image.src}" class="attachment-post-thumbnail wp-post-image" alt="" />${caption}</figure>`;
}
