import { killAgainAndAgain } from '../../store/faults/killing.ts';
import type { BrowserKind } from '../../store/harness/browser.ts';
import type { Figure } from '../figure.ts';

/** Workers ended between two kills of the browser. */
const WORKER_KILLS = 1;

/** Kills a browser `kills` times in the midst of whatever the library does, and counts what went wrong: nothing may. */
export async function* benchFaults(browser: BrowserKind, kills: number, seed: number): AsyncGenerator<Figure> {
  const onKill = (done: number): void => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${kills} kills`);
  };
  const onWrong = (what: string): void => console.error(what);
  const tally = await killAgainAndAgain(browser, { kills, seed, workerKills: WORKER_KILLS, onKill, onWrong });
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  yield { name: 'browser killed', value: tally.kills, unit: 'times', least: kills };
  yield { name: 'worker ended', value: tally.workerKills, unit: 'times' };
  for (const [act, times] of Object.entries(tally.acts))
    yield { name: `in the midst of ${act}`, value: times, unit: 'times' };
  yield { name: 'over before it was cut off', value: tally.over, unit: 'times' };
  yield { name: 'committed originals looked for', value: tally.audited, unit: 'originals' };
  const { lost, corrupt, duplicated, halfVisible, unfinished } = tally;
  for (const [name, value] of Object.entries({ lost, corrupt, duplicated, halfVisible, unfinished }))
    yield { name, value, unit: 'times', most: 0 };
}
