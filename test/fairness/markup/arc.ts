import { type Cms, canonicalLink, dayOf, escaped, home, jsonLd, lines, meta, paragraphsOf } from './page.ts';
import { themeWords } from './words.ts';

/** Arc XP, as many big newspapers have it: a lone NewsArticle, BEM class names, promo boxes within the page. */
export const arc: Cms = (page) => {
  const words = themeWords(page.language);
  const { outlet } = page;
  const ld = {
    '@context': 'http://schema.org',
    '@type': 'NewsArticle',
    url: page.url,
    headline: page.title,
    ...(page.published !== null && { datePublished: page.published }),
    ...(page.modified !== null && { dateModified: page.modified }),
    ...(page.byline !== null && { author: [{ '@type': 'Person', name: page.byline }] }),
    ...(page.image !== null && { image: [page.image.src] }),
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: outlet.name,
      url: home(outlet),
      logo: { '@type': 'ImageObject', url: `${home(outlet)}pf/resources/logo.png?d=412` },
    },
    ...page.ld,
  };
  return `<!DOCTYPE html><html lang="${page.language}"><head>
${lines(
  '<meta charset="UTF-8"/>',
  `<title>${escaped(page.title)} | ${escaped(outlet.name)}</title>`,
  canonicalLink(page),
  meta('property', 'og:type', 'article'),
  meta('property', 'og:site_name', outlet.name),
  meta('property', 'og:url', page.ogUrl),
  meta('property', 'og:title', page.title),
  meta('property', 'og:image', page.image?.src ?? null),
  meta('property', 'article:published_time', page.published),
  meta('name', 'twitter:site', `@${outlet.host.split('.').at(-2) ?? outlet.host}`),
  jsonLd(ld, ' data-react-helmet="true"'),
  ...page.head,
)}
<script>window.Fusion=window.Fusion||{};Fusion.arcSite="main";Fusion.contextPath="/pf";</script>
</head><body><div id="fusion-app" class="layout-section">
<header class="b-header-nav-chain"><a href="/" title="${escaped(outlet.name)}"><img src="/pf/resources/logo.svg" alt="${escaped(outlet.name)}"/></a></header>
<main class="b-right-rail__main" role="main">
<h1 class="b-headline">${escaped(page.title)}</h1>
${page.image === null ? '' : `<figure class="c-media-item"><img class="c-image" src="${page.image.src}" alt="" loading="eager"/>${page.image.credit === null ? '' : `<figcaption class="c-media-item__fig-caption"><span class="c-media-item__caption">${escaped(page.image.credit)}</span></figcaption>`}</figure>`}
${page.byline === null ? '' : `<div class="b-byline"><span class="b-byline__by">${words.by} </span><a class="c-link b-byline__names" href="/author/staff/">${escaped(page.byline)}</a></div>`}
${page.published === null ? '' : `<time as="time" class="c-date b-date" dateTime="${page.published}">${dayOf(page.published, page.language)}</time>`}
<div class="b-social-share"><button class="c-button" type="button">Email</button></div>
<article class="b-article-body">
${lines(...page.top, paragraphsOf(page).replaceAll('<p>', '<p class="c-paragraph">'), ...page.end)}
</article>
${lines(...page.below)}
<section class="b-results-list"><h2 class="c-heading">${words.related}</h2>${words.others
    .map(
      (other, i) =>
        `<div class="b-results-list__item"><a class="c-link" href="/local/2025/11/0${i + 2}/other/">${other}</a><time class="c-date" dateTime="2025-11-0${i + 2}T05:00:00Z">2025</time></div>`,
    )
    .join('')}</section>
</main>
<footer class="b-footer"><p class="c-paragraph b-footer__copyright">© 2026 ${escaped(outlet.name)}</p></footer>
</div></body></html>`;
};
