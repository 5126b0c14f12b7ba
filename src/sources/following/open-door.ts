import { normaliseAddress } from '../../store/documents/identity.ts';
import type { FollowingRecords } from '../../store/following/following-records.ts';
import { newSource, type SourceRecord } from '../../store/following/source-record.ts';
import { readOpml, type Subscription, writeOpml } from '../feeds/opml.ts';
import { decodeText } from '../fetching/decode-text.ts';
import type { CheckReport, FollowingDoor, OpmlReport } from './following-door.ts';
import { withDue, woken } from './source-changes.ts';
import { type FollowSettings, standingOf } from './standing.ts';
import { toldOf, trafficTold } from './told.ts';
import { typedSource } from './typed-source.ts';

/** The worker, as pages ask it. */
export interface FollowingWorker {
  /** Does for a source what is due now, one turn long. */
  check(id: string): Promise<{ readonly more: boolean }>;
  /** Hears that something may be due. */
  dueChanged(): Promise<void>;
}

/** Bytes of a list of subscriptions; a thousand feeds take a fifth of a megabyte. */
const LARGEST_LIST = 10_000_000;

export interface DoorNeeds {
  readonly records: FollowingRecords;
  readonly worker: FollowingWorker;
  readonly onChanged: (callback: () => void) => () => void;
  readonly settings: () => Promise<FollowSettings>;
  /** What the browser says of the connection. */
  readonly connection: () => 'metered' | 'offline' | 'open';
  /** What an exported list is called. */
  readonly listName: string;
  readonly now: () => number;
}

/** Opens following to a page. See `FollowingDoor`. */
export function openDoor(needs: DoorNeeds): FollowingDoor {
  const { records, worker, onChanged, listName, now } = needs;
  /** The worker finds what is due by itself, if later: a page does not fail with it. */
  const tellWorker = (): void => void worker.dueChanged().catch(() => undefined);

  async function checkNow(
    id: string,
    { signal, onProgress }: Parameters<FollowingDoor['checkNow']>[1],
  ): Promise<CheckReport> {
    const before = await records.change(id, (source) => woken(source, now()));
    if (!before) return { ended: 'put-off', learned: 0, waiting: 0 };
    for (;;) {
      const { more } = await worker.check(id);
      const source = await records.source(id);
      const progress = { learned: (source?.learned ?? 0) - before.learned, waiting: source?.waiting ?? 0 };
      onProgress(progress);
      if (signal.aborted) return { ended: 'cancelled', ...progress };
      if (!more) return { ended: progress.waiting > 0 || source?.problem ? 'put-off' : 'complete', ...progress };
    }
  }

  return {
    all: async () =>
      (await records.sources())
        .map((source) => toldOf(source, now()))
        .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)),
    onChanged,
    async follow(typed, name = '') {
      const id = typedSource(typed);
      if (id === null) return { kind: 'bad-address' };
      const same = (await records.sources()).find((source) => pageOf(source.id) === pageOf(id));
      if (same) return { kind: 'already-followed', id: same.id };
      const [outcome] = await records.add([newSource(id, name, now())]);
      if (outcome === 'over') return { kind: 'too-many' };
      tellWorker();
      return { kind: outcome === 'known' ? 'already-followed' : 'following', id };
    },
    unfollow: (id) => records.remove(id),
    async pause(id, paused) {
      await records.change(id, (source) => withDue({ ...source, paused }));
      tellWorker();
    },
    checkNow,
    traffic: async () => trafficTold(await records.traffic(), now()),
    standing: async () => standingOf(await needs.settings(), needs.connection(), await records.traffic(), now()),
    exportOpml: async () => writeOpml(listName, (await records.sources()).flatMap(subscriptionsOf), new Date(now())),
    async importOpml(file) {
      if (file.size > LARGEST_LIST) return null;
      const feeds = readOpml(decodeText(new Uint8Array(await file.arrayBuffer())));
      if (feeds === null) return null;
      const report = await followAll(records, feeds, now());
      tellWorker();
      return report;
    },
  };
}

/** A source in a list of subscriptions: each feed that it has of its own, or its address until any is known. */
function subscriptionsOf({ id, name, feeds }: SourceRecord): Subscription[] {
  const title = name === '' ? {} : { title: name };
  const own = feeds.filter(({ index }) => index === null);
  if (own.length === 0) return [{ ...title, site: id }];
  return own.map(({ address }) => ({ ...title, feed: address, ...(address !== id && { site: id }) }));
}

/** The same for all ways to write the address of one page: with and without `www.` and a slash at its end, by http and https. */
const pageOf = (address: string): string => normaliseAddress(address) ?? address;

async function followAll(
  records: FollowingRecords,
  subscriptions: readonly Subscription[],
  now: number,
): Promise<OpmlReport> {
  const report = { added: 0, alreadyFollowed: 0, passedOver: 0 };
  // A feed of a site that is followed, or that the document names twice, brings nothing more.
  const followed = new Set(
    (await records.sources())
      .flatMap(({ id, feeds: known }) => [id, ...known.map(({ address }) => address)])
      .map(pageOf),
  );
  const sources: SourceRecord[] = [];
  for (const { feed, site, title = '' } of subscriptions) {
    const id = typedSource(feed ?? site ?? '');
    if (id === null) report.passedOver++;
    else if (followed.has(pageOf(id))) report.alreadyFollowed++;
    else {
      followed.add(pageOf(id));
      sources.push(newSource(id, title, now));
    }
  }
  for (const outcome of await records.add(sources)) {
    if (outcome === 'added') report.added++;
    else if (outcome === 'known') report.alreadyFollowed++;
    else report.passedOver++;
  }
  return report;
}
