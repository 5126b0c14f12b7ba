import type { Alarms, Storage } from 'webextension-polyfill';
import { connectionState } from '../following/connection.ts';

/** Subscriptions in `storage.local`, where they can be read while the database is damaged, and changes are heard of. */
const RECORDS = 'lists';
/** In `storage.session`: says that something went on. */
const TOLD = 'lists-told';
const ALARM = 'check-lists';
/** How often it is looked whether a list is due; each is asked once a day. */
const EVERY_MINUTES = 30;
/** While a list is being fetched: a worker that was ended in the midst of it is woken to go on. */
const SOON_MINUTES = 1;
/** Between two words of progress. */
const PAUSE_MS = 500;

interface Areas {
  readonly local: Pick<Storage.StorageArea, 'get' | 'set' | 'onChanged'>;
  readonly session: Pick<Storage.StorageArea, 'set' | 'onChanged'>;
}
type AlarmApi = Pick<Alarms.Static, 'create' | 'get' | 'onAlarm'>;

/** What the keeper of lists needs of the browser. */
export interface ListPorts {
  readonly records: { read(): Promise<readonly unknown[]>; write(records: readonly unknown[]): Promise<void> };
  readonly onBusy: (busy: boolean) => Promise<void>;
  /** Something went on; `often` may be passed over when the last time was just now. */
  readonly tell: (often: boolean) => void;
}

export function listPorts(storage: Areas, alarms: AlarmApi, report: (error: unknown) => void): ListPorts {
  let told = 0;
  return {
    records: {
      async read() {
        const { [RECORDS]: stored } = await storage.local.get(RECORDS);
        return Array.isArray(stored) ? stored : [];
      },
      write: (records) => storage.local.set({ [RECORDS]: records }),
    },
    onBusy: (busy) => alarms.create(ALARM, { periodInMinutes: busy ? SOON_MINUTES : EVERY_MINUTES }),
    tell(often) {
      const now = Date.now();
      if (often && now - told < PAUSE_MS) return;
      told = now;
      // A call to the browser, which also keeps it from ending the worker as idle while a file comes in.
      void storage.session.set({ [TOLD]: now }).catch(report);
    },
  };
}

/** Calls back when something of the lists changed, until the returned function is called. */
export function onListsChanged({ local, session }: Areas, callback: () => void): () => void {
  const heard = (changes: Readonly<Record<string, unknown>>): void => {
    if (RECORDS in changes || TOLD in changes) callback();
  };
  for (const area of [local, session]) area.onChanged.addListener(heard);
  return () => {
    for (const area of [local, session]) area.onChanged.removeListener(heard);
  };
}

/**
 * Has due lists checked, but not while the connection is to be spared: they are no less due afterwards. The listener
 * must be registered when the worker starts.
 */
export function checkListsByAlarm(
  alarms: AlarmApi,
  keeper: Promise<{ checkDue(): Promise<void> }>,
  report: (error: unknown) => void,
  connection = () => connectionState(navigator),
): void {
  alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM && connection() === 'open') void keeper.then((lists) => lists.checkDue()).catch(report);
  });
  void ensureAlarm(alarms).catch(report);
}

async function ensureAlarm(alarms: Pick<AlarmApi, 'create' | 'get'>): Promise<void> {
  // Creating it again at each start of the worker would put it off for ever.
  if (!(await alarms.get(ALARM)))
    await alarms.create(ALARM, { delayInMinutes: SOON_MINUTES, periodInMinutes: EVERY_MINUTES });
}
