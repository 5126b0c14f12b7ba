import { type Cms, canonicalLink, dayOf, escaped, lines, meta, paragraphsOf } from './page.ts';
import { themeWords } from './words.ts';

/** Drupal with the Metatag module: Dublin Core and Open Graph, field wrappers, no JSON-LD. */
export const drupal: Cms = (page) => {
  const words = themeWords(page.language);
  const { outlet } = page;
  return `<!DOCTYPE html>
<html lang="${page.language}" dir="${page.language === 'ar' ? 'rtl' : 'ltr'}" prefix="content: http://purl.org/rss/1.0/modules/content/  dc: http://purl.org/dc/terms/  og: http://ogp.me/ns#">
  <head>
${lines(
  '<meta charset="utf-8" />',
  '<meta name="Generator" content="Drupal 10 (https://www.drupal.org)" />',
  canonicalLink(page),
  meta('property', 'og:site_name', outlet.name),
  meta('property', 'og:type', 'article'),
  meta('property', 'og:url', page.ogUrl),
  meta('property', 'og:title', page.title),
  meta('property', 'article:published_time', page.published),
  meta('property', 'article:modified_time', page.modified),
  meta('name', 'dcterms.title', page.title),
  meta('name', 'dcterms.creator', page.byline),
  meta('name', 'dcterms.date', page.published),
  `<link rel="shortlink" href="https://${outlet.host}/node/90211" />`,
  ...page.head,
)}
    <title>${escaped(page.title)} | ${escaped(outlet.name)}</title>
  </head>
  <body class="path-node page-node-type-article">
    <div class="dialog-off-canvas-main-canvas" data-off-canvas-main-canvas>
    <header role="banner"><div class="region region-header"><div id="block-branding" class="block block-system"><a href="/" title="Home" rel="home">${escaped(outlet.name)}</a></div></div></header>
    <main role="main"><a id="main-content" tabindex="-1"></a>
    <div class="region region-content">
    <div id="block-page-title" class="block block-core block-page-title-block"><h1 class="page-title"><span class="field field--name-title field--type-string field--label-hidden">${escaped(page.title)}</span></h1></div>
    <article data-history-node-id="90211" class="node node--type-article node--view-mode-full">
      <div class="node__meta">${page.byline === null ? '' : `<span class="field field--name-field-byline">${words.by} ${escaped(page.byline)}</span>`}${page.published === null ? '' : ` <time datetime="${page.published}" class="datetime">${dayOf(page.published, page.language)}</time>`}</div>
      <div class="node__content">
${page.image === null ? '' : `<div class="field field--name-field-image"><img loading="lazy" src="${page.image.src}" alt="" />${page.image.credit === null ? '' : `<div class="field field--name-field-caption"><small>${escaped(page.image.credit)}</small></div>`}</div>`}
        <div class="clearfix text-formatted field field--name-body field--type-text-with-summary field--label-hidden field__item">
${lines(...page.top, paragraphsOf(page), ...page.end)}
        </div>
      </div>
    </article>
${lines(...page.below)}
    <div class="views-element-container block block-views"><h2>${words.related}</h2><div class="view-content">${words.others
      .map(
        (other, i) =>
          `<div class="views-row"><a href="/node/${i + 41}">${other}</a> <time datetime="2025-10-0${i + 1}T12:00:00Z" class="datetime">2025</time></div>`,
      )
      .join('')}</div></div>
    </div></main>
    <footer role="contentinfo"><p>${escaped(outlet.name)} © 2026</p></footer>
    </div>
  </body>
</html>`;
};
