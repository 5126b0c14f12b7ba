import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/controls/controls.css';
import '../ui/popup/popup.css';
import '../ui/popup/evidence.css';
import browser from 'webextension-polyfill';
import { text } from '../browser/i18n.ts';
import { askWorker, onTabChanged } from '../browser/messages/own-port.ts';
import { settingsStore } from '../browser/settings/settings-store.ts';
import { type Glance, popupGlances } from '../browser/shown/popup-glance.ts';
import type { OpenTab } from '../browser/tabs/current-state.ts';
import { originPatterns, siteAccess } from '../browser/tabs/site-access.ts';
import { tabStore } from '../browser/tabs/tab-store.ts';
import { FINGERPRINT_VERSION } from '../core/fingerprint/fingerprint.ts';
import { canMark } from '../page/highlight/marks.ts';
import { mount } from '../ui/mount.tsx';
import { PopupApp } from '../ui/popup/popup-app.tsx';
import type { PopupDoor } from '../ui/popup/popup-door.ts';
import type { ReportStamp } from '../ui/report/evidence-data.ts';
import { reportFile } from '../ui/report/report-file.ts';
import { saveFile } from '../ui/save-file.ts';
import { SelectionApp } from '../ui/selection/selection-app.tsx';
import { wordsFor } from '../ui/words/words.ts';

/** The tab that the popup is about: the active one, or the one its address names where it is opened as a page. */
async function subjectTab(): Promise<OpenTab> {
  const named = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  const tab = Number.isInteger(named)
    ? await browser.tabs.get(named)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  if (tab?.id === undefined) throw new Error('The browser names no active tab');
  return { tabId: tab.id, url: tab.url, incognito: tab.incognito };
}

const glanceAt = popupGlances({
  mayRead: siteAccess(browser.permissions),
  records: tabStore(browser.storage.session),
});

/** What makes a report, and when. */
const stamp = (): ReportStamp => ({
  version: browser.runtime.getManifest().version,
  fingerprint: FINGERPRINT_VERSION,
  made: new Date(),
});

/** Closes the popup; where it was opened as a page, that stays. */
function leave(): void {
  if (browser.extension.getViews({ type: 'popup' }).includes(window)) window.close();
}

function doorTo({ tabId }: OpenTab): PopupDoor {
  const ask = () => askWorker('popup-state', { tabId });
  // The worker answers while the page is still being put together.
  let first: ReturnType<typeof ask> | null = ask();
  return {
    load() {
      const asked = first ?? ask();
      first = null;
      return asked;
    },
    watch: (changed) => onTabChanged(tabId, changed),
    checkAnyway: () => askWorker('check-anyway', { tabId }),
    remember: () => askWorker('remember-page', { tabId }),
    forget: () => askWorker('forget-page', { tabId }),
    dismiss: (dismissed) => askWorker('not-a-copy', { tabId, dismissed }),
    mute: (site, muted) => askWorker('mute-site', { site, muted }),
    trust: (site, trusted) => askWorker('trust-site', { site, trusted }),
    grant: (origin) => browser.permissions.request({ origins: originPatterns(origin) }),
    switchOn: async () => {
      await settingsStore(browser.storage.local, console.warn).change(() => ({ checkPages: true }));
    },
    marks: async () => (canMark() ? ((await askWorker('passages-shown', { tabId })) ? 'on' : 'off') : 'unavailable'),
    spunWords: () => askWorker('spun-words', { tabId }),
    showPassages: async () => {
      const found = await askWorker('show-passages', { tabId });
      if (found > 0) leave();
      return found;
    },
    hidePassages: () => askWorker('hide-passages', { tabId }),
    copy: (copied) => navigator.clipboard.writeText(copied),
    evidence: () => askWorker('evidence', { tabId }),
    report: (format, evidence) =>
      reportFile(() => document.implementation.createHTMLDocument(''), format, evidence, words, stamp()),
    save: ({ content, name }) => saveFile(document, content, name),
    openFindings: async () => {
      await browser.tabs.create({ url: browser.runtime.getURL('findings/index.html') });
      window.close();
    },
    openSettings: async (section) => {
      await browser.tabs.create({ url: browser.runtime.getURL(`options/index.html${section ? `#${section}` : ''}`) });
      window.close();
    },
  };
}

/** Asks the worker about a tab, and meanwhile sees for itself what it can. */
async function openOn(tab: OpenTab): Promise<{ readonly door: PopupDoor; readonly seen: Glance | null }> {
  const glance = glanceAt(tab).catch((error: unknown) => {
    console.error(error);
    return null;
  });
  const door = doorTo(tab);
  return { door, seen: await glance };
}

// Firefox leaves the popup open over the page that a link in it opened.
document.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('a[target]')) setTimeout(() => window.close());
});

const selection = new URLSearchParams(location.search).get('selection');
// What takes its time is asked for before anything else is done, and nothing drawn before there is something to show.
const opened = selection === null ? subjectTab().then(openOn) : null;
const words = wordsFor(text, navigator.language);
if (selection !== null) {
  document.title = text('selectionTitle');
  mount(document, words, <SelectionApp judge={() => askWorker('judge-selection', { name: selection })} />);
}
opened?.then(
  ({ door, seen }) => mount(document, words, <PopupApp door={door} glance={seen} />),
  (error: unknown) => {
    console.error(error);
    mount(document, words, <p role="alert">{text('popupUnavailable')}</p>);
  },
);
