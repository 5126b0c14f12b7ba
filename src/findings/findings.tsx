import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/controls/controls.css';
import '../ui/controls/fields.css';
import '../ui/options/tasks.css';
import '../ui/findings/findings.css';
import '../ui/findings/list.css';
import '../ui/findings/charts/charts.css';
import browser from 'webextension-polyfill';
import { text } from '../browser/i18n.ts';
import { settingsStore } from '../browser/settings/settings-store.ts';
import { FindingsStore } from '../store/findings/findings-store.ts';
import { FindingsApp } from '../ui/findings/findings-app.tsx';
import type { FindingsDoor } from '../ui/findings/findings-door.ts';
import { mount } from '../ui/mount.tsx';
import { saveFile } from '../ui/save-file.ts';
import { wordsFor } from '../ui/words/words.ts';

const store = new FindingsStore({ now: Date.now });
const settings = settingsStore(browser.storage.local, console.warn);

const door: FindingsDoor = {
  load: async () => {
    const [kept, { keepFindings }] = await Promise.all([store.all(), settings.read()]);
    return { ...kept, keeps: keepFindings };
  },
  remove: (pageUrls) => store.remove(pageUrls),
  clear: async () => {
    await store.clear();
  },
  restore: (findings) => store.restore(findings),
  onReturn(callback) {
    const listener = (): void => {
      if (document.visibilityState === 'visible') callback();
    };
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  },
  save: (file, name) => saveFile(document, file, name),
  openSettings: () => browser.runtime.openOptionsPage(),
  version: browser.runtime.getManifest().version,
};

document.title = text('findingsTitle');
mount(document, wordsFor(text, navigator.language), <FindingsApp door={door} />);
