import browser from 'webextension-polyfill';
import { guardLibrary } from './browser/durability/guard-library.ts';
import { libraryWatch } from './browser/durability/library-watch.ts';
import { notingFindings } from './browser/findings/noting-findings.ts';
import { changeChannel } from './browser/following/change-channel.ts';
import { connectionState } from './browser/following/connection.ts';
import { fetchedPages } from './browser/following/fetched-pages.ts';
import { followByAlarm } from './browser/following/follow-alarm.ts';
import { followingHandlers } from './browser/following/following-handlers.ts';
import { text } from './browser/i18n.ts';
import { judgeAnew } from './browser/judging/judge-anew.ts';
import { articleJudge, problemState } from './browser/judging/judge-article.ts';
import { arrivingKnowledge } from './browser/judging/knowledge.ts';
import { followedLearner } from './browser/judging/learn-followed.ts';
import { visitLearner } from './browser/judging/learn-visited.ts';
import { notingMatches } from './browser/judging/note-matched.ts';
import { spunWordsFinder } from './browser/judging/spun-words.ts';
import { checkListsByAlarm, listPorts } from './browser/lists/list-ports.ts';
import { listTier } from './browser/lists/list-tier.ts';
import { answerMessages, type Handlers, tier } from './browser/messages/dispatch.ts';
import { evidenceHandlers } from './browser/messages/evidence-handlers.ts';
import { ownHandlers } from './browser/messages/own-handlers.ts';
import { ownTier } from './browser/messages/own-tier.ts';
import { pageHandlers } from './browser/messages/page-handlers.ts';
import { ownChecks, pageChecks } from './browser/messages/payloads.ts';
import type { OwnMessages, PageMessages } from './browser/messages/protocol.ts';
import { type PageSender, pageSender } from './browser/messages/senders.ts';
import { shownTier } from './browser/messages/shown-tier.ts';
import { tabPort } from './browser/messages/tab-port.ts';
import { problemLog } from './browser/problems/problem-log.ts';
import { selectionJudge } from './browser/requests/judge-selection.ts';
import { selections } from './browser/requests/selections.ts';
import { takeRequests } from './browser/requests/take-requests.ts';
import { dismissals } from './browser/settings/dismissals.ts';
import { settingsStore } from './browser/settings/settings-store.ts';
import { passageMarks } from './browser/shown/passage-marks.ts';
import { popupStates } from './browser/shown/popup-state.ts';
import { toolbar } from './browser/shown/toolbar.ts';
import { toolbarLook } from './browser/shown/toolbar-look.ts';
import { currentState, openTab } from './browser/tabs/current-state.ts';
import { siteAccess } from './browser/tabs/site-access.ts';
import { tabEvents } from './browser/tabs/tab-events.ts';
import { tabPages } from './browser/tabs/tab-pages.ts';
import { tabStore } from './browser/tabs/tab-store.ts';
import { tidyByAlarm } from './browser/tabs/tidying.ts';
import { welcomeAtInstall } from './browser/tabs/welcome.ts';
import { createEngine } from './core/engine.ts';
import { COPY_SCORES } from './core/verdict/sensitivity.ts';
import { extractArticle } from './page/extract/extract-article.ts';
import { systemClock } from './sources/fetching/clock.ts';
import { createFetcher } from './sources/fetching/fetcher.ts';
import { startFollowing } from './sources/following/following.ts';
import { startLists } from './sources/lists/start-lists.ts';
import { directoryOutlets } from './sources/outlets.ts';
import { publisherOf } from './sources/publishers.ts';
import { trustIn } from './sources/trust.ts';
import { normaliseAddress } from './store/documents/identity.ts';
import { StorageError } from './store/errors.ts';
import { FindingsStore } from './store/findings/findings-store.ts';
import { FollowingStore } from './store/following/following-store.ts';
import { OriginalsLibrary } from './store/originals-library.ts';
import { beginNewLog } from './store/write-ahead-log.ts';

const problems = problemLog(browser.storage.session, Date.now);

/** What the reader should know is a state of its page; the rest is for whoever is asked why something does not work. */
const report = (problem: unknown): void => {
  console.error(problem);
  void problems.note(problem).catch(console.error);
};

const settings = settingsStore(browser.storage.local, report);
const dismissed = dismissals(browser.storage.local);
const store = tabStore(browser.storage.session);
const showLook = toolbar(browser.action, browser.tabs);
const pages = notingFindings(
  tabPages(store, (tabId, state) => showLook(tabId, toolbarLook(state, text))),
  new FindingsStore({ now: Date.now }),
  async () => (await settings.read()).keepFindings,
  report,
);
const port = tabPort(browser.tabs, browser.scripting);
const marks = passageMarks(browser.tabs, browser.scripting);
const mayRead = siteAccess(browser.permissions);
const events = tabEvents({ store, pages, tabPort: port, mayRead });
const { isTrusted, withTrust } = trustIn(publisherOf);
const storageTrouble = (error: unknown) => (error instanceof StorageError ? error.trouble : null);
const stateOf = problemState(storageTrouble);
const selected = selections(browser.storage.session);
const own = { id: browser.runtime.id, baseUrl: browser.runtime.getURL('') };
const watch = libraryWatch(browser.storage.local, Date.now);
const listsNeed = { ...listPorts(browser.storage, browser.alarms, report), mayReach: mayRead, report };

const fetched = fetchedPages(BACKGROUND_IS_PAGE ? extractArticle : null, report);
const fetcher = createFetcher({ fetch: (address, init) => fetch(address, init), redirects: 'platform', now: Date.now });

const getTab = openTab(browser.tabs);

const open = (path: string): string => browser.runtime.getURL(path);
const arriving = arrivingKnowledge(open);
const library = arriving.describer.then((detection) => new OriginalsLibrary({ detection, now: Date.now }));
const popupState = popupStates({
  getTab,
  readSettings: settings.read,
  currentState: currentState({ pages, mayRead, lookAgain: port.lookAgain }),
  library: () => library,
  engineTrouble: () => arriving.knowledge.then(() => null, String),
  isLibraryLost: async () => (await watch.lost()) !== null,
  isTrusted,
  report,
});

/** What needs the engine, once it has read what it knows. */
async function start() {
  const [knowledge, originals] = await Promise.all([arriving.knowledge, library]);
  const engine = createEngine(knowledge);
  const judge = articleJudge({
    engine,
    originals,
    normalise: normaliseAddress,
    dismissals: dismissed,
    outlets: directoryOutlets,
    copyScore: async () => COPY_SCORES[(await settings.read()).sensitivity],
    problemState: stateOf,
  });
  const anew = judgeAnew({ store, pages, judge, tabPort: port });
  const learned = (): void => void anew().catch(report);
  const followed = followedLearner({ originals, normalise: normaliseAddress, judge, learned, storageTrouble });
  const following = startFollowing({
    records: new FollowingStore({ changed: changeChannel().tell }),
    fetcher,
    clock: systemClock,
    random: Math.random,
    settings: settings.read,
    connection: () => connectionState(navigator),
    mayFetch: mayRead,
    readPage: fetched.read,
    isKnown: async (address) => (await originals.idOf(address)) !== null,
    learn: followed.learn,
    idle() {
      followed.tell();
      void fetched.close().catch(report);
    },
  });
  const lists = startLists({ ...listsNeed, library: originals, fetcher, changed: learned });
  const ofPages = tier<PageMessages, PageSender>({
    checks: pageChecks,
    admit: (sender) => pageSender(sender, own),
    handlers: {
      ...pageHandlers({
        pages,
        settings,
        judge,
        learnVisited: notingMatches(
          visitLearner({ originals, normalise: normaliseAddress, judge, learned, isTrusted, problemState: stateOf }),
          (id) => originals.housekeeping.noteMatched(id),
          report,
        ),
        problemState: stateOf,
        text,
        injectReader: port.read,
        openTab: async (url, openerTabId) => void (await browser.tabs.create({ url, openerTabId })),
      }),
      'passages-closed': (_, from) => marks.tidy(from.tabId),
    },
  });
  const answers: Handlers<OwnMessages, true> = {
    ...ownHandlers({
      pages,
      tabPort: port,
      getTab,
      popupState,
      originals,
      judge,
      learned,
      problemState: stateOf,
      dismissals: dismissed,
      storageTrouble,
    }),
    ...followingHandlers({ check: following.check, wake: () => follow.wake() }),
    ...evidenceHandlers({
      pages,
      getTab,
      originals,
      settings,
      marks,
      text,
      spunWords: spunWordsFinder(knowledge, open),
      judgeSelection: selectionJudge({ selections: selected, judge, originals }),
    }),
  };
  const tiers = [ofPages, ownTier<OwnMessages>(own, { checks: ownChecks, handlers: answers }), listTier(lists, own)];
  return { following, answers, learned, lists, tiers };
}

const ready = start();
ready.catch(report);

const follow = followByAlarm({
  alarms: browser.alarms,
  run: async () => (await ready).following.run(),
  now: Date.now,
  report,
});

// The browser starts the worker for an event and hands it over at once: all listeners are registered by now.
const atOnce = [shownTier({ popupState, settings, withTrust, applySettings: events.settingsChanged }, own)];
const engineTiers = ready.then(({ tiers }) => tiers);
browser.runtime.onMessage.addListener(answerMessages(engineTiers, atOnce));
browser.tabs.onUpdated.addListener((tabId, { url }) => {
  if (url !== undefined) void events.moved(tabId, url).catch(report);
});
browser.tabs.onRemoved.addListener((tabId) => void events.closed(tabId).catch(report));
settings.onChanged((changed, before) => {
  void events.settingsChanged(changed).catch(report);
  void follow.wake();
  // Open pages get the verdict that the reader would get now.
  if (changed.sensitivity !== before.sensitivity) void ready.then(({ learned }) => learned()).catch(report);
});
for (const access of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
  access.addListener(() => void events.permissionsChanged().catch(report));
  access.addListener(() => void ready.then(({ following }) => following.accessChanged()).then(follow.wake, report));
}
welcomeAtInstall(browser.runtime, browser.tabs, report);
takeRequests(browser, {
  checkPage: async (tabId) => (await ready).answers['check-anyway']({ tabId }, true),
  rememberPage: async (tabId) => (await ready).answers['remember-page']({ tabId }, true),
  selections: selected,
  text,
  report,
});
const look = guardLibrary({
  session: browser.storage.session,
  watch,
  summary: async () => (await library).summary(),
  beginNewLog: 'userAgentData' in navigator ? beginNewLog : null,
  report,
});
tidyByAlarm({
  alarms: browser.alarms,
  library,
  readLimit: async () => (await settings.read()).libraryLimit,
  tidied: look,
  report,
});
checkListsByAlarm(
  browser.alarms,
  ready.then(({ lists }) => lists.keeper),
  report,
);
