import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PageState } from '../../../src/browser/messages/protocol.ts';
import { settingsStore } from '../../../src/browser/settings/settings-store.ts';
import { popupGlances } from '../../../src/browser/shown/popup-glance.ts';
import { currentState } from '../../../src/browser/tabs/current-state.ts';
import { tabPages } from '../../../src/browser/tabs/tab-pages.ts';
import { tabKey } from '../../../src/browser/tabs/tab-records.ts';
import { tabStore } from '../../../src/browser/tabs/tab-store.ts';
import { judged, MemoryArea } from '../fakes.ts';

const ADDRESSES = [
  undefined,
  'about:blank',
  'chrome://settings/',
  'https://www.harbour.example/ferry',
  'https://www.harbour.example/ferry#comments',
  'https://www.harbour.example/ferry?page=2',
  'http://relay.example/ferry',
];
const STATES: readonly PageState[] = [
  { kind: 'checking' },
  { kind: 'not-article' },
  { kind: 'muted', scope: 'site' },
  { kind: 'permission-missing', origin: 'https://www.harbour.example' },
  { kind: 'failed', detail: 'the tab was closed' },
  { kind: 'judged', article: { text: 'The ferry is back.' }, judgement: judged('copied'), dismissed: false },
];

const place = fc.record({
  tabId: fc.integer({ min: 1, max: 3 }),
  url: fc.constantFrom(...ADDRESSES),
  incognito: fc.boolean(),
});

test('a glance is nothing, or what the worker would answer', async () => {
  const opened = fc.record({
    tab: place,
    visited: fc.array(fc.record({ at: place, state: fc.constantFrom(...STATES) }), { maxLength: 6 }),
    readable: fc.boolean(),
  });
  const settings = await settingsStore(new MemoryArea(), () => {}).read();
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(opened, async ({ tab, visited, readable }) => {
      const store = tabStore(new MemoryArea());
      const pages = tabPages(store, async () => {});
      for (const { at, state } of visited) await pages.enter({ ...at, url: at.url ?? '' }, state);
      const mayRead = async (): Promise<boolean> => readable;
      const glance = await popupGlances({ mayRead, records: store })(tab);
      if (glance === null) return;
      seen++;
      const asked = currentState({ pages, mayRead, lookAgain: async () => {} });
      expect(glance.page).toEqual(await asked(tab, settings));
    }),
    { numRuns: 500 },
  );
  expect(seen).toBeGreaterThan(0);
});

test('the record of another page in the same tab, or of another tab, is not shown', async () => {
  const store = tabStore(new MemoryArea());
  const pages = tabPages(store, async () => {});
  await pages.enter({ tabId: 1, url: 'https://www.harbour.example/ferry', incognito: false }, { kind: 'not-article' });
  const glance = popupGlances({ mayRead: async () => true, records: store });
  const at = (tabId: number, url: string) => glance({ tabId, url, incognito: false });
  expect(await at(1, 'https://www.harbour.example/ferry#top')).toEqual({
    site: 'harbour.example',
    page: { kind: 'not-article' },
  });
  expect(await at(1, 'https://www.harbour.example/bridge')).toBeNull();
  expect(await at(2, 'https://www.harbour.example/ferry')).toBeNull();
});

test('nothing is shown of a site that may not be read any more, nor of a damaged record', async () => {
  const url = 'https://www.harbour.example/ferry';
  const area = new MemoryArea();
  const store = tabStore(area);
  const place = { tabId: 1, url, incognito: false };
  await tabPages(store, async () => {}).enter(place, { kind: 'not-article' });
  expect(await popupGlances({ mayRead: async () => false, records: store })(place)).toBeNull();
  await area.set({ [tabKey(1)]: { url } });
  expect(await popupGlances({ mayRead: async () => true, records: store })(place)).toBeNull();
});
