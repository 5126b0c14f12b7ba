import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PopupState } from '../../src/browser/messages/protocol.ts';
import { FLAGGED, type Verdict } from '../../src/core/judgement.ts';
import { EXPECTATIONS, type Expectation } from './expectations.ts';
import { openPopup, press, says, type Words } from './own-page.ts';
import type { DemoServer } from './server.ts';
import type { Session } from './session.ts';
import { until } from './until.ts';
import { look, openTab, outcomeOf, type Sight, settledState, type WatchedTab } from './watched-tab.ts';
import type { World } from './world.ts';

/** How one page of the walk went. */
export interface Step {
  readonly expectation: Expectation;
  readonly got: string;
  /** Address path of the original that was named, if any. */
  readonly source: string | null;
  /** What is wrong; empty when all is as it should be. */
  readonly faults: readonly string[];
}

export interface Walk {
  readonly session: Session;
  readonly server: DemoServer;
  readonly world: World;
  readonly words: Words;
  /** Folder for the screenshots; null takes none. */
  readonly pictures: string | null;
  /** Hears of each step as it ends. */
  readonly report: (step: Step) => void;
}

const ORIGINALS = 'harbour-times';
/** Milliseconds until a badge that has just come is wholly there for a picture. */
const BADGE_FADES_IN = 600;

async function askPopupState(session: Session, tabId: number): Promise<PopupState> {
  const answer = await session.call<{ ok: boolean; value: PopupState }>('runtime.sendMessage', {
    message: 'popup-state',
    carried: { tabId },
  });
  if (!answer.ok) throw new Error(`the worker refused: ${JSON.stringify(answer)}`);
  return answer.value;
}

/**
 * Reads every original as a reader would: remembers the first one and trusts its publisher by two clicks in the popup,
 * after which the others are remembered by being read.
 */
export async function readOriginals({
  session,
  server,
  world,
  words,
}: Omit<Walk, 'pictures' | 'report'>): Promise<void> {
  const outlet = world.get(ORIGINALS);
  const [first, ...others] = outlet?.articles ?? [];
  if (!outlet || !first) throw new Error('the demo has no originals');
  const addressOf = (article: typeof first): string => server.base(ORIGINALS) + outlet.pathOf(article);

  const tab = await openTab(session, addressOf(first));
  const read = await settledState(session, tab, ['library-empty', 'none']);
  if (!read) throw new Error(`${addressOf(first)} was not read`);
  const popup = await openPopup(session, tab.tabId);
  await press(popup, words('actionRemember'));
  await says(popup, words('actionRemembered'));
  await press(popup, words('actionTrust'));
  await until('the publisher to be trusted', async () =>
    (await askPopupState(session, tab.tabId)).trusted ? true : null,
  );
  await popup.close();

  for (const article of others) {
    await tab.page.goto(addressOf(article));
    await until(`“${article.title}” to be remembered`, async () =>
      (await askPopupState(session, tab.tabId)).remembered ? true : null,
    );
  }
  await tab.page.close();
}

function faultsOf(
  { expected, source }: Expectation,
  { state, toolbar, badge }: Sight,
  named: string | null,
  toolbarFlagged: string,
): string[] {
  const got = outcomeOf(state) ?? 'nothing';
  const flagged = FLAGGED.has(got as Verdict);
  const faults: string[] = [];
  if (!expected.some((verdict) => verdict === got)) faults.push(`expected ${expected.join(' or ')}`);
  if (source !== null && !named?.endsWith(`/${source}`)) faults.push(`should name ${source}`);
  if (flagged !== (badge !== null && badge.width > 0))
    faults.push(flagged ? 'no badge in the page' : 'a badge in the page');
  if (flagged !== (toolbar.title === toolbarFlagged)) faults.push(`the toolbar says “${toolbar.title}”`);
  return faults;
}

/** Saves what a reader sees: the page with its badge, and the popup. */
async function photograph(session: Session, { page, tabId }: WatchedTab, name: string): Promise<void> {
  await page.bringToFront();
  await new Promise((resolve) => setTimeout(resolve, BADGE_FADES_IN));
  await page.screenshot({ path: `${name}.png` });
  const popup = await openPopup(session, tabId);
  await popup.setViewport({ width: 400, height: 640 });
  await popup.screenshot({ path: `${name}-popup.png`, fullPage: true });
  await popup.close();
}

/** Opens one page, waits for the extension, takes pictures and compares. */
async function takeStep(
  { session, server, words, pictures }: Walk,
  tab: WatchedTab,
  expectation: Expectation,
): Promise<Step> {
  await tab.page.goto(server.base(expectation.outlet) + expectation.path);
  await settledState(session, tab, expectation.expected);
  const flagged = expectation.expected.some((verdict) => FLAGGED.has(verdict as Verdict));
  // The badge follows the verdict: it is drawn by the page once the worker has answered it.
  const sight = await until(
    'the badge',
    async () => {
      const seen = await look(session, tab);
      return !flagged || seen.badge ? seen : null;
    },
    3000,
  ).catch(() => look(session, tab));

  if (pictures !== null) await photograph(session, tab, join(pictures, expectation.name));

  const { state } = sight;
  const named =
    state?.kind === 'judged' && state.judgement.original !== null
      ? (state.judgement.matches[0]?.facts.url ?? null)
      : null;
  return {
    expectation,
    got: outcomeOf(state) ?? 'nothing',
    source: named && new URL(named).pathname,
    faults: faultsOf(expectation, sight, named, words('toolbarFlagged', 'The Harbour Times')),
  };
}

/** Walks through the whole demo and answers how each page went. */
export async function walkDemo(walk: Walk): Promise<readonly Step[]> {
  if (walk.pictures !== null) await mkdir(walk.pictures, { recursive: true });
  await readOriginals(walk);
  const tab = await openTab(walk.session, walk.server.base(ORIGINALS));
  const steps: Step[] = [];
  for (const expectation of EXPECTATIONS) {
    const step = await takeStep(walk, tab, expectation);
    walk.report(step);
    steps.push(step);
  }
  return steps;
}
