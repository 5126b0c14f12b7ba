import { rm } from 'node:fs/promises';
import type { Page, Viewport } from 'puppeteer-core';
import { type Session, startSession } from '../../demo/session.ts';
import { type BrowserKind, obtainBrowser } from '../../setup/find-browser.mjs';
import { badgeExtension } from './extension.ts';
import { servePages } from './pages.ts';

/** A browser with an extension that does nothing but show the badge, and the pages to show it on. */
export interface BadgeStand {
  readonly session: Session;
  /** Address of the pages, without a slash at its end. */
  readonly base: string;
  /** Opens a page in a new tab with such a window. */
  open(path: string, window: Viewport): Promise<Page>;
  close(): Promise<void>;
}

export async function badgeStand(kind: BrowserKind): Promise<BadgeStand> {
  const [extension, { base, server }] = await Promise.all([badgeExtension(), servePages()]);
  const session = await startSession({ kind, program: obtainBrowser(kind), extension, headless: true, hosts: [] });
  return {
    session,
    base,
    async open(path, window) {
      const page = await session.browser.newPage();
      await page.setViewport(window);
      await page.goto(base + path);
      return page;
    },
    async close() {
      await session.close();
      server.close();
      await rm(extension, { recursive: true });
    },
  };
}
