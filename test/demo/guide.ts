import type { PopupState } from '../../src/browser/messages/protocol.ts';
import { EXPECTATIONS } from './expectations.ts';
import type { Words } from './own-page.ts';
import type { DemoServer } from './server.ts';
import type { Session } from './session.ts';
import { openTab, outcomeOf, readState, type WatchedTab } from './watched-tab.ts';
import type { World } from './world.ts';

export interface Guide {
  readonly session: Session;
  readonly server: DemoServer;
  readonly world: World;
  readonly words: Words;
  readonly say: (line: string) => void;
}

const PAUSE = 500;

/** Waits for the person at the window, for as long as it takes; false when the browser was closed instead. */
async function waitForPerson({ session }: Guide, done: () => Promise<boolean>): Promise<boolean> {
  while (session.browser.connected) {
    // A tab that is just loading or was closed cannot be asked; the next round will tell.
    if (await done().catch(() => false)) return true;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return false;
}

async function remembered({ session }: Guide, { tabId }: WatchedTab): Promise<boolean> {
  const asked = { message: 'popup-state', carried: { tabId } };
  const answer = await session.call<{ ok: boolean; value: PopupState }>('runtime.sendMessage', asked);
  return answer.ok && answer.value.remembered;
}

/**
 * Walks a person through one copy: read the original, remember it, open the copy, see the badge. Ends when they have
 * seen it or closed the browser; the window stays theirs.
 */
export async function guide(tour: Guide): Promise<void> {
  const { session, server, world, words, say } = tour;
  const original = world.get('harbour-times');
  const first = original?.articles[0];
  const copy = EXPECTATIONS[0];
  if (!original || !first || !copy) throw new Error('the demo has no articles');

  say(`1. This is an original. Read it, or pretend to: ${server.base('harbour-times')}${original.pathOf(first)}`);
  say('   Then click the Firstprint button in the toolbar (in Chrome behind the puzzle piece, in Firefox too)');
  say(
    `   and choose “${words('actionRemember')}”. “${words('actionTrust')}” remembers all you read there from now on.`,
  );
  const reading = await openTab(session, server.base('harbour-times') + original.pathOf(first));
  await reading.page.bringToFront();
  if (!(await waitForPerson(tour, () => remembered(tour, reading)))) return;

  say('');
  say(
    '2. Remembered. Here is what Daily Relay made of it; look for the badge in the corner of the page, and click the',
  );
  say('   Firstprint button again for the evidence.');
  const reader = await openTab(session, server.base(copy.outlet) + copy.path);
  await reader.page.bringToFront();
  const seen = async (): Promise<boolean> => (await readState(session, reader))?.kind === 'judged';
  if (!(await waitForPerson(tour, seen))) return;
  say(`   Firstprint says: ${outcomeOf(await readState(session, reader))}.`);

  say('');
  say('3. Look around: read more of The Harbour Times, then see what others made of it.');
  for (const { about, outlet, path } of EXPECTATIONS.slice(1))
    say(`   ${about.padEnd(34)} ${server.base(outlet)}${path}`);
  say('');
  say(`The same pages for any other browser on this machine: http://harbour-times.localhost:${server.port}/`);
  say('Close the browser to end the demo.');
}
