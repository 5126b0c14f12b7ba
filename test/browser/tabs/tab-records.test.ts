import { describe, expect, test } from 'vitest';
import type { PageState } from '../../../src/browser/messages/protocol.ts';
import { next, type TabRecord, tabKey } from '../../../src/browser/tabs/tab-records.ts';
import { tabStore } from '../../../src/browser/tabs/tab-store.ts';
import { NOTHING_SAID } from '../../../src/core/fairness/fairness.ts';
import { judged, MemoryArea } from '../fakes.ts';

const here = { url: 'https://copy.example/story', incognito: false };
const article = { text: 'The ferry was late.' };
const verdict: PageState = { kind: 'judged', article, judgement: judged('copied'), dismissed: false };
const record = (page: PageState, more: Partial<TabRecord> = {}): TabRecord => ({
  ...here,
  page,
  badgeClosed: false,
  asked: false,
  ...more,
});

describe('the next state of a page', () => {
  test('another page starts clean, whatever was on show', () => {
    const before = record(verdict, { badgeClosed: true, asked: true });
    const there = { ...here, url: 'https://copy.example/other' };
    expect(next(before, there, { kind: 'checking' })).toEqual({ ...record({ kind: 'checking' }), ...there });
  });

  test.each<PageState>([{ kind: 'checking' }, { kind: 'not-article' }])(
    'a verdict stays on show while its page is read again: %j',
    (page) => {
      expect(next(record(verdict, { badgeClosed: true }), here, page)).toEqual(record(verdict, { badgeClosed: true }));
    },
  );

  test('the place within the page makes no other page of it', () => {
    const below = { ...here, url: `${here.url}#comments` };
    expect(next(record(verdict), below, { kind: 'checking' }).page).toEqual(verdict);
  });

  test.each<PageState>([
    { kind: 'muted', scope: 'site' },
    { kind: 'library-empty', article, fairness: NOTHING_SAID },
    verdict,
  ])('anything else takes the place of a verdict: %j', (page) => {
    expect(next(record(verdict), here, page)).toEqual(record(page));
  });

  test('a page that was no article may become one', () => {
    expect(next(record({ kind: 'not-article' }), here, { kind: 'checking' }).page).toEqual({ kind: 'checking' });
  });
});

describe('the records of the tabs', () => {
  const put = (area: MemoryArea, tabId: number, page: PageState = verdict) =>
    tabStore(area).change(tabId, () => record(page));

  test('each call reads what any earlier worker wrote', async () => {
    const area = new MemoryArea();
    await put(area, 1);
    await put(area, 2, { kind: 'checking' });
    await expect(tabStore(area).get(1)).resolves.toEqual(record(verdict));
    await expect(tabStore(area).all()).resolves.toEqual(
      new Map([
        [1, record(verdict)],
        [2, record({ kind: 'checking' })],
      ]),
    );
  });

  test('a closed tab leaves nothing behind', async () => {
    const area = new MemoryArea();
    await put(area, 1);
    await tabStore(area).remove(1);
    expect(area.keys).not.toContain(tabKey(1));
    await expect(tabStore(area).all()).resolves.toEqual(new Map());
  });

  test('a change to nothing changes nothing', async () => {
    const area = new MemoryArea();
    await expect(tabStore(area).change(1, () => undefined)).resolves.toBeUndefined();
    expect(area.keys).toEqual([]);
  });

  test('changes made at once each see the one before', async () => {
    const store = tabStore(new MemoryArea());
    const grow = (before: TabRecord | undefined) => ({ ...record(verdict), url: `${before?.url ?? ''}+` });
    await Promise.all([1, 2, 3].map(() => store.change(1, grow)));
    expect((await store.get(1))?.url).toBe('+++');
  });

  test('a hundred tabs are remembered, the ones changed last', async () => {
    const area = new MemoryArea();
    const store = tabStore(area);
    for (let tabId = 1; tabId <= 120; tabId++) await store.change(tabId, () => record({ kind: 'checking' }));
    expect([...(await store.all()).keys()]).toEqual(Array.from({ length: 100 }, (_, at) => at + 21));
    expect(area.keys).toHaveLength(101);
  });

  test('where the browser has no more room, older tabs make some', async () => {
    const area = new MemoryArea(30_000);
    const long: PageState = { kind: 'library-empty', article: { text: 'x'.repeat(5000) }, fairness: NOTHING_SAID };
    for (let tabId = 1; tabId <= 12; tabId++) await put(area, tabId, long);
    await expect(tabStore(area).get(12)).resolves.toEqual(record(long));
    await expect(tabStore(area).get(1)).resolves.toBeUndefined();
  });

  test('a record that never fits is an error, not a silence', async () => {
    const huge: PageState = { kind: 'library-empty', article: { text: 'x'.repeat(50_000) }, fairness: NOTHING_SAID };
    await expect(put(new MemoryArea(30_000), 1, huge)).rejects.toThrow('quota');
  });

  test('something else under the key is no record', async () => {
    const area = new MemoryArea();
    await area.set({ [tabKey(1)]: 'gone wrong' });
    await expect(tabStore(area).get(1)).resolves.toBeUndefined();
  });
});
