import type { FollowingRecords } from '../../store/following/following-records.ts';
import { newSource, type SourceRecord } from '../../store/following/source-record.ts';
import type { Standing } from './followed.ts';
import type { CheckReport, FollowingDoor, OpmlReport } from './following-door.ts';
import { withDue, woken } from './source-changes.ts';
import { toldOf, trafficTold } from './told.ts';
import { typedSource } from './typed-source.ts';

/** A feed as an OPML document names it. */
export interface OpmlFeed {
  readonly address: string;
  readonly title?: string;
  /** Home page of the site that it belongs to. */
  readonly site?: string;
}

/** The worker, as pages ask it. */
export interface FollowingWorker {
  /** Does for a source what is due now, one turn long. */
  check(id: string): Promise<{ readonly more: boolean }>;
  /** Hears that something may be due. */
  dueChanged(): Promise<void>;
}

export interface DoorNeeds {
  readonly records: FollowingRecords;
  readonly worker: FollowingWorker;
  readonly onChanged: (callback: () => void) => () => void;
  readonly standing: () => Promise<Standing>;
  readonly readOpml: (file: Blob) => Promise<readonly OpmlFeed[] | null>;
  readonly writeOpml: (feeds: readonly OpmlFeed[]) => string;
  readonly now: () => number;
}

/** Opens following to a page. See `FollowingDoor`. */
export function openDoor({ records, worker, standing, onChanged, readOpml, writeOpml, now }: DoorNeeds): FollowingDoor {
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
    standing,
    exportOpml: async () => writeOpml((await records.sources()).flatMap(feedsOf)),
    async importOpml(file) {
      const feeds = await readOpml(file);
      if (feeds === null) return null;
      const report = await followAll(records, feeds, now());
      tellWorker();
      return report;
    },
  };
}

/** What an OPML document says of a source: each feed that it has of its own, or its address until any is known. */
function feedsOf({ id, name, feeds }: SourceRecord): OpmlFeed[] {
  const own = feeds.filter(({ index }) => index === null).map(({ address }) => address);
  return (own.length > 0 ? own : [id]).map((address) => ({
    address,
    ...(name !== '' && { title: name }),
    ...(address !== id && { site: id }),
  }));
}

async function followAll(records: FollowingRecords, feeds: readonly OpmlFeed[], now: number): Promise<OpmlReport> {
  const report = { added: 0, alreadyFollowed: 0, passedOver: 0 };
  // A feed of a site that is followed, or that the document names twice, brings nothing more.
  const followed = new Set(
    (await records.sources()).flatMap(({ id, feeds: known }) => [id, ...known.map((feed) => feed.address)]),
  );
  const sources: SourceRecord[] = [];
  for (const { address, title = '' } of feeds) {
    const id = typedSource(address);
    if (id === null) report.passedOver++;
    else if (followed.has(id)) report.alreadyFollowed++;
    else {
      followed.add(id);
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
