import { openDB } from 'idb';
import { FollowingStore } from '../../../src/store/following/following-store.ts';
import { type Act, everything, perform } from './acts.ts';

let changes = 0;
const open = (name: string): FollowingStore => new FollowingStore({ name, changed: () => changes++ });

/** What following keeps, in a page. */
const followingStore = {
  /** Does one thing after another, each with a connection of its own where `reopen` says so; what was seen of each. */
  async run(name: string, acts: readonly Act[], reopen: boolean): Promise<unknown[]> {
    let store = open(name);
    const seen: unknown[] = [];
    for (const act of acts) {
      if (reopen) {
        await store.close();
        store = open(name);
      }
      seen.push(await perform(store, act));
    }
    seen.push(await everything(store));
    await store.close();
    return seen;
  },

  /** Does things at the same time, over connections of their own. */
  async together(name: string, acts: readonly (readonly Act[])[]): Promise<unknown> {
    const stores = acts.map(() => open(name));
    await Promise.all(
      acts.map(async (each, at) => {
        const store = stores[at] ?? open(name);
        for (const act of each) await perform(store, act);
        await store.close();
      }),
    );
    const store = open(name);
    const all = await everything(store);
    await store.close();
    return all;
  },

  /** Puts something into a store that nobody of ours would. */
  async put(name: string, store: string, value: unknown, key: string): Promise<void> {
    const database = await openDB(name);
    await database.put(store, value, key);
    database.close();
  },

  changes: async (): Promise<number> => changes,

  /** What is told where the browser has no storage. */
  async without(): Promise<string> {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined, configurable: true });
    const failure = await open('nowhere')
      .sources()
      .catch((error: Error) => error.name);
    Reflect.deleteProperty(globalThis, 'indexedDB');
    return String(failure);
  },
};

declare global {
  var followingRecords: typeof followingStore;
}
globalThis.followingRecords = followingStore;
