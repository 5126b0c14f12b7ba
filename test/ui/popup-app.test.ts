import { parseHTML } from 'linkedom';
import { h, render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PopupState, SpunWords } from '../../src/browser/messages/protocol.ts';
import type { Glance } from '../../src/browser/shown/popup-glance.ts';
import { PopupApp } from '../../src/ui/popup/popup-app.tsx';
import type { PopupDoor } from '../../src/ui/popup/popup-door.ts';
import { WordsContext } from '../../src/ui/words/words-context.ts';
import { english, englishWords } from './english.ts';
import { POPUP_STATES, SPUN_WORDS } from './gallery/popup-states.ts';

const state = (name: string): PopupState => {
  const found = POPUP_STATES[name];
  if (!found) throw new Error(`no state ${name}`);
  return found;
};

let body: HTMLElement;

beforeEach(() => {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  vi.stubGlobal('document', document);
  vi.spyOn(console, 'error').mockImplementation(() => {});
  body = document.body;
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A door to a worker that answers `load` with these states one after another, the last one again and again. */
function draw(states: readonly PopupState[], more: Partial<PopupDoor> = {}, glance: Glance | null = null): void {
  const left = [...states];
  const unasked = (): never => {
    throw new Error('The popup asked for something that this test does not expect');
  };
  const door: PopupDoor = {
    load: async () => (left.length > 1 ? left.shift() : left[0]) ?? unasked(),
    watch: () => () => {},
    checkAnyway: unasked,
    remember: unasked,
    forget: unasked,
    dismiss: unasked,
    mute: unasked,
    trust: unasked,
    grant: unasked,
    switchOn: unasked,
    marks: async () => 'off',
    spunWords: async () => [],
    showPassages: unasked,
    hidePassages: unasked,
    copy: unasked,
    evidence: unasked,
    report: unasked,
    save: unasked,
    openFindings: unasked,
    openSettings: unasked,
    ...more,
  };
  render(h(WordsContext.Provider, { value: englishWords, children: h(PopupApp, { door, glance }) }), body);
}

/** A promise that is kept when the test says so. */
function later<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
}

/** Lets everything happen that is due. */
const turns = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

const shows = (words: string): Promise<void> => vi.waitFor(() => expect(body.textContent).toContain(words));

async function press(words: string): Promise<void> {
  await shows(words);
  const button = [...body.querySelectorAll('button')].find(({ textContent }) => textContent === words);
  expect(button?.hasAttribute('disabled')).toBe(false);
  button?.click();
}

test('a worker that does not answer is named, not waited for', async () => {
  draw([], { load: () => Promise.reject(new Error('no receiver')) });
  await shows(english('popupUnavailable'));
});

test('what is seen at a glance is shown before the worker answers, and the rest with its answer', async () => {
  const { promise, resolve } = later<PopupState>();
  const { site, page } = state('copied');
  draw([], { load: () => promise }, { site, page });
  await shows(english('labelCopied'));
  await shows('The Harbour Times');
  const headline = body.querySelector('h1');
  expect(body.querySelector('main')?.getAttribute('aria-busy')).toBe('true');
  expect(body.textContent).not.toContain(english('actionsHeading'));
  resolve(state('copied'));
  await shows(english('actionsHeading'));
  await shows(english('passagesHeading'));
  expect(body.querySelector('main')?.getAttribute('aria-busy')).toBe('false');
  expect(body.querySelector('h1')).toBe(headline);
});

test('a glance says nothing of a page that the library may know itself', async () => {
  const { promise, resolve } = later<PopupState>();
  const { site, page } = state('known');
  draw([], { load: () => promise }, { site, page });
  await turns();
  expect(body.textContent).toBe('');
  resolve(state('known'));
  await shows(english('verdictKnown'));
});

test('what the worker learns later is shown', async () => {
  let tell = (): void => {};
  draw([state('checking'), state('copied')], {
    watch: (changed) => {
      tell = changed;
      return () => {};
    },
  });
  await shows(english('stateCheckingTitle'));
  tell();
  await shows('The Harbour Times');
});

test('odd wording is quoted beside the verdict, with what is usual where that is known', async () => {
  draw([state('odd-wording')], { spunWords: async () => SPUN_WORDS['odd-wording'] ?? [] });
  await shows(english('spunHeading'));
  await shows('middle of gravity');
  await shows('center of gravity');
  await shows('will be able to’t');
  await shows(english('spunCaution'));
  expect(body.querySelectorAll('q')).toHaveLength(3);
});

test('odd wording of a page that the tab has left is not quoted', async () => {
  const { promise, resolve } = later<readonly SpunWords[]>();
  let tell = (): void => {};
  const watch: PopupDoor['watch'] = (changed) => {
    tell = changed;
    return () => {};
  };
  const asked = vi
    .fn(() => promise)
    .mockReturnValueOnce(promise)
    .mockResolvedValue([]);
  draw([state('odd-wording'), { ...state('copied'), url: 'https://elsewhere.example/' }], { watch, spunWords: asked });
  await shows(english('verdictNone'));
  tell();
  await shows(english('labelCopied'));
  resolve(SPUN_WORDS['odd-wording'] ?? []);
  await turns();
  expect(asked).toHaveBeenCalledTimes(2);
  expect(body.textContent).not.toContain(english('spunHeading'));
});

test('a worker that fails after the glance is named below it', async () => {
  const { site, page } = state('copied');
  draw([], { load: () => turns().then(() => Promise.reject(new Error('gone'))) }, { site, page });
  await shows(english('labelCopied'));
  await shows(english('popupUnavailable'));
  expect(body.querySelector('main')?.getAttribute('aria-busy')).toBe('false');
});

test('most pages get no such remark', async () => {
  draw([state('copied')]);
  await shows(english('labelCopied'));
  expect(body.textContent).not.toContain(english('spunHeading'));
});

test('checking anyway shows what it found', async () => {
  draw([state('not-article')], { checkAnyway: async () => state('rewritten') });
  await press(english('actionCheckAnyway'));
  await shows(english('labelRewritten'));
});

test('a page that cannot be remembered says why', async () => {
  draw([state('none')], { remember: async () => ({ kind: 'refused', why: 'too-short', detail: '' }) });
  await press(english('actionRemember'));
  await shows(english('refusedTooShort'));
});

test('after an action the worker is asked how things stand', async () => {
  const asked: boolean[] = [];
  draw([state('copied'), state('dismissed')], {
    dismiss: async (dismissed) => void asked.push(dismissed),
  });
  await press(english('actionNotACopy'));
  await shows(english('verdictDismissed'));
  expect(asked).toEqual([true]);
});

test('an action that fails says so, and can be tried again', async () => {
  draw([state('none'), state('known')], {
    remember: vi
      .fn<PopupDoor['remember']>()
      .mockRejectedValueOnce(new Error('the worker died'))
      .mockResolvedValue({ kind: 'added', id: 'a' }),
  });
  await press(english('actionRemember'));
  await shows(english('actionFailed'));
  await press(english('actionRemember'));
  await shows(english('verdictKnown'));
  await shows(english('doneAdded'));
});

test('where the browser hides the address too, all web pages are asked for', async () => {
  const asked: string[] = [];
  const grant = async (origin: string): Promise<boolean> => asked.push(origin) > 0;
  draw([state('permission-missing-unnamed')], { grant });
  await shows(english('statePermissionAllHelp'));
  await press(english('statePermissionAllAction'));
  await shows(english('permissionGranted'));
  expect(asked).toEqual(['']);
});

test('a declined permission changes nothing, and is told', async () => {
  draw([state('permission-missing')], { grant: async () => false });
  await press(english('statePermissionAction'));
  await shows(english('permissionRefused'));
});

test('a story that one publisher has in two places is no copy, and nobody is called its original', async () => {
  draw([state('shared')]);
  await shows('The same publisher has this article in');
  await shows('Both come from the same publisher.');
  expect(body.textContent).not.toContain('Likely original');
  expect(body.textContent).not.toContain('Not a copy');
});

test('the passages are shown in the page, and the button then takes them back', async () => {
  let shown = false;
  const door: Partial<PopupDoor> = {
    marks: async () => (shown ? 'on' : 'off'),
    showPassages: async () => {
      shown = true;
      return 12;
    },
    hidePassages: async () => {
      shown = false;
    },
  };
  draw([state('copied')], door);
  await press(english('actionShowInPage'));
  await shows('12 passages are marked in the page.');
  await press(english('actionHideInPage'));
  await shows(english('marksHidden'));
  await shows(english('actionShowInPage'));
});

test('passages that are gone from the page are said to be', async () => {
  draw([state('copied')], { showPassages: async () => 0 });
  await press(english('actionShowInPage'));
  await shows(english('marksNone'));
});

test('a browser that cannot mark text is not asked to', async () => {
  draw([state('copied')], { marks: async () => 'unavailable' });
  await shows(english('actionCite'));
  expect(body.textContent).not.toContain(english('actionShowInPage'));
});

test('a citation has title, outlet, date and address, in plain characters', async () => {
  const copied: string[] = [];
  const copy = async (text: string): Promise<void> => void copied.push(text);
  draw([state('copied')], { copy });
  await press(english('actionCite'));
  await shows('Copied:');
  expect(copied).toEqual([
    [
      'Lifting bridge to close for six months after cracks are found',
      'The Harbour Times',
      englishWords.date('2026-11-03T06:15:00Z'),
      'https://harbour-times.example/2026/11/03/lifting-bridge',
    ].join(', '),
  ]);
});

test('evidence of a page that has moved on is not saved', async () => {
  draw([state('copied')], { evidence: async () => null });
  await press(english('actionReport'));
  await shows(english('reportNothing'));
});

test('nothing is offered where nothing is near', async () => {
  draw([state('none')]);
  await shows(english('verdictNone'));
  expect(body.textContent).not.toContain(english('evidenceHeading'));
});
