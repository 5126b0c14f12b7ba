import type { Page } from 'puppeteer-core';
import type { PageState } from '../../src/browser/messages/protocol.ts';
import { type TabRecord, tabKey } from '../../src/browser/tabs/tab-records.ts';
import type { Session } from './session.ts';
import { until } from './until.ts';

/** A tab with the extension's number for it. */
export interface WatchedTab {
  readonly page: Page;
  readonly tabId: number;
}

/** What one page came to, seen from outside: the worker's record, the toolbar, the badge in the page. */
export interface Sight {
  readonly state: PageState | null;
  readonly toolbar: { readonly text: string; readonly title: string };
  /** Size of the in-page badge in CSS pixels; null when there is none. */
  readonly badge: { readonly width: number; readonly height: number } | null;
}

/** The verdict of a judged page, else the kind of its state; null while nothing is known. */
export function outcomeOf(state: PageState | null): string | null {
  return state?.kind === 'judged' ? state.judgement.verdict : (state?.kind ?? null);
}

/**
 * Opens an address in a new tab and learns the tab's number.
 * @param limit milliseconds for the page to load
 */
export async function openTab(session: Session, url: string, limit = 30_000): Promise<WatchedTab> {
  const known = new Set((await session.call<{ id: number }[]>('tabs.query', {})).map(({ id }) => id));
  const page = await session.browser.newPage();
  const added = (await session.call<{ id: number; url?: string }[]>('tabs.query', {})).filter(
    ({ id }) => !known.has(id),
  );
  // The extension may open its settings at the same time when it was just installed: in another tab, or in this blank one.
  const others = added.filter(({ url: at }) => !at?.startsWith(session.ownBase));
  const [tab, ...more] = others.length > 0 ? others : added;
  if (!tab || more.length > 0) throw new Error(`expected one new tab, found ${added.length}`);
  await page.goto(url, { timeout: limit });
  return { page, tabId: tab.id };
}

/** What the worker has written down of a tab; null when that is nothing, or of another address than the tab's own. */
export async function readState(session: Session, { tabId }: WatchedTab): Promise<PageState | null> {
  // The driver misses some changes of address, such as a return out of the back/forward cache; the browser knows.
  const { url } = await session.call<{ url?: string }>('tabs.get', tabId);
  const stored = await session.call<Record<string, TabRecord>>('storage.session.get', tabKey(tabId));
  const record = stored[tabKey(tabId)];
  return record && record.url === url ? record.page : null;
}

/**
 * Waits until a page has come to one of the expected outcomes, or until the time is over, and answers its last state:
 * a page may well pass through other states, such as "not an article" before its text arrives.
 * @param limit milliseconds
 */
export async function settledState(
  session: Session,
  tab: WatchedTab,
  expected: readonly string[],
  limit = 12_000,
): Promise<PageState | null> {
  let state: PageState | null = null;
  const arrived = async (): Promise<true | null> => {
    state = await readState(session, tab);
    return expected.includes(outcomeOf(state) ?? '') ? true : null;
  };
  await until('an expected outcome', arrived, limit).catch(() => undefined);
  return state;
}

/** The badge's host element is all that a page can see of it: its shadow root is closed. */
export function badgeOf(page: Page): Promise<Sight['badge']> {
  return page.evaluate(() => {
    const host = document.querySelector('firstprint-badge');
    if (!host) return null;
    const { width, height } = host.getBoundingClientRect();
    return { width, height };
  });
}

/** All that can be seen of a tab right now. */
export async function look(session: Session, tab: WatchedTab): Promise<Sight> {
  const { tabId, page } = tab;
  return {
    state: await readState(session, tab),
    toolbar: {
      text: await session.call<string>('action.getBadgeText', { tabId }),
      title: await session.call<string>('action.getTitle', { tabId }),
    },
    badge: await badgeOf(page),
  };
}
