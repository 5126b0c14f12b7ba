import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/controls/controls.css';
import '../ui/controls/fields.css';
import '../ui/controls/lines.css';
import '../ui/popup/popup.css';
import '../ui/popup/evidence.css';
import '../ui/options/tasks.css';
import '../ui/welcome/welcome.css';
import '../ui/welcome/trial.css';
import browser from 'webextension-polyfill';
import { changeChannel } from '../browser/following/change-channel.ts';
import { text } from '../browser/i18n.ts';
import { exampleJudge } from '../browser/judging/example-judge.ts';
import { packagedKnowledge } from '../browser/judging/knowledge.ts';
import { pagePermissions } from '../browser/permissions/page-permissions.ts';
import { settingsStore } from '../browser/settings/settings-store.ts';
import { createEngine } from '../core/engine.ts';
import { directoryOutlets } from '../sources/outlets.ts';
import { publishers } from '../sources/publishers.ts';
import { FollowingStore } from '../store/following/following-store.ts';
import { mount } from '../ui/mount.tsx';
import { pageFollowing } from '../ui/sources/page-following.ts';
import { EXAMPLE_ORIGINAL } from '../ui/welcome/example.ts';
import { WelcomeApp } from '../ui/welcome/welcome-app.tsx';
import { wordsFor } from '../ui/words/words.ts';

let opening: Promise<ReturnType<typeof exampleJudge>> | undefined;

/** The engine, once it is asked for. It judges here, beside the library, which hears nothing of the example. */
function example(): Promise<ReturnType<typeof exampleJudge>> {
  opening ??= packagedKnowledge((path) => browser.runtime.getURL(path)).then(
    (knowledge) => exampleJudge(createEngine(knowledge), EXAMPLE_ORIGINAL, directoryOutlets),
    (error: unknown) => {
      opening = undefined;
      throw error;
    },
  );
  return opening;
}

async function close(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

const channel = changeChannel();

document.title = text('welcomePageTitle');
mount(
  document,
  wordsFor(text, navigator.language),
  <WelcomeApp
    door={{
      publishers,
      following: pageFollowing({
        records: new FollowingStore({ changed: channel.tell }),
        channel,
        readSettings: settingsStore(browser.storage.local, console.warn).read,
        listName: text('sourcesListName'),
      }),
      permissions: pagePermissions(),
      languages: navigator.languages,
      check: async (article) => (await example())(article),
      openSettings: () => browser.runtime.openOptionsPage(),
      close,
    }}
  />,
);
