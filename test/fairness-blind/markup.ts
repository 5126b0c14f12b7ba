import type { PageSketch } from './blind-case.ts';
import { paragraphsOf } from './stories.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const LANGUAGES: Readonly<Record<string, string>> = { weir: 'en', kiln: 'en', tram: 'en' };

/** The page as its site would send it. */
export function htmlOf(page: PageSketch): string {
  const { site, title, published, head = '', url } = page;
  const language = LANGUAGES[page.story] ?? page.story;
  const meta = [
    '<meta charset="utf-8">',
    `<title>${escaped(title)} | ${escaped(site)}</title>`,
    `<meta property="og:type" content="article"><meta property="og:title" content="${escaped(title)}">`,
    `<meta property="og:site_name" content="${escaped(site)}">`,
    published ? `<meta property="article:published_time" content="${published}">` : '',
    /rel="?canonical/.test(head) ? '' : `<link rel="canonical" href="${url}">`,
    head,
  ].join('\n');
  return `<!doctype html><html lang="${language}"${language === 'ar' ? ' dir="rtl"' : ''}><head>${meta}</head><body>${bodyOf(page)}</body></html>`;
}

function bodyOf(page: PageSketch): string {
  const { site, title, published, before = '', after = '' } = page;
  const home = new URL('/', page.url).href;
  const story = `${before}\n${paragraphs(page)}\n${after}`;
  const time = published ? `<time datetime="${published}">${published.slice(0, 10)}</time>` : '';
  switch (page.look) {
    case 'blog':
      return `<header class="site-header"><a href="${home}" rel="home">${escaped(site)}</a><nav><ul><li><a href="${home}category/local/">Local</a></li><li><a href="${home}about/">About</a></li></ul></nav></header>
<main id="primary"><article class="post type-post hentry"><header class="entry-header"><h1 class="entry-title">${escaped(title)}</h1><div class="entry-meta"><span class="posted-on">${time}</span></div></header>
<div class="entry-content">${story}</div></article></main>
<aside id="secondary"><section class="widget"><h2>Recent posts</h2><ul><li><a href="${home}lantern-fair/">Lantern fair moves indoors</a></li></ul></section></aside><footer><p>&copy; ${escaped(site)}</p></footer>`;
    case 'newspaper':
      return `<div class="masthead"><a href="${home}">${escaped(site)}</a></div><div class="layout"><section class="story" itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">${escaped(title)}</h1><p class="dateline">${time}</p>
<div class="story-body" itemprop="articleBody">${story}</div></section><section class="more"><h3>More stories</h3><a href="${home}ferry-fares">Ferry fares to rise</a></section></div><footer>${escaped(site)} <a href="${home}terms">Terms</a></footer>`;
    case 'bare':
      return `<div id="wrap"><h1>${escaped(title)}</h1><div id="content">${time}${story}</div></div>`;
  }
}

function paragraphs({ story, dateline = '', closing = '' }: PageSketch): string {
  const all = paragraphsOf(story);
  return all
    .map((text, i) => `<p>${i === 0 ? dateline : ''}${escaped(text)}${i === all.length - 1 ? closing : ''}</p>`)
    .join('\n');
}
