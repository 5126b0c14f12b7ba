import { StorageError } from '../../store/errors.ts';
import type { Answer, Fetcher } from '../fetching/answer.ts';
import type { ListLibrary } from './bring-in.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import { type Downloader, fetchTrouble, statusTrouble } from './downloader.ts';
import type { ListIndex } from './list-index.ts';
import { type Trouble, trouble } from './list-problem.ts';
import { nextDaily, nextTry } from './next-check.ts';
import type { Plan } from './plan.ts';
import { IndexRefused, readIndex } from './read-index.ts';
import type { Subscription } from './subscription.ts';

/** What checks of lists work with. */
export interface CheckParts {
  readonly fetcher: Fetcher;
  readonly download: Downloader;
  readonly library: ListLibrary;
  /** The version of the fingerprints that the library takes. */
  readonly fingerprintVersion: number;
  /** Whether the browser lets us ask this address. */
  mayReach(address: string): Promise<boolean>;
  /** Milliseconds since 1970. */
  now(): number;
  /** 0..1 */
  random(): number;
}

/** What a check tells while it goes on. */
export interface CheckHooks {
  readonly signal: AbortSignal;
  /** Bytes that came, of those that are to come; again from 0 where another way is taken. */
  onProgress(progress: { readonly received: number; readonly of: number }): void;
  /** Keeps a subscription as it is so far, before the library changes. */
  keep(subscription: Subscription): Promise<void>;
}

/** An index document that was found, and where its files are. */
export interface FoundIndex {
  readonly index: ListIndex;
  readonly answer: Answer & { readonly kind: 'fetched' };
}

/** Fetches an index document; null where it did not change. Rejects with the signal's reason. */
export async function findIndex(
  { fetcher, mayReach, fingerprintVersion }: Pick<CheckParts, 'fetcher' | 'mayReach' | 'fingerprintVersion'>,
  address: string,
  { etag, lastModified }: { readonly etag: string | null; readonly lastModified: string | null },
  signal: AbortSignal,
): Promise<FoundIndex | Trouble | null> {
  if (!(await mayReach(address))) return trouble('not-allowed');
  const validators = { ...(etag !== null && { etag }), ...(lastModified !== null && { lastModified }) };
  const answer = await fetcher({ address, expected: 'list', ...validators }, signal);
  switch (answer.kind) {
    case 'unchanged':
      return null;
    case 'refused':
      return statusTrouble(answer.status, answer.retryAfter);
    case 'failed':
      return fetchTrouble(answer.problem);
    case 'fetched':
      try {
        const index = readIndex(answer.body);
        return index.fingerprints === fingerprintVersion ? { index, answer } : trouble('other-version');
      } catch (error) {
        if (error instanceof IndexRefused) return trouble(error.code);
        throw error;
      }
  }
}

/**
 * Checks a list and brings the library up to date with it; the subscription as it is afterwards. Rejects with the
 * signal's reason.
 */
export async function checkList(kept: Subscription, parts: CheckParts, hooks: CheckHooks): Promise<Subscription> {
  const { library, now, random } = parts;
  const failed = ({ problem, retryAfter }: Trouble, so: Subscription): Subscription => {
    const failures = so.failures + 1;
    return { ...so, begun: 0, problem, failures, nextCheck: nextTry(now(), failures, retryAfter, random()) };
  };
  const well = (so: Subscription, nextUpdate: number | null): Subscription => {
    const nextCheck = nextDaily(now(), nextUpdate, random());
    return { ...so, begun: 0, problem: null, failures: 0, checkedAt: now(), nextCheck };
  };
  try {
    const ids = new Set((await library.packs.list()).map(({ id }) => id));
    const have = kept.packs.find((id) => ids.has(id)) ?? null;
    const isThere = have !== null && kept.problem === null && kept.packs.length === 1;
    const known = isThere ? kept : { etag: null, lastModified: null };
    const found = await findIndex(parts, kept.address, known, hooks.signal);
    if (found === null) return well(kept, null);
    if ('problem' in found) return failed(found, kept);
    const { index, answer } = found;
    const { name, description, language, newest, updated, nextUpdate } = index;
    const about = { name, description, language, updated, originals: newest.originals };
    const told: Subscription = {
      ...kept,
      ...about,
      packs: have === null ? [] : [have],
      etag: null,
      lastModified: null,
    };
    const at = await update(index, answer.address, told, have, parts, hooks);
    const there = { ...told, packs: at.have === null ? [] : [at.have] };
    if (at.trouble) return failed(at.trouble, there);
    return well({ ...there, etag: answer.etag, lastModified: answer.lastModified }, nextUpdate);
  } catch (error) {
    if (error instanceof StorageError)
      return failed(trouble(error.trouble === 'full' ? 'storage-full' : 'storage'), kept);
    throw error;
  }
}

function update(
  index: ListIndex,
  address: string,
  told: Subscription,
  have: string | null,
  { download, library }: CheckParts,
  { signal, onProgress, keep }: CheckHooks,
) {
  let received = 0;
  let of = 0;
  const onPlan = ({ bytes }: Plan): void => {
    received = 0;
    of = bytes;
    onProgress({ received, of });
  };
  const onBytes = (count: number): void => {
    received = Math.max(0, received + count);
    onProgress({ received, of });
  };
  const heading = (state: string, at: string | null): Promise<void> =>
    keep({ ...told, packs: at === null ? [state] : [state, at] });
  const supply = { download, library, signal, onBytes, folders: [address, ...index.mirrors] };
  return bringUpToDate(index, have, supply, heading, onPlan);
}
