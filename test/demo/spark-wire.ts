import { readFileSync } from 'node:fs';
import type { DemoArticle } from './article-file.ts';
import { type Answer, type Outlet, printedDate } from './outlet.ts';

const NAME = 'Spark Wire';
/** How long the text of a story keeps the reader waiting, in milliseconds. */
const BODY_DELAY = 1000;

const CSS = `
*{box-sizing:border-box}body{margin:0;background:#0d0f1a;color:#dfe3f5;font:17px/1.65 system-ui,sans-serif}header{padding:1rem 2rem;font-size:1.5rem;font-weight:800}header a{color:#ffd54a;text-decoration:none}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(18rem,1fr));gap:1.2rem;padding:2rem}.card{background:#1a1e33;border-radius:14px;padding:1.6rem;color:#dfe3f5;text-decoration:none;font-weight:700;font-size:1.2rem}
.story{max-width:42rem;margin:0 auto;padding:1rem 1.2rem}.story h1{font-size:2rem;line-height:1.2}.who{color:#98a0c4;font-size:.85rem}.spinner{padding:4rem;text-align:center;color:#98a0c4}`;

const SHELL = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${NAME}</title>
<meta property="og:site_name" content="${NAME}"><link rel="stylesheet" href="/app.css"></head><body><header><a href="/">⚡ ${NAME}</a></header><main></main><script src="/app.js" type="module"></script></body></html>`;

const pathOf = (article: DemoArticle): string => `/story/${article.slug}`;
const json = (value: unknown, delay = 0): Answer => ({ type: 'application/json', body: JSON.stringify(value), delay });

/**
 * A single-page site: one shell for every address, stories drawn by a script, the text a second after the headline.
 * @param folder the folder of the demo, where the script lies
 */
export function sparkWire(articles: readonly DemoArticle[], folder: URL): Outlet {
  const client = readFileSync(new URL('spark-wire.client.js', folder), 'utf8');
  return {
    slug: 'spark-wire',
    name: NAME,
    articles,
    pathOf,
    answer(path) {
      if (path === '/app.css') return { type: 'text/css', body: CSS };
      if (path === '/app.js') return { type: 'text/javascript', body: client };
      if (path === '/api/stories') return json(articles.map(({ slug, title }) => ({ slug, title })));
      const article = articles.find((a) => path === pathOf(a) || path.startsWith(`/api${pathOf(a)}/`));
      if (path === '/' || (article && path === pathOf(article))) return { type: 'text/html', body: SHELL };
      if (article && path.endsWith('/head')) {
        const { title, byline, published } = article;
        return json({ title, byline, published, printed: printedDate(published) });
      }
      return article && path.endsWith('/body') ? json(article.paragraphs, BODY_DELAY) : null;
    },
  };
}
