import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outlet } from '../demo/outlet.ts';
import { englishWords, openPopup, press, says, type Words } from '../demo/own-page.ts';
import { type DemoServer, serveOutlets } from '../demo/server.ts';
import { type Session, startSession } from '../demo/session.ts';
import { openTab, settledState } from '../demo/watched-tab.ts';
import { readWorld, type World } from '../demo/world.ts';
import { type BrowserKind, obtainBrowser } from '../setup/find-browser.mjs';

const ROOT = new URL('../../', import.meta.url);

/** Every suite runs in both. */
export const BROWSERS: readonly BrowserKind[] = ['chrome', 'firefox'];

/** A browser with the built extension, and the demo world to read in it. */
export interface Bench {
  readonly kind: BrowserKind;
  readonly session: Session;
  readonly server: DemoServer;
  readonly world: World;
  readonly words: Words;
  /** Address of a path, or of an article by its slug, at an outlet. */
  address(outlet: string, pathOrSlug: string): string;
  close(): Promise<void>;
}

export interface BenchOptions {
  /** Web sites beyond the demo world. */
  readonly outlets?: readonly Outlet[];
  /** Folder of the extension, where it is not the one that was built. */
  readonly extension?: string;
  readonly profile?: string;
  readonly downloads?: string;
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
  /** The port of an earlier bench, so that addresses stay the same; any free one without. */
  readonly port?: number;
}

/**
 * Folder of the built extension.
 * @throws Error when it has not been built
 */
export function builtExtension(kind: BrowserKind): string {
  const extension = fileURLToPath(new URL(`dist/${kind}`, ROOT));
  if (!existsSync(join(extension, 'manifest.json'))) throw new Error('no built extension: run "npm run build" first');
  return extension;
}

/** @throws Error when the extension has not been built */
export async function startBench(
  kind: BrowserKind,
  { outlets = [], port = 0, ...options }: BenchOptions = {},
): Promise<Bench> {
  const extension = builtExtension(kind);
  const world: World = new Map([...readWorld(ROOT), ...outlets.map((outlet) => [outlet.slug, outlet] as const)]);
  const server = await serveOutlets(world, port, 'example');
  const hosts = [...world.keys()].map((slug) => `${slug}.example`);
  try {
    const program = obtainBrowser(kind);
    const session = await startSession({ kind, program, extension, headless: true, hosts, ...options });
    return {
      kind,
      session,
      server,
      world,
      words: englishWords(ROOT),
      address(slug, pathOrSlug) {
        if (pathOrSlug.startsWith('/')) return server.base(slug) + pathOrSlug;
        const outlet = world.get(slug);
        const article = outlet?.articles.find((one) => one.slug === pathOrSlug);
        if (!outlet || !article) throw new Error(`${slug} has no article ${pathOrSlug}`);
        return server.base(slug) + outlet.pathOf(article);
      },
      async close() {
        await session.close();
        await server.close();
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

/** Reads an article of The Harbour Times and remembers it by the popup's button, as a reader does. */
export async function rememberOriginal({ session, words, address }: Bench, slug: string): Promise<void> {
  const tab = await openTab(session, address('harbour-times', slug));
  await settledState(session, tab, ['library-empty', 'none', 'related']);
  const popup = await openPopup(session, tab.tabId);
  await press(popup, words('actionRemember'));
  await says(popup, words('actionRemembered'));
  await popup.close();
  await tab.page.close();
}

/** A temporary folder, and the way to be rid of it. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'firstprint-e2e-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}
