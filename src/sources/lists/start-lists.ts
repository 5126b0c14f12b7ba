import { FINGERPRINT_VERSION } from '../../core/fingerprint/fingerprint.ts';
import type { Fetcher } from '../fetching/answer.ts';
import type { ListLibrary } from './bring-in.ts';
import { createDownloader } from './downloader.ts';
import { ListKeeper } from './list-keeper.ts';
import { listAddress, readSubscription } from './subscription.ts';

interface Needs {
  readonly library: ListLibrary;
  readonly fetcher: Fetcher;
  /** Where subscriptions are kept, as anything that JSON can hold. */
  readonly records: { read(): Promise<readonly unknown[]>; write(records: readonly unknown[]): Promise<void> };
  readonly mayReach: (address: string) => Promise<boolean>;
  readonly onBusy: (busy: boolean) => Promise<void>;
  /** Something went on that a page may want to show; often, while a file comes in. */
  readonly tell: (often: boolean) => void;
  /** The library may hold something else. */
  readonly changed: () => void;
  readonly report: (error: unknown) => void;
}

/** What the extension needs of lists. */
export interface Lists {
  readonly keeper: ListKeeper;
  readonly listAddress: typeof listAddress;
  readonly report: Needs['report'];
}

/** The keeper of the lists that the reader subscribed to, over the platform's own network, clock and chance. */
export function startLists(needs: Needs): Lists {
  const { records, tell, library, fetcher, mayReach, onBusy, changed, report } = needs;
  const keeper = new ListKeeper({
    ...{ library, fetcher, mayReach, onBusy, report },
    download: createDownloader({ fetch: (address, init) => fetch(address, init), now: Date.now }),
    fingerprintVersion: FINGERPRINT_VERSION,
    now: Date.now,
    random: Math.random,
    store: {
      read: async () => (await records.read()).flatMap((record) => readSubscription(record) ?? []),
      write: records.write,
    },
    onProgress: (_, progress) => tell(progress !== null),
    onChanged: changed,
  });
  return { keeper, listAddress, report };
}
