import type { Storage } from 'webextension-polyfill';
import { isRecord } from './checks.ts';
import { type TabRecord, tabKey } from './tab-records.ts';

/** The records of all tabs. Bounded: the tabs that were changed longest ago make room. */
export interface TabStore {
  get(tabId: number): Promise<TabRecord | undefined>;
  /** Replaces a tab's record by what `change` makes of it; `undefined` leaves it as it is. Changes run one at a time. */
  change(tabId: number, change: Change): Promise<TabRecord | undefined>;
  remove(tabId: number): Promise<void>;
  all(): Promise<ReadonlyMap<number, TabRecord>>;
}

type Change = (record: TabRecord | undefined) => TabRecord | undefined;
type SessionArea = Pick<Storage.StorageArea, 'get' | 'set' | 'remove'>;

/** A hundred articles of usual length are some 3 MB; Chrome allows 10 MB of session storage. */
const MAX_RECORDS = 100;

/** Key of the list of tabs that have a record, the one changed longest ago first. */
const ORDER = 'tab-order';

/** Content scripts cannot reach the session storage, and an update empties it: a record is always our own. */
function isTabRecord(value: unknown): value is TabRecord {
  return isRecord(value) && typeof value.url === 'string' && isRecord(value.page);
}

export function tabStore(area: SessionArea): TabStore {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const turn = last.then(task);
    last = turn.catch(() => undefined);
    return turn;
  };

  const get = async (tabId: number): Promise<TabRecord | undefined> => {
    const record: unknown = (await area.get(tabKey(tabId)))[tabKey(tabId)];
    return isTabRecord(record) ? record : undefined;
  };
  const readOrder = async (): Promise<readonly number[]> => {
    const order: unknown = (await area.get(ORDER))[ORDER];
    return Array.isArray(order) ? order.filter(Number.isSafeInteger) : [];
  };
  /** Forgets all tabs of `order` but the last `count`. */
  const keep = async (order: readonly number[], count: number): Promise<readonly number[]> => {
    await area.remove(order.slice(0, -count).map(tabKey));
    return order.slice(-count);
  };
  const put = async (tabId: number, record: TabRecord): Promise<void> => {
    const others = (await readOrder()).filter((other) => other !== tabId);
    let order = await keep([...others, tabId], MAX_RECORDS);
    for (;;) {
      try {
        return await area.set({ [tabKey(tabId)]: record, [ORDER]: order });
      } catch (error) {
        // Full. Each round halves the others, so this ends: with room, or with the browser's own error.
        if (order.length === 1) throw error;
        order = await keep(order, Math.ceil(order.length / 2));
      }
    }
  };

  return {
    get,
    change: (tabId, change) =>
      inTurn(async () => {
        const record = change(await get(tabId));
        if (record) await put(tabId, record);
        return record;
      }),
    remove: (tabId) =>
      inTurn(async () => {
        await area.remove(tabKey(tabId));
        await area.set({ [ORDER]: (await readOrder()).filter((other) => other !== tabId) });
      }),
    async all() {
      const records = new Map<number, TabRecord>();
      for (const tabId of await readOrder()) {
        const record = await get(tabId);
        if (record) records.set(tabId, record);
      }
      return records;
    },
  };
}
