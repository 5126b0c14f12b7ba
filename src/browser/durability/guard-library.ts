import type { Storage } from 'webextension-polyfill';
import type { LibraryWatch } from './library-watch.ts';
import { onceAStart } from './once-a-start.ts';

interface Needs {
  readonly session: Pick<Storage.StorageArea, 'get' | 'set'>;
  readonly watch: Pick<LibraryWatch, 'look'>;
  readonly summary: () => Promise<Parameters<LibraryWatch['look']>[0]>;
  /** Makes sure that the browser reads no log which a crash broke; null where it needs no such help. */
  readonly beginNewLog: (() => Promise<void>) | null;
  readonly report: (error: unknown) => void;
}

/**
 * Does after each start of the browser what keeps it from taking the library away, and then looks whether it did.
 * Returns a look that may be taken again at any time, and that never rejects.
 */
export function guardLibrary({ session, watch, summary, beginNewLog, report }: Needs): () => Promise<void> {
  const look = async (): Promise<void> => {
    try {
      await watch.look(await summary());
    } catch (error) {
      // A library that cannot be read is told where it is asked; it may be there again at the next look.
      report(error);
    }
  };
  void onceAStart(session, 'log-begun', async () => beginNewLog?.()).then(
    // Later lives of the worker need not look: what is lost is lost at the browser's start, and tidying looks again.
    (isStart) => (isStart ? look() : undefined),
    (error) => {
      report(error);
      return look();
    },
  );
  return look;
}
