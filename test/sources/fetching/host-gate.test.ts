import { setMaxListeners } from 'node:events';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { systemClock } from '../../../src/sources/fetching/clock.ts';
import { createHostGate } from '../../../src/sources/fetching/host-gate.ts';
import { type ManualClock, manualClock } from './manual-clock.ts';

const never = new AbortController().signal;
// Everybody here waits with one signal.
setMaxListeners(0, never);
const lasting = (clock: ManualClock, milliseconds: number) => () => clock.wait(milliseconds, never);

describe('the gate of a host', () => {
  test('lets one task through at a time, a pause after the other ended, in order', async () => {
    const clock = manualClock(0);
    const gate = createHostGate({ clock, pause: 1000 });
    const log: string[] = [];
    const runs = ['a', 'b', 'c'].map((name) =>
      gate.run(
        'harbour.example',
        async () => {
          log.push(`${name} ${clock.now()}`);
          await clock.wait(300, never);
        },
        never,
      ),
    );
    await clock.advance(10_000);
    await Promise.all(runs);
    expect(log).toEqual(['a 0', 'b 1300', 'c 2600']);
    expect(gate.freeFrom('harbour.example')).toBe(3900);
  });

  test('does not make other hosts wait', async () => {
    const clock = manualClock(0);
    const gate = createHostGate({ clock, pause: 1000 });
    const started: string[] = [];
    for (const host of ['harbour.example', 'relay.example', 'relay.example:8080'])
      void gate.run(
        host,
        async () => {
          started.push(host);
          await clock.wait(500, never);
        },
        never,
      );
    await clock.advance(0);
    expect(started).toEqual(['harbour.example', 'relay.example', 'relay.example:8080']);
  });

  test('waits longer where a host asks for it, also when it asks while somebody waits', async () => {
    const clock = manualClock(0);
    const gate = createHostGate({ clock, pause: 100 });
    const log: number[] = [];
    const note = async (): Promise<void> => {
      log.push(clock.now());
    };
    void gate.run('harbour.example', note, never, 5000);
    void gate.run('harbour.example', note, never);
    await clock.advance(4000);
    gate.hold('harbour.example', 9000);
    await clock.advance(20_000);
    expect(log).toEqual([0, 9000]);
  });

  test('hands on what a task returns or throws, and goes on after a failure', async () => {
    const clock = manualClock(0);
    const gate = createHostGate({ clock, pause: 0 });
    const failed = gate.run('a.example', () => Promise.reject(new Error('broken')), never);
    const next = gate.run('a.example', async () => 7, never);
    await expect(failed).rejects.toThrow('broken');
    await expect(next).resolves.toBe(7);
  });

  test('lets go of who gives up waiting, in line and in the pause', async () => {
    const clock = manualClock(0);
    const gate = createHostGate({ clock, pause: 1000 });
    const inLine = new AbortController();
    const started: string[] = [];
    const first = gate.run('a.example', lasting(clock, 500), never);
    const second = gate.run('a.example', async () => started.push('second'), inLine.signal);
    const third = gate.run('a.example', async () => started.push('third'), never);
    const fourth = gate.run('a.example', async () => started.push('fourth'), inLine.signal);
    await clock.advance(0);
    inLine.abort(new Error('no more'));
    await expect(second).rejects.toThrow('no more');
    await expect(fourth).rejects.toThrow('no more');
    await clock.advance(1000);
    expect(started).toEqual([]);
    await clock.advance(1000);
    await Promise.all([first, third]);
    expect(started).toEqual(['third']);
    await expect(gate.run('a.example', async () => 1, inLine.signal)).rejects.toThrow('no more');
  });

  test('never lets two through, whatever comes in whatever order', async () => {
    const task = fc.record({
      host: fc.constantFrom('a.example', 'b.example', 'c.example'),
      comes: fc.nat(3000),
      lasts: fc.nat(800),
      gives: fc.option(fc.nat(1500)),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(task, { maxLength: 25 }), async (tasks) => {
        const clock = manualClock(0);
        const gate = createHostGate({ clock, pause: 200 });
        const spans: { host: string; from: number; to: number }[] = [];
        const runs = tasks.map(async ({ host, comes, lasts, gives }) => {
          await clock.wait(comes, never);
          const giving = new AbortController();
          if (gives !== null) void clock.wait(gives, never).then(() => giving.abort('given up'));
          const run = gate.run(
            host,
            async () => {
              const from = clock.now();
              await clock.wait(lasts, never);
              spans.push({ host, from, to: clock.now() });
            },
            giving.signal,
          );
          return run.catch((reason: unknown) => expect(reason).toBe('given up'));
        });
        await clock.advance(60_000);
        await Promise.all(runs);
        for (const host of ['a.example', 'b.example', 'c.example']) {
          const own = spans.filter((span) => span.host === host).sort((a, b) => a.from - b.from);
          for (const [i, span] of own.entries()) {
            const before = own[i - 1];
            if (before !== undefined) expect(span.from).toBeGreaterThanOrEqual(before.to + 200);
          }
        }
        // Who did not give up had a turn.
        expect(spans.length).toBeGreaterThanOrEqual(tasks.filter(({ gives }) => gives === null).length);
      }),
      { numRuns: 60 },
    );
  });

  test('forgets hosts that need no pause any more', async () => {
    const clock = manualClock(0);
    const gate = createHostGate({ clock, pause: 10 });
    for (let i = 0; i < 2000; i++) gate.hold(`${i}.example`, 5);
    await clock.advance(6);
    gate.hold('one-more.example', 100);
    expect(gate.freeFrom('7.example')).toBe(0);
    expect(gate.freeFrom('one-more.example')).toBe(100);
  });
});

test('the machine clock waits, and lets go when told', async () => {
  const before = systemClock.now();
  await systemClock.wait(5, never);
  expect(systemClock.now()).toBeGreaterThanOrEqual(before);
  const giving = new AbortController();
  const waiting = systemClock.wait(2 ** 40, giving.signal);
  giving.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
  await expect(systemClock.wait(1, giving.signal)).rejects.toThrow('enough');
});
