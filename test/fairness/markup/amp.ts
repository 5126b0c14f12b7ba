import { type Cms, canonicalLink, dayOf, escaped, home, jsonLd, lines, paragraphsOf } from './page.ts';
import { themeWords } from './words.ts';

/** An AMP page: amp-img, inline boilerplate, JSON-LD alone for the facts. */
export const amp: Cms = (page) => {
  const words = themeWords(page.language);
  const { outlet } = page;
  const ld = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: page.canonical ?? page.url,
    headline: page.title,
    ...(page.published !== null && { datePublished: page.published }),
    ...(page.modified !== null && { dateModified: page.modified }),
    ...(page.byline !== null && { author: { '@type': 'Person', name: page.byline } }),
    publisher: {
      '@type': 'Organization',
      name: outlet.name,
      logo: { '@type': 'ImageObject', url: `${home(outlet)}amp-logo.png`, width: 600, height: 60 },
    },
    ...page.ld,
  };
  return `<!doctype html>
<html amp lang="${page.language}">
<head>
${lines(
  '<meta charset="utf-8">',
  '<script async src="https://cdn.ampproject.org/v0.js"></script>',
  `<title>${escaped(page.title)}</title>`,
  canonicalLink(page),
  '<meta name="viewport" content="width=device-width">',
  '<style amp-boilerplate>body{animation:-amp-start 8s steps(1,end) 0s 1 normal both}</style>',
  jsonLd(ld),
  ...page.head,
)}
</head>
<body class="amp-mode-mouse">
<header class="amp-wp-header"><div><a href="${home(outlet)}">${escaped(outlet.name)}</a></div></header>
<article class="amp-wp-article">
<header class="amp-wp-article-header"><h1 class="amp-wp-title">${escaped(page.title)}</h1>
${page.byline === null ? '' : `<div class="amp-wp-meta amp-wp-byline"><span class="amp-wp-author author vcard">${escaped(page.byline)}</span></div>`}
${page.published === null ? '' : `<div class="amp-wp-meta amp-wp-posted-on"><time datetime="${page.published}">${dayOf(page.published, page.language)}</time></div>`}
</header>
${page.image === null ? '' : `<figure class="amp-wp-article-featured-image wp-caption"><amp-img src="${page.image.src}" width="1200" height="800" layout="intrinsic"></amp-img>${page.image.credit === null ? '' : `<p class="wp-caption-text">${escaped(page.image.credit)}</p>`}</figure>`}
<div class="amp-wp-article-content">
${lines(...page.top, paragraphsOf(page), ...page.end)}
</div>
<footer class="amp-wp-article-footer"><div class="amp-wp-meta amp-wp-tax-category">${words.tags}: <a href="${home(outlet)}category/news/" rel="category tag">News</a></div></footer>
</article>
${lines(...page.below)}
<footer class="amp-wp-footer"><div><h2>${escaped(outlet.name)}</h2><a href="#top" class="back-to-top">Back to top</a></div></footer>
</body>
</html>`;
};
