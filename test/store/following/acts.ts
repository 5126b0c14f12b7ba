import { takeEntries } from '../../../src/sources/following/announcing.ts';
import { withDue, withLearned } from '../../../src/sources/following/source-changes.ts';
import type { FollowingRecords } from '../../../src/store/following/following-records.ts';
import { newSource } from '../../../src/store/following/source-record.ts';

/** One thing that is done with what following keeps, as plain data. */
export type Act =
  | { readonly do: 'add'; readonly ids: readonly string[]; readonly at: number }
  | { readonly do: 'remove'; readonly id: string }
  | { readonly do: 'put-off'; readonly id: string; readonly until: number }
  | { readonly do: 'pause'; readonly id: string; readonly paused: boolean }
  | { readonly do: 'pause-all' }
  | { readonly do: 'announce'; readonly id: string; readonly paths: readonly string[]; readonly at: number }
  | { readonly do: 'settle'; readonly id: string; readonly again: boolean; readonly at: number }
  | { readonly do: 'due'; readonly by: number; readonly most: number }
  | { readonly do: 'busy'; readonly host: string; readonly until: number }
  | { readonly do: 'ask'; readonly host: string; readonly day: string; readonly now: number }
  | { readonly do: 'receive'; readonly day: string; readonly bytes: number };

const BUDGET = { requests: 4, bytes: 1000 };

/** Does it, and answers all that can be seen of it. */
export async function perform(records: FollowingRecords, act: Act): Promise<unknown> {
  switch (act.do) {
    case 'add':
      return records.add(act.ids.map((id) => newSource(id, `Name of ${id}`, act.at)));
    case 'remove':
      await records.remove(act.id);
      return null;
    case 'put-off':
      return records.change(act.id, (source) => withDue({ ...source, searchAt: act.until }));
    case 'pause':
      return records.change(act.id, (source) =>
        source.paused === act.paused ? null : withDue({ ...source, paused: act.paused }),
      );
    case 'pause-all':
      await records.changeAll((source) => (source.waiting > 0 ? withDue({ ...source, paused: true }) : null));
      return null;
    case 'announce':
      return records.announce(act.id, (source, seen) => {
        const entries = act.paths.map((path) => ({ address: new URL(path, act.id).href, guid: path, title: path }));
        const { waiting } = takeEntries(
          { kind: 'rss', entries, sitemaps: [] },
          { feedAddress: `${act.id}feed`, first: false, now: act.at },
          source,
          seen,
        );
        const counted = source.waiting + waiting.length;
        return { source: withDue({ ...source, waiting: counted, waitUntil: act.at, lastCheck: act.at }), waiting };
      });
    case 'settle': {
      const waiting = await records.firstWaiting(act.id);
      if (!waiting) return null;
      const { record } = waiting;
      const again = act.again ? { ...record, attempts: record.attempts + 1, notBefore: act.at } : null;
      return [waiting, await records.settle(act.id, waiting, again, (source) => withLearned(source, act.at))];
    }
    case 'due':
      return records.due(act.by, act.most);
    case 'busy':
      await records.changeHost(act.host, (known) => ({ ...known, busyUntil: act.until, refusals: known.refusals + 1 }));
      return records.host(act.host);
    case 'ask':
      return records.takeLeave({ host: act.host, day: act.day, now: act.now, budget: BUDGET });
    case 'receive':
      await records.received(act.day, act.bytes);
      return [...(await records.traffic())];
  }
}

/** All that is kept, as far as it can be seen. */
export async function everything(records: FollowingRecords): Promise<unknown> {
  const sources = await records.sources();
  const waiting = await Promise.all(sources.map(({ id }) => records.firstWaiting(id)));
  return { sources, waiting, traffic: [...(await records.traffic())] };
}
