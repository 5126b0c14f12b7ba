import { type Cms, canonicalLink, dayOf, escaped, home, jsonLd, lines, meta, paragraphsOf } from './page.ts';
import { themeWords } from './words.ts';

/** Ghost: newsletters and small newsrooms. */
export const ghost: Cms = (page) => {
  const words = themeWords(page.language);
  const { outlet } = page;
  const ld = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    publisher: { '@type': 'Organization', name: outlet.name, url: home(outlet) },
    ...(page.byline !== null && {
      author: { '@type': 'Person', name: page.byline, url: `${home(outlet)}author/staff/`, sameAs: [] },
    }),
    headline: page.title,
    url: page.url,
    ...(page.published !== null && { datePublished: page.published }),
    ...(page.modified !== null && { dateModified: page.modified }),
    ...(page.image !== null && { image: { '@type': 'ImageObject', url: page.image.src } }),
    mainEntityOfPage: page.url,
    ...page.ld,
  };
  return `<!DOCTYPE html>
<html lang="${page.language}">
<head>
${lines(
  `<title>${escaped(page.title)}</title>`,
  '<meta charset="utf-8" />',
  canonicalLink(page),
  '<meta name="referrer" content="no-referrer-when-downgrade" />',
  meta('property', 'og:site_name', outlet.name),
  meta('property', 'og:type', 'article'),
  meta('property', 'og:title', page.title),
  meta('property', 'og:url', page.ogUrl),
  meta('property', 'article:published_time', page.published),
  meta('property', 'article:modified_time', page.modified),
  meta('name', 'twitter:label1', page.byline === null ? null : 'Written by'),
  meta('name', 'twitter:data1', page.byline),
  jsonLd(ld),
  meta('name', 'generator', 'Ghost 5.130'),
  ...page.head,
)}
</head>
<body class="post-template tag-news has-sans-body">
<div class="gh-viewport">
<header id="gh-navigation" class="gh-navigation is-left-logo gh-outer"><div class="gh-navigation-inner gh-inner"><a class="gh-navigation-logo is-title" href="${home(outlet)}">${escaped(outlet.name)}</a><a class="gh-button" href="#/portal/signup" data-portal="signup">Subscribe</a></div></header>
<main class="gh-main"><article class="gh-article post tag-news">
<header class="gh-article-header gh-canvas">
<h1 class="gh-article-title is-title">${escaped(page.title)}</h1>
<div class="gh-article-meta">${page.byline === null ? '' : `<h4 class="gh-article-author-name">${words.by} <a href="/author/staff/">${escaped(page.byline)}</a></h4>`}${page.published === null ? '' : `<div class="gh-article-meta-content"><time class="gh-article-meta-date" datetime="${page.published.slice(0, 10)}">${dayOf(page.published, page.language)}</time><span class="gh-article-meta-length"><span class="bull">—</span> 2 min read</span></div>`}</div>
${page.image === null ? '' : `<figure class="gh-article-image"><img src="${page.image.src}" alt="" />${page.image.credit === null ? '' : `<figcaption>${escaped(page.image.credit)}</figcaption>`}</figure>`}
</header>
<section class="gh-content gh-canvas is-body">
${lines(...page.top, paragraphsOf(page), ...page.end)}
</section></article>
${lines(...page.below)}
</main>
<section class="gh-container is-grid gh-outer"><h2 class="gh-container-title">${words.related}</h2>${words.others.map((other) => `<article class="gh-card post"><a class="gh-card-link" href="/other/"><h3 class="gh-card-title is-title">${other}</h3></a></article>`).join('')}</section>
<footer class="gh-footer"><div class="gh-footer-copyright">${escaped(outlet.name)} © 2026. Powered by <a href="https://ghost.org/" target="_blank" rel="noopener">Ghost</a></div></footer>
</div>
</body>
</html>`;
};
