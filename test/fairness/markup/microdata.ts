import { type Cms, canonicalLink, dayOf, escaped, lines, meta, paragraphsOf } from './page.ts';
import { themeWords } from './words.ts';

/** A newspaper's own system of some years ago: microdata in the markup, line breaks, no JSON-LD. */
export const microdata: Cms = (page) => {
  const words = themeWords(page.language);
  const { outlet } = page;
  return `<!DOCTYPE html>
<html lang="${page.language}">
<head>
${lines(
  '<meta charset="utf-8">',
  `<title>${escaped(page.title)} :: ${escaped(outlet.name)}</title>`,
  canonicalLink(page),
  meta('property', 'og:title', page.title),
  meta('property', 'og:url', page.ogUrl),
  meta('property', 'og:site_name', outlet.name),
  meta('name', 'description', page.title),
  ...page.head,
)}
</head>
<body>
<div id="wrap">
<div id="top"><a href="/"><img src="/i/logo.gif" alt="${escaped(outlet.name)}"></a><div class="menu"><a href="/news/">1</a> | <a href="/sport/">2</a></div></div>
<div id="content" class="article" itemscope itemtype="http://schema.org/NewsArticle">
<h1 itemprop="headline">${escaped(page.title)}</h1>
${page.published === null ? '' : `<div class="article-date"><meta itemprop="datePublished" content="${page.published}">${dayOf(page.published, page.language)}</div>`}
${page.byline === null ? '' : `<div class="article-author" itemprop="author" itemscope itemtype="http://schema.org/Person">${words.by} <span itemprop="name">${escaped(page.byline)}</span></div>`}
${page.image === null ? '' : `<div class="photo"><img src="${page.image.src}" itemprop="image" alt="">${page.image.credit === null ? '' : `<div class="photo-text">${escaped(page.image.credit)}</div>`}</div>`}
<div class="article-text" itemprop="articleBody">
${lines(...page.top, paragraphsOf(page), ...page.end)}
</div>
<div class="article-tags">${words.tags}: <a href="/tag/1">1</a></div>
</div>
${lines(...page.below)}
<div id="more"><b>${words.related}</b><br>${words.others.map((other, i) => `<a href="/news/${i + 20}.html">${other}</a><br>`).join('')}</div>
<div id="foot">&copy; 2003&ndash;2026 ${escaped(outlet.name)}. ${words.rights}.</div>
</div>
</body>
</html>`;
};
