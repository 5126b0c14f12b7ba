import type { Alarms } from 'webextension-polyfill';

const ALARM = 'tidy-library';
const EVERY_MINUTES = 5;
/** Steps at one alarm; each takes some tens of milliseconds. */
const STEPS = 20;

/** The library's own housekeeping, in bounded steps; each answers whether there is more to do. */
interface Housekeeping {
  mergeStep(): Promise<boolean>;
  rebuildStep(): Promise<boolean>;
  readonly housekeeping: { keepStep(limit: number): Promise<boolean> };
}

/**
 * Has the library tidied, and kept within the limit in bytes, while nobody waits for it. The listener must be registered
 * when the worker starts.
 */
export function tidyByAlarm(
  alarms: Pick<Alarms.Static, 'create' | 'get' | 'onAlarm'>,
  library: Promise<Housekeeping>,
  readLimit: () => Promise<number>,
  report: (error: unknown) => void,
): void {
  alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void tidy(library, readLimit).catch(report);
  });
  void ensureAlarm(alarms).catch(report);
}

async function ensureAlarm(alarms: Pick<Alarms.Static, 'create' | 'get'>): Promise<void> {
  // Creating it again at each start of the worker would put it off for ever.
  if (!(await alarms.get(ALARM))) await alarms.create(ALARM, { periodInMinutes: EVERY_MINUTES });
}

async function tidy(opening: Promise<Housekeeping>, readLimit: () => Promise<number>): Promise<void> {
  const [library, limit] = await Promise.all([opening, readLimit()]);
  let left = STEPS;
  while (left > 0 && (await library.rebuildStep())) left--;
  while (left > 0 && (await library.housekeeping.keepStep(limit))) left--;
  while (left > 0 && (await library.mergeStep())) left--;
}
