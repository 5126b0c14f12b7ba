import type { Storage } from 'webextension-polyfill';
import { isRecord } from '../tabs/checks.ts';
import { withoutFragment } from '../web-url.ts';

const KEY = 'dismissals';

/** The oldest answers are forgotten beyond this many. */
const MAX_DISMISSALS = 1000;

/** "This page is not a copy of that original", as the reader said it. */
interface Dismissal {
  readonly page: string;
  readonly original: string;
}

/** The reader's "not a copy" answers, in `storage.local`. */
export interface Dismissals {
  has(page: string, original: string): Promise<boolean>;
  set(page: string, original: string, dismissed: boolean): Promise<void>;
}

function isDismissal(value: unknown): value is Dismissal {
  return isRecord(value) && typeof value.page === 'string' && typeof value.original === 'string';
}

export function dismissals(area: Pick<Storage.StorageArea, 'get' | 'set'>): Dismissals {
  let last: Promise<unknown> = Promise.resolve();
  const read = async (): Promise<readonly Dismissal[]> => {
    const stored: unknown = (await area.get(KEY))[KEY];
    return Array.isArray(stored) ? stored.filter(isDismissal) : [];
  };
  const is = (page: string, original: string) => (known: Dismissal) =>
    known.page === withoutFragment(page) && known.original === original;

  return {
    has: async (page, original) => (await read()).some(is(page, original)),
    set(page, original, dismissed) {
      const change = last.then(async () => {
        const same = is(page, original);
        const others = (await read()).filter((known) => !same(known));
        const all = dismissed ? [...others, { page: withoutFragment(page), original }] : others;
        await area.set({ [KEY]: all.slice(-MAX_DISMISSALS) });
      });
      last = change.catch(() => undefined);
      return change;
    },
  };
}
