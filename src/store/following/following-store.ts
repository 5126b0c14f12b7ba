import { DatabaseConnection, type TransactionOf } from '../database-connection.ts';
import type { Edit, FollowingRecords, Leave, Spent, Waiting } from './following-records.ts';
import { type FollowingSchema, type FollowingStoreName, followingPlan, type WaitingKey } from './following-schema.ts';
import { type HostRecord, MAX_HOSTS, readHost } from './host-record.ts';
import { SeenEntries } from './seen-entries.ts';
import { MAX_SOURCES, readSource, type SourceRecord } from './source-record.ts';
import { isFields, numberIn } from './stored-fields.ts';
import { readWaiting, type WaitingRecord } from './waiting-record.ts';

type Write = TransactionOf<FollowingSchema, 'readwrite'>;

/** Days whose traffic is kept. */
const TRAFFIC_DAYS = 31;
/** All sources and what waits for them are in these. */
const OF_SOURCES: FollowingStoreName[] = ['sources', 'seen', 'waiting'];

/** What following keeps, in this browser's IndexedDB. */
export class FollowingStore implements FollowingRecords {
  readonly #connection: DatabaseConnection<FollowingSchema>;
  readonly #changed: () => void;

  /** `changed` hears of every change that a page may show. */
  constructor({ name = 'following', changed = () => {} }: { name?: string; changed?: () => void } = {}) {
    this.#connection = new DatabaseConnection(followingPlan(name));
    this.#changed = changed;
  }

  sources(): Promise<readonly SourceRecord[]> {
    return this.#connection.read(['sources'], async (tx) =>
      (await tx.objectStore('sources').getAll()).flatMap((stored) => readSource(stored) ?? []),
    );
  }

  source(id: string): Promise<SourceRecord | null> {
    return this.#connection.read(['sources'], async (tx) => readSource(await tx.objectStore('sources').get(id)));
  }

  due(by: number, most: number): Promise<{ sources: readonly SourceRecord[]; next: number | null }> {
    return this.#connection.read(['sources'], async (tx) => {
      const index = tx.objectStore('sources').index('due');
      const stored = await index.getAll(null, most + 1);
      const first = stored.flatMap((value) => readSource(value) ?? []);
      const sources = first.filter(({ due }) => due !== null && due <= by).slice(0, most);
      return { sources, next: first.find((source) => !sources.includes(source))?.due ?? null };
    });
  }

  add(sources: readonly SourceRecord[]): Promise<readonly ('added' | 'known' | 'over')[]> {
    return this.#write(['sources'], async (tx) => {
      const store = tx.objectStore('sources');
      let count = await store.count();
      const outcomes: ('added' | 'known' | 'over')[] = [];
      for (const source of sources) {
        const known = readSource(await store.get(source.id)) !== null;
        outcomes.push(known ? 'known' : count < MAX_SOURCES ? 'added' : 'over');
        if (known || count >= MAX_SOURCES) continue;
        await store.put(source, source.id);
        count++;
      }
      return outcomes;
    });
  }

  async remove(id: string): Promise<void> {
    await this.#write(OF_SOURCES, async (tx) => {
      await tx.objectStore('sources').delete(id);
      await tx.objectStore('seen').delete(id);
      await tx.objectStore('waiting').delete(IDBKeyRange.bound([id], [id, []]));
    });
  }

  change(id: string, edit: Edit<SourceRecord>): Promise<SourceRecord | null> {
    return this.#write(['sources'], (tx) => changeIn(tx, id, edit));
  }

  async changeAll(edit: Edit<SourceRecord>): Promise<void> {
    await this.#write(['sources'], async (tx) => {
      const store = tx.objectStore('sources');
      for (const stored of await store.getAll()) {
        const source = readSource(stored);
        const changed = source && edit(source);
        if (changed) await store.put(changed, changed.id);
      }
    });
  }

  announce(
    id: string,
    take: (source: SourceRecord, seen: SeenEntries) => { source: SourceRecord; waiting: readonly WaitingRecord[] },
  ): Promise<SourceRecord | null> {
    return this.#write(OF_SOURCES, async (tx) => {
      const source = readSource(await tx.objectStore('sources').get(id));
      if (!source) return null;
      const seen = SeenEntries.from(await tx.objectStore('seen').get(id));
      const taken = take(source, seen);
      const place = taken.source.place - taken.waiting.length;
      const put = taken.waiting.map((record, at) => tx.objectStore('waiting').put(record, [id, 0, place + at]));
      const changed = { ...taken.source, place };
      await Promise.all([
        ...put,
        tx.objectStore('seen').put(seen.toStored(), id),
        tx.objectStore('sources').put(changed, id),
      ]);
      return changed;
    });
  }

  firstWaiting(id: string): Promise<Waiting | null> {
    return this.#connection.read(['waiting'], async (tx) => {
      const first = await tx.objectStore('waiting').openCursor(IDBKeyRange.bound([id], [id, []]));
      if (!first) return null;
      const [, attempts, place] = first.key;
      // One that cannot be read is told as one without an address: whoever asked takes it off the list.
      const record = readWaiting(first.value) ?? { address: '', from: 'feed', attempts, notBefore: 0 };
      return { attempts, place, record };
    });
  }

  settle(
    id: string,
    { attempts, place }: Waiting,
    again: WaitingRecord | null,
    edit: (source: SourceRecord) => SourceRecord,
  ): Promise<SourceRecord | null> {
    return this.#write(OF_SOURCES, async (tx) => {
      const list = tx.objectStore('waiting');
      const key: WaitingKey = [id, attempts, place];
      if ((await list.getKey(key)) !== undefined) {
        await list.delete(key);
        if (again) await list.put(again, [id, again.attempts, place]);
      }
      const waiting = await list.count(IDBKeyRange.bound([id], [id, []]));
      return changeIn(tx, id, (source) => edit({ ...source, waiting }));
    });
  }

  host(host: string): Promise<HostRecord> {
    return this.#connection.read(['hosts'], async (tx) => readHost(await tx.objectStore('hosts').get(host)));
  }

  async changeHost(host: string, edit: Edit<HostRecord>): Promise<void> {
    await this.#connection.write(['hosts'], async (tx) => {
      const changed = edit(readHost(await tx.objectStore('hosts').get(host)));
      if (changed) await tx.objectStore('hosts').put(changed, host);
      await keepHostsBounded(tx);
    });
  }

  takeLeave({ host, day, now, budget }: Parameters<FollowingRecords['takeLeave']>[0]): Promise<Leave> {
    return this.#connection.write(['hosts', 'traffic'], async (tx) => {
      const stored = tx.objectStore('hosts').get(host);
      const spent = readSpent(await tx.objectStore('traffic').get(day));
      const { busyUntil, refusals } = readHost(await stored);
      if (busyUntil > now) return { kind: 'busy', until: busyUntil };
      if (spent.requests >= budget.requests || spent.bytes >= budget.bytes) return { kind: 'budget-spent' };
      await tx.objectStore('traffic').put({ ...spent, requests: spent.requests + 1 }, day);
      return { kind: 'granted', refusals };
    });
  }

  async received(day: string, bytes: number): Promise<void> {
    await this.#connection.write(['traffic'], async (tx) => {
      const store = tx.objectStore('traffic');
      const spent = readSpent(await store.get(day));
      await store.put({ ...spent, bytes: spent.bytes + bytes }, day);
      const days = await store.getAllKeys();
      for (const old of days.slice(0, -TRAFFIC_DAYS)) await store.delete(old);
    });
  }

  traffic(): Promise<ReadonlyMap<string, Spent>> {
    return this.#connection.read(['traffic'], async (tx) => {
      const [days, spent] = await Promise.all([
        tx.objectStore('traffic').getAllKeys(),
        tx.objectStore('traffic').getAll(),
      ]);
      return new Map(days.map((day, at) => [day, readSpent(spent[at])]));
    });
  }

  /** Lets go of the database; the next use opens it again. */
  close(): Promise<void> {
    return this.#connection.close();
  }

  async #write<T>(stores: FollowingStoreName[], work: (tx: Write) => Promise<T>): Promise<T> {
    const result = await this.#connection.write(stores, work);
    this.#changed();
    return result;
  }
}

async function keepHostsBounded(tx: Write): Promise<void> {
  const hosts = tx.objectStore('hosts');
  if ((await hosts.count()) <= MAX_HOSTS) return;
  const [keys, stored] = await Promise.all([hosts.getAllKeys(), hosts.getAll()]);
  const byAge = keys.map((key, at) => ({ key, at: readHost(stored[at]).robotsAt })).sort((a, b) => a.at - b.at);
  // A tenth at once, so that this is done seldom.
  for (const { key } of byAge.slice(0, MAX_HOSTS / 10)) await hosts.delete(key);
}

async function changeIn(tx: Write, id: string, edit: Edit<SourceRecord>): Promise<SourceRecord | null> {
  const source = readSource(await tx.objectStore('sources').get(id));
  const changed = source && edit(source);
  if (changed) await tx.objectStore('sources').put(changed, id);
  return changed ?? source;
}

function readSpent(stored: unknown): Spent {
  const fields = isFields(stored) ? stored : {};
  return { requests: numberIn(fields.requests) ?? 0, bytes: numberIn(fields.bytes) ?? 0 };
}
