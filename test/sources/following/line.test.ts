import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/sources/fetching/answer.ts';
import { createHostGate } from '../../../src/sources/fetching/host-gate.ts';
import { openLine } from '../../../src/sources/following/line.ts';
import { dayOf } from '../../../src/sources/following/schedule.ts';
import { CompressedClock } from './compressed-clock.ts';
import { MemoryRecords } from './memory-records.ts';

const NOW = Date.UTC(2026, 10, 20, 12);
const MINUTE = 60_000;
const ADDRESS = 'https://news.example/feed';
const refused = (status: number, retryAfter: number | null): Answer => ({
  kind: 'refused',
  status,
  retryAfter,
  received: 100,
});

function line(answers: readonly Answer[], { requests = 10, bytes = 1e6, may = true } = {}) {
  const clock = new CompressedClock(NOW);
  const records = new MemoryRecords();
  const left = [...answers];
  const sent: string[] = [];
  const ask = openLine({
    records,
    async fetcher({ address }) {
      sent.push(address);
      return left.shift() ?? { kind: 'unchanged', received: 100 };
    },
    gate: createHostGate({ clock, pause: 2000 }),
    mayFetch: async () => may,
    budget: async () => ({ requests, bytes }),
    now: () => clock.now(),
  });
  const get = async (address = ADDRESS, deadline = NOW + 1e9) => {
    let asked: Awaited<ReturnType<typeof ask>> | undefined;
    const asking = ask({ address, expected: 'feed' }, { deadline, signal: new AbortController().signal }).then(
      (got) => (asked = got),
    );
    await clock.until(() => asked !== undefined);
    return asking;
  };
  return { get, sent, clock, records };
}

describe('the line', () => {
  test('sends nothing where the browser does not let us, or to what is no address', async () => {
    const { get, sent } = line([], { may: false });
    expect(await get()).toEqual({ kind: 'forbidden' });
    expect(await get('news')).toMatchObject({ kind: 'failed', problem: 'address-refused' });
    expect(sent).toEqual([]);
  });

  test('counts what it sends and what comes, and sends nothing beyond the budget, of requests or of bytes', async () => {
    const few = line([], { requests: 2 });
    const kinds = [await few.get(), await few.get(), await few.get()].map(({ kind }) => kind);
    expect(kinds).toEqual(['unchanged', 'unchanged', 'budget-spent']);
    expect(await few.records.traffic()).toEqual(new Map([[dayOf(NOW), { requests: 2, bytes: 200 }]]));
    const small = line([], { bytes: 150 });
    expect([await small.get(), await small.get(), await small.get()].map(({ kind }) => kind)).toEqual([
      'unchanged',
      'unchanged',
      'budget-spent',
    ]);
  });

  test('leaves a host alone as long as it asks, longer where it goes on asking', async () => {
    const { get, sent, clock } = line([refused(429, 5000), refused(503, 1000), refused(429, 72 * 60 * MINUTE)]);
    const began = clock.now();
    expect(await get()).toEqual({ kind: 'busy', until: began + 5000 });
    expect(await get()).toEqual({ kind: 'busy', until: began + 5000 });
    expect(sent).toHaveLength(1);
    clock.skipTo(began + 5000);
    expect(await get()).toEqual({ kind: 'busy', until: began + 5000 + 15 * MINUTE });
    clock.skipTo(began + 5000 + 15 * MINUTE);
    const third = await get();
    expect(third).toMatchObject({ kind: 'busy', until: clock.now() + 72 * 60 * MINUTE });
    expect(await get('https://other.example/feed')).toMatchObject({ kind: 'unchanged' });
  });

  test('waits as after a failure where a host does not say how long, and forgets it after an answer', async () => {
    const { get, clock, records } = line([refused(503, null), { kind: 'unchanged', received: 1 }, refused(503, null)]);
    expect(await get()).toEqual({ kind: 'busy', until: NOW + 15 * MINUTE });
    clock.skipTo(NOW + 15 * MINUTE);
    expect(await get()).toMatchObject({ kind: 'unchanged' });
    expect((await records.host('news.example')).refusals).toBe(0);
    const again = await get();
    expect(again).toMatchObject({ kind: 'busy', until: clock.now() + 15 * MINUTE });
  });

  test('asks later where the turn of the worker ends before that of the host comes', async () => {
    const { get, sent, clock } = line([]);
    await get();
    expect(await get(ADDRESS, NOW + 1000)).toEqual({ kind: 'not-now', until: clock.now() + 2000 });
    expect(await get('https://other.example/', NOW + 1000)).toMatchObject({ kind: 'unchanged' });
    expect(sent).toHaveLength(2);
  });

  test('any other refusal is an answer', async () => {
    const { get } = line([refused(404, null)]);
    expect(await get()).toEqual(refused(404, null));
  });
});
