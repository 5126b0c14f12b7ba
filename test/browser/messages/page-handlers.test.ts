import { beforeEach, describe, expect, test } from 'vitest';
import { articleJudge, problemState } from '../../../src/browser/judging/judge-article.ts';
import { visitLearner } from '../../../src/browser/judging/learn-visited.ts';
import { pageHandlers } from '../../../src/browser/messages/page-handlers.ts';
import type { PageState } from '../../../src/browser/messages/protocol.ts';
import { dismissals } from '../../../src/browser/settings/dismissals.ts';
import { settingsStore } from '../../../src/browser/settings/settings-store.ts';
import { tabEvents } from '../../../src/browser/tabs/tab-events.ts';
import { tabPages } from '../../../src/browser/tabs/tab-pages.ts';
import { tabStore } from '../../../src/browser/tabs/tab-store.ts';
import type { Article } from '../../../src/core/article.ts';
import type { Verdict } from '../../../src/core/judgement.ts';
import { COPY_SCORE } from '../../../src/core/verdict/decide.ts';
import { normaliseAddress } from '../../../src/store/documents/identity.ts';
import { judged, MemoryArea, plainText } from '../fakes.ts';

const story = { tabId: 7, url: 'https://copy.example/story', incognito: false };
const article: Article = { text: 'The ferry was late again. '.repeat(20), title: 'Ferry late' };
const read = { article, lowConfidence: false };

/** The worker's side of the messages, with a library and a browser that only write down what is asked of them. */
function worker() {
  const session = new MemoryArea();
  const local = new MemoryArea();
  const world = {
    verdict: 'copied' as Verdict,
    count: 3,
    storage: null as Error | null,
    whileJudging: async () => {},
    injected: [] as number[],
    shown: [] as string[],
    told: [] as string[],
    opened: [] as string[],
    learned: [] as Article[],
  };
  const store = tabStore(session);
  const pages = tabPages(store, async (tabId, state) => void world.shown.push(`${tabId} ${state?.kind ?? 'nothing'}`));
  const settings = settingsStore(local, (problem) => expect.fail(problem));
  const stateOf = problemState((error) => (error === world.storage ? 'full' : null));
  const originals = {
    count: async () => {
      if (world.storage) throw world.storage;
      return world.count;
    },
    postings: async () => [],
    originals: async () => [],
    idOf: async () => null,
    get: async () => null,
    learn: async (learned: Article) => {
      world.learned.push(learned);
      world.count++;
      return { kind: 'added', id: 'new' } as const;
    },
  };
  const judge = articleJudge({
    engine: {
      judge: async () => {
        await world.whileJudging();
        return judged(world.verdict);
      },
    },
    originals,
    normalise: normaliseAddress,
    dismissals: dismissals(local),
    outlets: { at: () => undefined, called: () => undefined, sameOwner: (one, other) => one === other },
    copyScore: async () => COPY_SCORE,
    problemState: stateOf,
  });
  const isTrusted = (host: string) => host === 'harbour.example';
  const handlers = pageHandlers({
    pages,
    settings,
    judge,
    learnVisited: visitLearner({
      originals,
      normalise: normaliseAddress,
      judge,
      isTrusted,
      problemState: stateOf,
      learned: () => {},
    }),
    problemState: stateOf,
    text: plainText,
    injectReader: async (tabId) => void world.injected.push(tabId),
    openTab: async (url) => void world.opened.push(url),
  });
  const events = tabEvents({
    store,
    pages,
    mayRead: async () => true,
    tabPort: {
      tell: async (tabId, message) => {
        world.told.push(`${tabId} ${message}`);
        return true;
      },
      lookAgain: async () => {},
      read: async () => {},
    },
  });
  const state = async (): Promise<PageState | undefined> => (await store.get(7))?.page;
  return { world, handlers, events, settings, pages, state, local };
}

describe('a page in a tab', () => {
  let at: ReturnType<typeof worker>;
  beforeEach(() => {
    at = worker();
  });
  const pass = () => at.handlers['gate-passed']({ score: 9 }, story);

  test('that passes the gate is read, judged and badged', async () => {
    await pass();
    expect(at.world.injected).toEqual([7]);
    await expect(at.state()).resolves.toEqual({ kind: 'checking' });
    const dated = { ...read, article: { ...article, published: '2026-11-05' } };
    const badge = await at.handlers['article-read'](dated, story);
    expect(badge?.title).toBe('badgeTitle|The Harbour Times');
    await expect(at.state()).resolves.toMatchObject({ kind: 'judged', article: { ...dated.article, url: story.url } });
    expect(at.world.shown).toEqual(['7 checking', '7 judged']);
  });

  test('that may be the original as well is not said to be the copy', async () => {
    await pass();
    const badge = await at.handlers['article-read'](read, story);
    expect(badge?.title).toBe('badgeSameText|The Harbour Times');
    expect(badge?.detail).toBe('badgeUndecided');
  });

  test('that does not pass is remembered as no article', async () => {
    await at.handlers['gate-refused']({ score: -3 }, story);
    await expect(at.state()).resolves.toEqual({ kind: 'not-article' });
    expect(at.world.injected).toEqual([]);
  });

  test.each<[string, Parameters<typeof at.settings.change>[0], Partial<typeof story>, PageState]>([
    ['a muted site', () => ({ mutedSites: ['copy.example'] }), {}, { kind: 'muted', scope: 'site' }],
    ['checking switched off', () => ({ checkPages: false }), {}, { kind: 'muted', scope: 'everywhere' }],
    ['a private window', () => ({}), { incognito: true }, { kind: 'private' }],
  ])('is left alone: %s', async (_, change, more, state) => {
    await at.settings.change(change);
    await at.handlers['gate-passed']({ score: 9 }, { ...story, ...more });
    await expect(at.state()).resolves.toEqual(state);
    expect(at.world.injected).toEqual([]);
    await expect(at.handlers['article-read'](read, { ...story, ...more })).resolves.toBeNull();
    await expect(at.state()).resolves.toEqual(state);
  });

  test('cannot push an article that nobody asked for', async () => {
    await expect(at.handlers['article-read'](read, story)).resolves.toBeNull();
    await expect(at.state()).resolves.toBeUndefined();
  });

  test('cannot speak for another address than its own', async () => {
    await pass();
    const foreign = { ...read, article: { ...article, url: 'https://harbour.example/ferry' } };
    await expect(at.handlers['article-read'](foreign, story)).resolves.toBeNull();
    await expect(at.state()).resolves.toEqual({ kind: 'checking' });
  });

  test('gets no badge once the tab has moved on', async () => {
    await pass();
    at.world.whileJudging = () => at.events.moved(7, 'https://copy.example/next');
    await expect(at.handlers['article-read'](read, story)).resolves.toBeNull();
    await expect(at.state()).resolves.toBeUndefined();
    expect(at.world.shown.at(-1)).toBe('7 nothing');
  });

  test('keeps its verdict on show while it is read again', async () => {
    await pass();
    await at.handlers['article-read'](read, story);
    await pass();
    expect(at.world.shown.slice(1)).toEqual(['7 judged', '7 judged']);
  });

  test('whose library cannot be read says so', async () => {
    await pass();
    at.world.storage = new Error('The disk is full.');
    await expect(at.handlers['article-read'](read, story)).resolves.toBeNull();
    await expect(at.state()).resolves.toEqual({
      kind: 'storage-unavailable',
      trouble: 'full',
      detail: 'The disk is full.',
    });
  });

  test('whose judging goes wrong says so', async () => {
    await pass();
    at.world.whileJudging = () => Promise.reject(new Error('a bug'));
    await at.handlers['article-read'](read, story);
    await expect(at.state()).resolves.toEqual({ kind: 'failed', detail: 'a bug' });
  });

  test('without a body is no article, unless the reader insisted', async () => {
    await pass();
    await at.handlers['article-unreadable']({ detail: 'no body' }, story);
    await expect(at.state()).resolves.toEqual({ kind: 'not-article' });
    await at.pages.restart(story);
    await at.handlers['article-unreadable']({ detail: 'no body' }, story);
    await expect(at.state()).resolves.toEqual({ kind: 'failed', detail: 'no body' });
  });

  test('stays without a badge once it was closed', async () => {
    await pass();
    await at.handlers['article-read'](read, story);
    await at.handlers['badge-closed']({ scope: 'page' }, story);
    await pass();
    await expect(at.handlers['article-read'](read, story)).resolves.toBeNull();
  });

  test('of a site that the reader closed it for mutes that site, and only that', async () => {
    await pass();
    await at.handlers['badge-closed']({ scope: 'site' }, { ...story, url: 'https://www.copy.example/story' });
    await expect(at.settings.read()).resolves.toMatchObject({ mutedSites: ['copy.example'] });
    await at.events.settingsChanged(await at.settings.read());
    await expect(at.state()).resolves.toEqual({ kind: 'muted', scope: 'site' });
    expect(at.world.told).toEqual(['7 hide-badge', '7 hide-passages']);
  });

  test('once its badge was closed for good gets none any more, here and elsewhere, and is still judged', async () => {
    await pass();
    await at.handlers['article-read'](read, story);
    await at.handlers['badge-closed']({ scope: 'everywhere' }, story);
    await expect(at.settings.read()).resolves.toMatchObject({ showBadge: false, mutedSites: [] });
    const elsewhere = { ...story, tabId: 8, url: 'https://other.example/story' };
    await at.handlers['gate-passed']({ score: 1 }, elsewhere);
    const there = { ...read, article: { ...read.article, url: elsewhere.url } };
    await expect(at.handlers['article-read'](there, elsewhere)).resolves.toBeNull();
    await expect(at.state()).resolves.toMatchObject({ kind: 'judged' });
  });

  test('opens only the address that the worker found itself', async () => {
    await at.handlers['badge-opened']({}, story);
    expect(at.world.opened).toEqual([]);
    await pass();
    await at.handlers['article-read'](read, story);
    await at.handlers['badge-opened']({}, story);
    expect(at.world.opened).toEqual(['https://harbour.example/ferry']);
  });

  test('of a trusted publisher is remembered, after it was judged', async () => {
    const harbour = { ...story, url: 'https://harbour.example/new' };
    Object.assign(at.world, { verdict: 'none', count: 0 });
    await at.handlers['gate-passed']({ score: 9 }, harbour);
    await at.handlers['article-read'](read, harbour);
    expect(at.world.learned).toEqual([{ ...article, url: harbour.url }]);
    await expect(at.state()).resolves.toMatchObject({ kind: 'judged', judgement: { verdict: 'none' } });
  });

  test('in a private window leaves nothing in the library', async () => {
    const secret = { ...story, url: 'https://harbour.example/new', incognito: true };
    at.world.verdict = 'none';
    await at.settings.change(() => ({ privateWindows: true }));
    await at.handlers['gate-passed']({ score: 9 }, secret);
    await at.handlers['article-read'](read, secret);
    await expect(at.state()).resolves.toMatchObject({ kind: 'judged' });
    expect(at.world.learned).toEqual([]);
  });

  test('that the reader called no copy stays without a badge', async () => {
    await dismissals(at.local).set(story.url, 'first', true);
    await pass();
    await expect(at.handlers['article-read'](read, story)).resolves.toBeNull();
    await expect(at.state()).resolves.toMatchObject({ kind: 'judged', dismissed: true });
  });
});
