import type { FollowingRecords, Leave, Spent, Waiting } from '../../../src/store/following/following-records.ts';
import { type HostRecord, UNKNOWN_HOST } from '../../../src/store/following/host-record.ts';
import { SeenEntries } from '../../../src/store/following/seen-entries.ts';
import { MAX_SOURCES, type SourceRecord } from '../../../src/store/following/source-record.ts';
import type { WaitingRecord } from '../../../src/store/following/waiting-record.ts';

interface Listed extends Waiting {
  readonly source: string;
}

/** What following keeps, in plain maps: the slow and obvious way. Each method does all that it does at once. */
export class MemoryRecords implements FollowingRecords {
  readonly #sources = new Map<string, SourceRecord>();
  readonly #seen = new Map<string, ArrayBuffer>();
  #waiting: Listed[] = [];
  readonly #hosts = new Map<string, HostRecord>();
  readonly #traffic = new Map<string, Spent>();

  async sources() {
    return [...this.#sources.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async source(id: string) {
    return this.#sources.get(id) ?? null;
  }

  async due(by: number, most: number) {
    const inOrder = [...this.#sources.values()]
      .filter(({ due }) => due !== null)
      .sort((a, b) => (a.due ?? 0) - (b.due ?? 0) || (a.id < b.id ? -1 : 1));
    const sources = inOrder.filter(({ due }) => (due ?? 0) <= by).slice(0, most);
    return { sources, next: inOrder[sources.length]?.due ?? null };
  }

  async add(sources: readonly SourceRecord[]) {
    return sources.map((source) => {
      if (this.#sources.has(source.id)) return 'known';
      if (this.#sources.size >= MAX_SOURCES) return 'over';
      this.#sources.set(source.id, source);
      return 'added';
    });
  }

  async remove(id: string) {
    this.#sources.delete(id);
    this.#seen.delete(id);
    this.#waiting = this.#waiting.filter(({ source }) => source !== id);
  }

  async change(id: string, edit: (source: SourceRecord) => SourceRecord | null) {
    return this.#change(id, edit);
  }

  #change(id: string, edit: (source: SourceRecord) => SourceRecord | null): SourceRecord | null {
    const source = this.#sources.get(id);
    if (!source) return null;
    const changed = edit(source) ?? source;
    this.#sources.set(id, changed);
    return changed;
  }

  async changeAll(edit: (source: SourceRecord) => SourceRecord | null) {
    for (const id of this.#sources.keys()) this.#change(id, edit);
  }

  async announce(id: string, take: Parameters<FollowingRecords['announce']>[1]) {
    const source = this.#sources.get(id);
    if (!source) return null;
    const seen = SeenEntries.from(this.#seen.get(id));
    const taken = take(source, seen);
    this.#seen.set(id, seen.toStored());
    const place = taken.source.place - taken.waiting.length;
    this.#waiting.push(...taken.waiting.map((record, at) => ({ source: id, attempts: 0, place: place + at, record })));
    return this.#change(id, () => ({ ...taken.source, place }));
  }

  #of(id: string): Listed[] {
    return this.#waiting
      .filter(({ source }) => source === id)
      .sort((a, b) => a.attempts - b.attempts || a.place - b.place);
  }

  async firstWaiting(id: string): Promise<Waiting | null> {
    const [first] = this.#of(id);
    return first ? { attempts: first.attempts, place: first.place, record: first.record } : null;
  }

  async settle(
    id: string,
    { attempts, place }: Waiting,
    again: WaitingRecord | null,
    edit: (source: SourceRecord) => SourceRecord,
  ) {
    const is = (each: Listed) => each.source === id && each.attempts === attempts && each.place === place;
    if (this.#waiting.some(is)) {
      this.#waiting = this.#waiting.filter((each) => !is(each));
      if (again) this.#waiting.push({ source: id, attempts: again.attempts, place, record: again });
    }
    return this.#change(id, (source) => edit({ ...source, waiting: this.#of(id).length }));
  }

  async host(host: string) {
    return this.#hosts.get(host) ?? UNKNOWN_HOST;
  }

  async changeHost(host: string, edit: (known: HostRecord) => HostRecord | null) {
    const changed = edit(this.#hosts.get(host) ?? UNKNOWN_HOST);
    if (changed) this.#hosts.set(host, changed);
  }

  async takeLeave({ host, day, now, budget }: Parameters<FollowingRecords['takeLeave']>[0]): Promise<Leave> {
    const { busyUntil, refusals } = this.#hosts.get(host) ?? UNKNOWN_HOST;
    const spent = this.#traffic.get(day) ?? { requests: 0, bytes: 0 };
    if (busyUntil > now) return { kind: 'busy', until: busyUntil };
    if (spent.requests >= budget.requests || spent.bytes >= budget.bytes) return { kind: 'budget-spent' };
    this.#traffic.set(day, { ...spent, requests: spent.requests + 1 });
    return { kind: 'granted', refusals };
  }

  async received(day: string, bytes: number) {
    const spent = this.#traffic.get(day) ?? { requests: 0, bytes: 0 };
    this.#traffic.set(day, { ...spent, bytes: spent.bytes + bytes });
    const days = [...this.#traffic.keys()].sort();
    for (const old of days.slice(0, -31)) this.#traffic.delete(old);
  }

  async traffic() {
    return new Map([...this.#traffic].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
