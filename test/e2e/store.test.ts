import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MOST_ASKED } from '../../src/core/candidates/index-terms.ts';
import { expectAsNaive } from '../store/harness/as-naive.ts';
import { type BrowserKind, launchBrowser, openHarness } from '../store/harness/browser.ts';
import type { Step } from '../store/harness/page.ts';
import { type HarnessServer, serveHarness } from '../store/harness/serve.ts';
import { step } from '../store/harness/steps.ts';
import { type Addressed, stories, story } from '../store/harness/stories.ts';

const learning = (articles: readonly Addressed[]): Step[] =>
  articles.map((each) => ({ do: 'learn', article: each, source: 'visited' }));
const linesOf = (articles: readonly object[]): string => articles.map((each) => `${JSON.stringify(each)}\n`).join('');

let server: HarnessServer;
beforeAll(async () => {
  server = await serveHarness();
});
afterAll(() => server.close());

describe.each<BrowserKind>(['chrome', 'firefox'])('the library in %s', (kind) => {
  let profile: string;
  let browser: Browser;
  let page: Page;
  let databases = 0;
  const fresh = (): string => `library-${++databases}`;

  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'firstprint-store-'));
    browser = await launchBrowser(kind, profile);
    page = await openHarness(browser, server.url);
  });
  afterAll(async () => {
    await browser.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it('finds, counts, updates and forgets as a plain list would, through sealing, merging and reopening', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (generated) => {
        // Plain objects, which is all that can be sent to a page.
        const steps = structuredClone(generated);
        await expectAsNaive(page, fresh(), steps);
      }),
      { numRuns: 20 },
    );
  });

  it('answers every term that a page may be looked up by', async () => {
    const name = fresh();
    const words = Array.from({ length: MOST_ASKED }, (_, at) => `word${at}`);
    const article = { ...story(1), text: words.join(' ') };
    await page.evaluate((db, steps) => library.run(db, steps), name, learning([article]));
    const found = await page.evaluate((db, asked) => library.find(db, asked), name, words);
    expect(found).toEqual(Object.fromEntries(words.map((word) => [word, [article.url]])));
  });

  it('keeps the id, the address and the first date of an article that is updated', async () => {
    const name = fresh();
    const first = { ...story(1), published: '2026-03-02T10:00:00Z' };
    const second = {
      ...first,
      url: `${first.url}?utm_medium=x`,
      text: `${first.text} with news`,
      published: '2026-03-05',
    };
    const outcomes = await page.evaluate(
      (db, steps) => library.run(db, steps),
      name,
      learning([first, second, second]),
    );
    const id = typeof outcomes[0] === 'object' ? outcomes[0].id : '';
    expect(outcomes).toEqual([
      { kind: 'added', id },
      { kind: 'updated', id },
      { kind: 'already-known', id },
    ]);
    expect(id).toMatch(/^[\w-]{16}$/);
    const entry = await page.evaluate((db, key) => library.get(db, key), name, id);
    expect(entry).toMatchObject({ id, versions: 2, hasText: true, source: 'visited' });
    expect(entry?.facts).toMatchObject({ url: first.url, published: first.published, title: 'Story 1' });
    expect(await page.evaluate((db, key) => library.text(db, key), name, id)).toBe(second.text);
  });

  it('lets no page pass itself off as an update of an article on another host', async () => {
    const name = fresh();
    const original = story(1);
    const copy = { text: 'harbour stolen', url: 'https://copy.example/1', canonical: original.url };
    const outcomes = await page.evaluate((db, steps) => library.run(db, steps), name, learning([original, copy]));
    expect(outcomes.map((outcome) => typeof outcome === 'object' && outcome.kind)).toEqual(['added', 'added']);
  });

  it('exports what it imports, and imports nothing twice', async () => {
    const [from, to] = [fresh(), fresh()];
    await page.evaluate((db, steps) => library.run(db, steps), from, learning(stories(0, 40)));
    const file = await page.evaluate((db) => library.export(db), from);
    const lines = file.trimEnd().split('\n');
    expect(lines).toHaveLength(40);
    expect(JSON.parse(lines[7] ?? '')).toMatchObject({ ...story(7), source: 'visited' });
    for (const [zip, added] of [
      [true, 40],
      [false, 0],
    ] as const) {
      const report = await page.evaluate((db, f, z) => library.import(db, f, { zip: z }), to, file, zip);
      expect(report).toMatchObject({ ended: 'complete', lines: 40, added, alreadyKnown: 40 - added, bad: 0 });
    }
    expect(await page.evaluate((db) => library.export(db), to)).toBe(file);
  });

  it.each([true, false])(
    'keeps the whole batches of a file that is cut off (gzip: %s) and goes on where it ended',
    async (zip) => {
      const name = fresh();
      const file = linesOf(stories(0, 700));
      const cut = await page.evaluate((db, f, z) => library.import(db, f, { zip: z, keep: 0.8 }), name, file, zip);
      expect(cut.ended).toBe('cut-off');
      expect(cut.added).toBeGreaterThan(400);
      expect(cut.problems).toEqual([
        { line: cut.lines + 1, message: `line ${cut.lines + 1}: the file breaks off here` },
      ]);
      expect(await page.evaluate((db) => library.summary(db), name)).toMatchObject({ originals: cut.added });
      const again = await page.evaluate((db, f, z) => library.import(db, f, { zip: z }), name, file, zip);
      expect(again).toMatchObject({ ended: 'complete', added: 700 - cut.added, alreadyKnown: cut.added });
    },
  );

  it('stops between batches when it is told to', async () => {
    const name = fresh();
    const file = linesOf(stories(0, 700));
    const report = await page.evaluate((db, f) => library.import(db, f, { cancelAfter: 500 }), name, file);
    expect(report).toMatchObject({ ended: 'cancelled', lines: 500, added: 500 });
    expect(await page.evaluate((db) => library.summary(db), name)).toMatchObject({ originals: 500 });
  });

  it('passes over each bad line with one error that names it', async () => {
    const file = [
      JSON.stringify(story(1)),
      '{"text": "cut',
      '[]',
      '{"text": 7}',
      '{"text": "  "}',
      '{"text": "a", "url": "javascript:alert(1)"}',
      '{"text": "a", "url": "file:///etc/passwd"}',
      '{"text": "a", "published": "yesterday"}',
      JSON.stringify({ text: 'a', title: 't'.repeat(2000) }),
      JSON.stringify({ text: 'a'.repeat(1_000_001) }),
      '{"text": "a", "language": "en; DROP"}',
      '{"text": "a", "learnedAt": "soon"}',
      '',
      JSON.stringify({ ...story(2), __proto__: null, constructor: 'x', id: '../../x' }),
    ].join('\n');
    const name = fresh();
    const report = await page.evaluate((db, f) => library.import(db, f), name, file);
    expect(report).toMatchObject({ ended: 'complete', added: 2, bad: 11, lines: 14 });
    expect(report.problems.map(({ message }) => message)).toEqual([
      'line 2: not valid JSON',
      'line 3: not a JSON object',
      'line 4: "text" is missing or empty',
      'line 5: "text" is missing or empty',
      'line 6: "url" is not an http(s) address',
      'line 7: "url" is not an http(s) address',
      'line 8: "published" is not a date',
      'line 9: "title" is longer than 1000 characters',
      'line 10: "text" is longer than 1000000 characters',
      'line 11: "language" is not a language tag',
      'line 12: "learnedAt" is not a date',
    ]);
  });

  it('rebuilds fingerprints of another version from their texts', async () => {
    const name = fresh();
    await page.evaluate((db, steps) => library.run(db, steps), name, learning(stories(0, 50)));
    expect(await page.evaluate((db) => library.summary(db, 2), name)).toMatchObject({
      originals: 50,
      rebuilding: true,
    });
    expect(await page.evaluate((db) => library.find(db, ['own3'], 2), name)).toEqual({ own3: [] });
    expect(await page.evaluate((db) => library.rebuildAll(db, 2), name)).toBeGreaterThan(2);
    expect(await page.evaluate((db) => library.find(db, ['own3', 'own49'], 2), name)).toEqual({
      own3: [story(3).url],
      own49: [story(49).url],
    });
    const summary = await page.evaluate((db) => library.summary(db, 2), name);
    expect(summary).toMatchObject({ originals: 50, dropped: 0, rebuilding: false });
  });

  it('drops, and counts, what has neither a fingerprint of this version nor a text', async () => {
    const name = fresh();
    const report = await page.evaluate(
      (db, f) => library.import(db, f, { keepTexts: false }),
      name,
      linesOf(stories(0, 9)),
    );
    expect(report).toMatchObject({ ended: 'complete', added: 9 });
    expect(await page.evaluate((db) => library.export(db), name)).toBe('');
    await page.evaluate((db, steps) => library.run(db, steps), name, learning(stories(9, 30)));
    await page.evaluate((db) => library.rebuildAll(db, 2), name);
    const summary = await page.evaluate((db) => library.summary(db, 2), name);
    expect(summary).toMatchObject({ originals: 21, dropped: 9, rebuilding: false });
    const { harbour } = await page.evaluate((db) => library.find(db, ['harbour'], 2), name);
    expect(harbour).toEqual(
      stories(0, 30)
        .slice(9)
        .map(({ url }) => url),
    );
  });

  it('says so when bytes come back damaged', async () => {
    for (const store of ['postings', 'documents', 'head'] as const) {
      const name = fresh();
      await page.evaluate((db, steps) => library.run(db, steps), name, learning(stories(0, 5)));
      await page.evaluate((db, which) => library.damage(db, which), name, store);
      expect(await page.evaluate((db) => library.complaint(db, 'harbour'), name)).toMatch(
        /^StorageDamaged: The library's/,
      );
    }
  });

  it('steps aside for whoever deletes or upgrades the database, and starts anew or says so', async () => {
    const name = fresh();
    await page.evaluate((db, steps) => library.run(db, steps), name, learning(stories(0, 20)));
    expect(await page.evaluate((db) => library.find(db, ['own3']), name)).toEqual({ own3: [story(3).url] });
    await page.evaluate((db) => library.takeOver(db, 'delete'), name);
    await page.evaluate((db, steps) => library.run(db, steps), name, learning(stories(20, 40)));
    expect(await page.evaluate((db) => library.find(db, ['own3', 'own23']), name)).toEqual({
      own3: [],
      own23: [story(23).url],
    });
    expect(await page.evaluate((db) => library.complaint(db, 'harbour'), name)).toBeNull();
    await page.evaluate((db) => library.takeOver(db, 'upgrade'), name);
    expect(await page.evaluate((db) => library.complaint(db, 'harbour'), name)).toMatch(/^StorageUnavailable: /);
  });

  it('is safe with two contexts at work, and forgets everything when told to', async () => {
    const name = fresh();
    const halves = [stories(0, 40), stories(20, 60)];
    await page.evaluate((db, both) => library.together(db, both), name, halves);
    expect(await page.evaluate((db) => library.summary(db), name)).toMatchObject({ originals: 60 });
    const { harbour } = await page.evaluate((db) => library.find(db, ['harbour']), name);
    expect(harbour?.toSorted()).toEqual(
      stories(0, 60)
        .map(({ url }) => url)
        .toSorted(),
    );
    await page.evaluate((db) => library.clear(db), name);
    expect(await page.evaluate((db) => library.summary(db), name)).toMatchObject({ originals: 0, segments: 0 });
    expect(await page.evaluate((db) => library.find(db, ['harbour']), name)).toEqual({ harbour: [] });
  });
});
