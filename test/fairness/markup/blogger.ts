import { type Cms, canonicalLink, escaped, home, lines, meta } from './page.ts';
import { themeWords } from './words.ts';

/** A free blog: hentry microformat, the text in one div with line breaks instead of paragraphs, as pasted. */
export const blogger: Cms = (page) => {
  const words = themeWords(page.language);
  const { outlet } = page;
  return `<!DOCTYPE html>
<html class='v2' dir='${page.language === 'ar' ? 'rtl' : 'ltr'}' lang='${page.language}'>
<head>
${lines(
  "<meta content='text/html; charset=UTF-8' http-equiv='Content-Type'/>",
  "<meta content='blogger' name='generator'/>",
  canonicalLink(page),
  meta('property', 'og:url', page.ogUrl),
  meta('property', 'og:title', page.title),
  `<title>${escaped(outlet.name)}: ${escaped(page.title)}</title>`,
  ...page.head,
)}
</head>
<body class='loading'>
<div class='content'><div class='content-outer'>
<header><div class='header-outer'><div class='titlewrapper'><p class='title'><a href='${home(outlet)}'>${escaped(outlet.name)}</a></p></div></div></header>
<div class='main-outer'><div class='main section' id='main'><div class='widget Blog' data-version='1' id='Blog1'><div class='blog-posts hfeed'>
${page.published === null ? '' : `<h2 class='date-header'><span>${page.published.slice(0, 10)}</span></h2>`}
<div class='post hentry uncustomized-post-template'>
<h1 class='post-title entry-title'>${escaped(page.title)}</h1>
<div class='post-body entry-content' id='post-body-7214'>
${lines(...page.top)}
${page.image === null ? '' : `<div class="separator" style="clear: both; text-align: center;"><img border="0" src="${page.image.src}" width="640" /></div>`}
<div>${page.paragraphs.join('<br /><br />\n')}</div>
${lines(...page.end)}
<div style='clear: both;'></div>
</div>
<div class='post-footer'><div class='post-footer-line post-footer-line-1'>
${page.byline === null ? '' : `<span class='post-author vcard'>${words.by} <span class='fn' itemprop='author'><span itemprop='name'>${escaped(page.byline)}</span></span></span>`}
${page.published === null ? '' : `<span class='post-timestamp'><a class='timestamp-link' href='${page.url}' rel='bookmark'><abbr class='published' itemprop='datePublished' title='${page.published}'>${page.published.slice(11, 16)}</abbr></a></span>`}
</div></div>
</div>
${lines(...page.below)}
</div></div></div></div>
<footer><div class='footer-outer'>Powered by <a href='https://www.blogger.com'>Blogger</a>.</div></footer>
</div></div>
</body>
</html>`;
};
