import { expect, test } from 'vitest';
import { carryOut } from '../../../src/browser/requests/carry-out.ts';
import { popupOpener } from '../../../src/browser/requests/windows.ts';

const TAB = { id: 7, windowId: 3, url: 'https://copy.example/story' };

function world() {
  const done: string[] = [];
  const note = async (what: string): Promise<void> => void done.push(what);
  const ask = carryOut({
    openPopup: ({ id }) => note(`popup ${id}`),
    checkPage: (tabId) => note(`check ${tabId}`),
    rememberPage: (tabId) => note(`remember ${tabId}`),
    readSelection: async (tabId, at) => `selected in ${tabId}, frame ${at?.frameId ?? 'any'}`,
    showSelection: ({ text, url }) => note(`${text}, ${url}`),
  });
  return { done, ask };
}

test('the popup opens in the turn of the click, before anything else is done', () => {
  const { done, ask } = world();
  void ask('check-page', TAB, null);
  expect(done[0]).toBe('popup 7');
});

test('each request does what it says', async () => {
  const { done, ask } = world();
  await ask('check-page', TAB, null);
  await ask('remember-page', TAB, null);
  await ask('check-selection', TAB, { frameId: 4, selection: '' });
  await ask('check-selection', TAB, null);
  expect(done).toEqual([
    'popup 7',
    'check 7',
    'popup 7',
    'remember 7',
    'selected in 7, frame 4, https://copy.example/story',
    'selected in 7, frame any, https://copy.example/story',
  ]);
});

test('nothing is done about what is no tab', async () => {
  const { done, ask } = world();
  await ask('remember-page', { url: TAB.url }, null);
  expect(done).toEqual([]);
});

test('where the browser does not open the popup, it opens in a window of its own', async () => {
  const opened: unknown[] = [];
  const open = popupOpener({
    action: { openPopup: () => Promise.reject(new Error('needs a click')) },
    windows: { create: async (asked) => opened.push(asked) },
    tabs: { create: async () => Promise.reject(new Error('not asked for')) },
    own: (path) => `own:${path}`,
  });
  await open(TAB);
  expect(opened).toMatchObject([{ url: 'own:popup/index.html?tab=7', type: 'popup' }]);
});
