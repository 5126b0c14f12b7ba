import { beforeEach, expect, test } from 'vitest';
import type { PageState } from '../../../src/browser/messages/protocol.ts';
import { settingsStore } from '../../../src/browser/settings/settings-store.ts';
import { popupStates } from '../../../src/browser/shown/popup-state.ts';
import { judged, MemoryArea } from '../fakes.ts';

const URL = 'https://www.relay.example/ferry';
const COPIED: PageState = {
  kind: 'judged',
  article: { text: 'The ferry is back.' },
  judgement: judged('copied'),
  dismissed: false,
};
const ORIGINALS = { count: async () => 7, idOf: async () => 'known', text: async () => null };

type Needs = Parameters<typeof popupStates>[0];
let reported: unknown[];

beforeEach(() => {
  reported = [];
});

const stateOf = (page: PageState, more: Partial<Needs> = {}) =>
  popupStates({
    getTab: async (tabId) => ({ tabId, url: URL, incognito: false }),
    readSettings: settingsStore(new MemoryArea(), () => {}).read,
    currentState: async () => page,
    library: async () => ORIGINALS,
    engineTrouble: async () => null,
    isLibraryLost: async () => false,
    isTrusted: (host) => host === 'www.relay.example',
    report: (error) => void reported.push(error),
    ...more,
  })(3);

const never = (): Promise<never> => new Promise(() => {});

test('a judged page is shown without an engine, and without asking for one', async () => {
  await expect(stateOf(COPIED, { engineTrouble: never })).resolves.toEqual({
    tabId: 3,
    url: URL,
    site: 'relay.example',
    page: COPIED,
    passages: [],
    originals: 7,
    libraryLost: false,
    remembered: true,
    trusted: true,
  });
});

test.each<PageState>([
  { kind: 'muted', scope: 'site' },
  { kind: 'private' },
  { kind: 'unsupported' },
  { kind: 'permission-missing', origin: 'https://www.relay.example' },
])('what is left alone needs no engine: %j', async (page) => {
  expect((await stateOf(page, { engineTrouble: never })).page).toEqual(page);
});

test.each<PageState>([
  { kind: 'checking' },
  { kind: 'not-article' },
  { kind: 'library-empty', article: { text: 'The ferry is back.' }, fairness: judged('none').fairness },
  { kind: 'storage-unavailable', trouble: 'closed', detail: 'no disk' },
  { kind: 'failed', detail: 'why' },
])('where only the engine leads on, one that cannot be had is the state: %j', async (page) => {
  expect((await stateOf(page)).page).toEqual(page);
  const broken = await stateOf(page, { engineTrouble: async () => 'TypeError: no such file' });
  expect(broken.page).toEqual({ kind: 'incomplete', detail: 'TypeError: no such file' });
});

test('a library that cannot be opened is reported, and takes nothing else from the popup', async () => {
  const state = await stateOf(COPIED, { library: () => Promise.reject(new Error('no table')) });
  expect(state).toMatchObject({ page: COPIED, originals: null, remembered: false, passages: [] });
  expect(reported).toEqual([new Error('no table')]);
});
