import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { GALLERY_PAGES, STATE_NAMES } from './state-names.ts';

/** A selection is compared in the popup's own page. */
const ownPageOf = (page: string): string => (page === 'selection' ? 'popup' : page);

/** The page as it was built for Chromium, with its styles, and the gallery's script in place of its own. */
async function documentOf(page: string): Promise<string> {
  const built = `dist/chrome/${ownPageOf(page)}/index.html`;
  const base = pathToFileURL(built);
  return (await readFile(built, 'utf8'))
    .replace(/<script src="[a-z]+\.js" defer>/, `<script src="${page}.js" defer>`)
    .replace(/(<link [^>]*href=")([^"]+)/g, (_, before, href) => before + new URL(href, base).href);
}

const CONTENTS = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>Gallery</title>
  <h1>Gallery</h1>
  <ul>${STATE_NAMES.map((name) => `<li><a href="${name.replace('/', '.html?')}">${name}</a>`).join('')}</ul>
</html>
`;

/**
 * Builds the gallery of all states of all pages into a folder, each page in its built form.
 * Answers where a state is: `popup/copied`, or `popup/copied&ar` for its Arabic.
 */
export async function buildGallery(folder: string): Promise<(state: string) => string> {
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: GALLERY_PAGES.map((page) => `test/ui/gallery/pages/${page}.tsx`),
    outdir: folder,
    bundle: true,
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.bin': 'binary' },
    charset: 'utf8',
    logLevel: 'warning',
  });
  for (const page of GALLERY_PAGES) await writeFile(join(folder, `${page}.html`), await documentOf(page));
  await writeFile(join(folder, 'index.html'), CONTENTS);
  return (state) => pathToFileURL(join(folder, '/')).href + state.replace('/', '.html?');
}
