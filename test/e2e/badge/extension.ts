import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Makes an extension that shows the badge in every page, in a fresh folder; answers the folder. */
export async function badgeExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'firstprint-badge-'));
  await build({
    entryPoints: [fileURLToPath(new URL('content.ts', import.meta.url))],
    outfile: join(folder, 'content.js'),
    bundle: true,
    format: 'iife',
    logLevel: 'error',
  });
  const manifest = {
    manifest_version: 3,
    name: 'Badge',
    version: '1',
    browser_specific_settings: { gecko: { id: 'badge@firstprint.example' } },
    content_scripts: [{ matches: ['http://*/*'], js: ['content.js'], run_at: 'document_idle' }],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}
