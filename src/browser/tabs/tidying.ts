import type { Alarms } from 'webextension-polyfill';

const ALARM = 'tidy-library';
const EVERY_MINUTES = 5;
/** Steps at one alarm; each takes some tens of milliseconds. */
const STEPS = 20;

/** The library's own housekeeping, in bounded steps; each answers whether there is more to do. */
interface Tidied {
  mergeStep(): Promise<boolean>;
  rebuildStep(): Promise<boolean>;
  readonly housekeeping: { keepStep(limit: number): Promise<boolean> };
}

interface Needs {
  readonly alarms: Pick<Alarms.Static, 'create' | 'get' | 'onAlarm'>;
  readonly library: Promise<Tidied>;
  /** In bytes. */
  readonly readLimit: () => Promise<number>;
  /** Called when all is tidy for now. */
  readonly tidied: () => Promise<void>;
  readonly report: (error: unknown) => void;
}

/**
 * Has the library tidied, and kept within the limit, while nobody waits for it. The listener must be registered when the
 * worker starts.
 */
export function tidyByAlarm({ alarms, library, readLimit, tidied, report }: Needs): void {
  alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void tidy(library, readLimit).then(tidied).catch(report);
  });
  void ensureAlarm(alarms).catch(report);
}

async function ensureAlarm(alarms: Pick<Alarms.Static, 'create' | 'get'>): Promise<void> {
  // Creating it again at each start of the worker would put it off for ever.
  if (!(await alarms.get(ALARM))) await alarms.create(ALARM, { periodInMinutes: EVERY_MINUTES });
}

async function tidy(opening: Promise<Tidied>, readLimit: () => Promise<number>): Promise<void> {
  const [library, limit] = await Promise.all([opening, readLimit()]);
  let left = STEPS;
  while (left > 0 && (await library.rebuildStep())) left--;
  while (left > 0 && (await library.housekeeping.keepStep(limit))) left--;
  while (left > 0 && (await library.mergeStep())) left--;
}
