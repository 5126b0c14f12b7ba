import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const PAGE = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>Gallery</title>
  <link rel="stylesheet" href="gallery.css">
  <body></body>
  <script src="gallery.js"></script>
</html>
`;

/** Builds the gallery of all states into a folder and gives its address; a state is `?popup/copied` after it. */
export async function buildGallery(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: { gallery: 'test/ui/gallery/gallery.tsx' },
    outdir: folder,
    bundle: true,
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.bin': 'binary' },
    charset: 'utf8',
    logLevel: 'warning',
  });
  const file = join(folder, 'index.html');
  await writeFile(file, PAGE);
  return pathToFileURL(file).href;
}
