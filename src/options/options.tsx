import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/controls/controls.css';
import '../ui/controls/fields.css';
import '../ui/controls/lines.css';
import '../ui/options/options.css';
import '../ui/options/tasks.css';
import '../ui/options/settings.css';
import '../ui/options/sources/sources.css';
import '../ui/options/lists/lists.css';
import browser from 'webextension-polyfill';
import { libraryWatch } from '../browser/durability/library-watch.ts';
import { changeChannel } from '../browser/following/change-channel.ts';
import { text } from '../browser/i18n.ts';
import { packagedKnowledge } from '../browser/judging/knowledge.ts';
import type { ListMessages } from '../browser/lists/list-messages.ts';
import { onListsChanged } from '../browser/lists/list-ports.ts';
import { sender } from '../browser/messages/envelope.ts';
import { pagePermissions } from '../browser/permissions/page-permissions.ts';
import { problemLog } from '../browser/problems/problem-log.ts';
import { settingsStore } from '../browser/settings/settings-store.ts';
import { originPatterns } from '../browser/tabs/site-access.ts';
import { createEngine } from '../core/engine.ts';
import { FINGERPRINT_VERSION } from '../core/fingerprint/fingerprint.ts';
import { publisherOf, publishers } from '../sources/publishers.ts';
import { trustIn } from '../sources/trust.ts';
import { FindingsStore, MOST_FINDINGS } from '../store/findings/findings-store.ts';
import { FollowingStore } from '../store/following/following-store.ts';
import type { Housekeeping } from '../store/housekeeping/housekeeping.ts';
import { OriginalsLibrary } from '../store/originals-library.ts';
import { isPack } from '../store/packs/is-pack.ts';
import { FORMAT_VERSION } from '../store/packs/pack-format.ts';
import { PackRefused } from '../store/packs/pack-refused.ts';
import type { VerifyReport } from '../store/verification/damage.ts';
import { mount } from '../ui/mount.tsx';
import type { ListsDoor } from '../ui/options/lists/lists-door.ts';
import { OptionsApp } from '../ui/options/options-app.tsx';
import type { LibraryDoor, StorageState, Verified, VerifyOptions } from '../ui/options/options-door.ts';
import { saveFile } from '../ui/save-file.ts';
import { pageFollowing } from '../ui/sources/page-following.ts';
import { wordsFor } from '../ui/words/words.ts';

const findings = new FindingsStore({ now: Date.now });

let opening: Promise<OriginalsLibrary> | undefined;

/** The library, made when it is first asked for; a failure is asked for anew. A damaged one is there to be repaired. */
function library(): Promise<OriginalsLibrary> {
  opening ??= openOriginals().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

async function openOriginals(): Promise<OriginalsLibrary> {
  const engine = createEngine(await packagedKnowledge((path) => browser.runtime.getURL(path)));
  return new OriginalsLibrary({ detection: engine, now: Date.now });
}

const ask = sender<ListMessages>((message) => browser.runtime.sendMessage(message));
const lists: ListsDoor = {
  all: () => ask('lists', {}),
  onChanged: (callback) => onListsChanged(browser.storage, callback),
  allow(address) {
    const origins = originPatterns(address);
    // Where the browser will not ask the reader, it may still allow it.
    return browser.permissions.request({ origins }).catch(() => browser.permissions.contains({ origins }));
  },
  preview: (address) => ask('list-preview', { address }),
  subscribe: (address) => ask('list-subscribe', { address }),
  check: (address) => ask('list-check', { address }),
  stop: (address) => ask('list-stop', { address }),
  remove: (address) => ask('list-remove', { address }),
};

const watch = libraryWatch(browser.storage.local, Date.now);

const libraryDoor: LibraryDoor = {
  count: async () => (await library()).count(),
  async *exportLines() {
    yield* (await library()).exportLines();
  },
  importLines: async (file, options) => (await library()).importLines(file, options),
  async clear() {
    const originals = await (await library()).clear();
    await watch.forget();
    return originals;
  },
  isPack,
  importPack: async (file, options) =>
    (await library()).importPack(file, options).catch((error: unknown) => {
      if (error instanceof PackRefused) return { ended: 'refused', why: error.code };
      throw error;
    }),
  async packs() {
    const [packs, subscribed] = await Promise.all([
      library().then((originals) => originals.packs.list()),
      lists.all().catch(() => []),
    ]);
    // What came with a list leaves with it.
    const listed = new Set(subscribed.flatMap((list) => list.packs));
    return packs.filter(({ id }) => !listed.has(id));
  },
  async removePack(id) {
    const originals = await library();
    const removed = await originals.removePack(id);
    void freeRoom(originals).catch(report);
    return removed;
  },
  exportPack: async (options) => (await library()).packs.export({ ...options, description: '' }),
  usage: async () => (await library()).housekeeping.usage(),
  forget: async (of, options) => (await library()).housekeeping.remove(of, options),
  async verify(options) {
    const { housekeeping } = await library();
    return repairable(housekeeping, await housekeeping.verify(options));
  },
};

/** What a pack left on the disk is deleted while the reader goes on; if the page closes first, in idle moments. */
async function freeRoom({ packs }: OriginalsLibrary): Promise<void> {
  while (await packs.tidyStep());
}

/** A report with the way to have repaired what it found. */
function repairable(housekeeping: Housekeeping, report: VerifyReport): Verified {
  const repair = async (options: VerifyOptions) => {
    const { left, lost } = await housekeeping.repair(report, options);
    return { left: repairable(housekeeping, left), lost };
  };
  return { ...report, repair };
}

async function storage(): Promise<StorageState> {
  const [{ usage, quota }, persisted] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  const free = usage === undefined || quota === undefined ? null : Math.max(0, quota - usage);
  return { used: usage ?? null, free, persisted };
}

const problems = problemLog(browser.storage.session, Date.now);

/** What should not have happened, and that a reader may be asked about. */
function report(problem: unknown): void {
  console.warn(problem);
  void problems.note(problem).catch(console.warn);
}

const settings = settingsStore(browser.storage.local, report);
const channel = changeChannel();

document.title = text('optionsTitle');
mount(
  document,
  wordsFor(text, navigator.language),
  <OptionsApp
    door={{
      settings,
      library: libraryDoor,
      loss: watch,
      lists,
      findings: {
        count: () => findings.count(),
        clear: async () => {
          await findings.clear();
        },
        most: MOST_FINDINGS,
        address: browser.runtime.getURL('findings/index.html'),
      },
      publishers,
      trust: trustIn(publisherOf),
      storage,
      save: (file, name) => saveFile(document, file, name),
      copy: (copied) => navigator.clipboard.writeText(copied),
      following: pageFollowing({
        records: new FollowingStore({ changed: channel.tell }),
        channel,
        readSettings: settings.read,
        listName: text('sourcesListName'),
      }),
      permissions: pagePermissions(),
      problems: problems.all,
      about: {
        version: browser.runtime.getManifest().version,
        fingerprintVersion: FINGERPRINT_VERSION,
        packFormat: FORMAT_VERSION,
        browser: navigator.userAgent,
        languages: navigator.languages,
      },
    }}
  />,
);
