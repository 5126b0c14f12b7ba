import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MemoryRecords } from '../sources/following/memory-records.ts';
import { type Act, everything, perform } from '../store/following/acts.ts';
import { type BrowserKind, launchBrowser, openHarness } from '../store/harness/browser.ts';
import { type HarnessServer, serveHarness } from '../store/harness/serve.ts';

const SITES = ['https://a.example/', 'https://b.example/', 'https://c.example/feed'];
const NOW = Date.UTC(2026, 10, 20);

const id = fc.constantFrom(...SITES);
const time = fc.integer({ min: NOW, max: NOW + 100 });
const host = fc.constantFrom('a.example', 'b.example');
const day = fc.constantFrom('2026-11-20', '2026-11-21');
const paths = fc.uniqueArray(
  fc.nat(30).map((n) => `story-${n}`),
  { maxLength: 12 },
);
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ do: fc.constant('add' as const), ids: fc.array(id, { maxLength: 3 }), at: time }),
  fc.record({ do: fc.constant('remove' as const), id }),
  fc.record({ do: fc.constant('put-off' as const), id, until: time }),
  fc.record({ do: fc.constant('pause' as const), id, paused: fc.boolean() }),
  fc.constant({ do: 'pause-all' as const }),
  fc.record({ do: fc.constant('announce' as const), id, paths, at: time }),
  fc.record({ do: fc.constant('announce' as const), id, paths, at: time }),
  fc.record({ do: fc.constant('settle' as const), id, again: fc.boolean(), at: time }),
  fc.record({ do: fc.constant('settle' as const), id, again: fc.boolean(), at: time }),
  fc.record({ do: fc.constant('due' as const), by: time, most: fc.nat(3) }),
  fc.record({ do: fc.constant('busy' as const), host, until: time }),
  fc.record({ do: fc.constant('ask' as const), host, day, now: time }),
  fc.record({ do: fc.constant('receive' as const), day, bytes: fc.nat(400) }),
);
const acts = fc
  .array(act, { minLength: 1, maxLength: 40 })
  .map((rest): Act[] => [{ do: 'add', ids: SITES, at: NOW }, ...rest]);

let server: HarnessServer;
beforeAll(async () => {
  server = await serveHarness('test/store/following/page.ts');
});
afterAll(() => server.close());

describe.each<BrowserKind>(['chrome', 'firefox'])('what following keeps, in %s', (kind) => {
  let profile: string;
  let browser: Browser;
  let page: Page;
  let databases = 0;
  const fresh = (): string => `following-${++databases}`;

  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'firstprint-following-'));
    browser = await launchBrowser(kind, profile);
    page = await openHarness(browser, server.url);
  });
  afterAll(async () => {
    await browser?.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it('is what plain maps would keep, through closing and opening', async () => {
    await fc.assert(
      fc.asyncProperty(acts, fc.boolean(), async (generated, reopen) => {
        // Plain objects, which is all that can be sent to a page.
        const list = structuredClone(generated);
        const records = new MemoryRecords();
        const expected: unknown[] = [];
        for (const each of list) expected.push(await perform(records, each));
        expected.push(await everything(records));
        const seen = await page.evaluate(
          (db, todo, anew) => followingRecords.run(db, todo, anew),
          fresh(),
          list,
          reopen,
        );
        expect(seen).toEqual(JSON.parse(JSON.stringify(expected)));
      }),
      { numRuns: 40 },
    );
  });

  it('is not torn by several at once: each article waits once, each request is counted', async () => {
    const announce = (path: string): Act => ({ do: 'announce', id: SITES[0] ?? '', paths: [path, 'common'], at: NOW });
    const ask: Act = { do: 'ask', host: 'a.example', day: '2026-11-20', now: NOW };
    const name = fresh();
    await page.evaluate((db, list) => followingRecords.run(db, list, false), name, [
      { do: 'add', ids: SITES, at: NOW } satisfies Act,
    ]);
    const lists = ['x', 'y', 'z'].map((path) => [announce(path), ask, announce(`${path}${path}`), ask]);
    const all = await page.evaluate((db, several) => followingRecords.together(db, several), name, lists);
    expect(all).toMatchObject({ traffic: [['2026-11-20', { requests: 4, bytes: 0 }]] });
    expect(JSON.stringify(all)).toContain('"waiting":7');
  });

  it('is read field by field: what is damaged is as at first, what is no source is none', async () => {
    const name = fresh();
    const add: Act = { do: 'add', ids: SITES.slice(0, 1), at: NOW };
    await page.evaluate((db, list) => followingRecords.run(db, list, false), name, [add]);
    await page.evaluate(
      (db, id) =>
        followingRecords.put(
          db,
          'sources',
          { id, name: 7, due: 'soon', feeds: [{ address: 'x' }, 5], days: 'many', problem: 'odd' },
          id,
        ),
      name,
      SITES[1] ?? '',
    );
    await page.evaluate(
      (db) => followingRecords.put(db, 'sources', { id: 'javascript:alert(1)', due: 1 }, 'odd'),
      name,
    );
    await page.evaluate(
      (db) => followingRecords.put(db, 'traffic', { requests: 'many', bytes: -5 }, '2026-11-20'),
      name,
    );
    await page.evaluate(
      (db) => followingRecords.put(db, 'hosts', { busyUntil: 'never', robots: 5 }, 'a.example'),
      name,
    );
    const [leave, all] = await page.evaluate((db, list) => followingRecords.run(db, list, false), name, [
      { do: 'ask', host: 'a.example', day: '2026-11-20', now: NOW } satisfies Act,
    ]);
    expect(leave).toEqual({ kind: 'granted', refusals: 0 });
    expect(all).toMatchObject({
      sources: [{ id: SITES[0] }, { id: SITES[1], name: '', feeds: [], days: [], problem: null, due: 0, searchAt: 0 }],
      traffic: [['2026-11-20', { requests: 1, bytes: 0 }]],
    });
  });

  it('tells of changes, and says so where there is no storage', async () => {
    expect(await page.evaluate(() => followingRecords.changes())).toBeGreaterThan(0);
    expect(await page.evaluate(() => followingRecords.without())).toBe('StorageUnavailable');
  });
});
