import { describe, expect, test } from 'vitest';
import { connectionState } from '../../../src/browser/following/connection.ts';
import { type AlarmClock, followByAlarm } from '../../../src/browser/following/follow-alarm.ts';

const NOW = 1_000_000;
const MINUTE = 60_000;

/** The alarms of a browser, as they are set. */
function alarmClock() {
  const set = new Map<string, number>();
  const listeners: ((alarm: { readonly name: string }) => void)[] = [];
  const alarms: AlarmClock = {
    async create(name, { when }) {
      set.set(name, when);
    },
    get: async (name) => (set.has(name) ? { name } : undefined),
    onAlarm: { addListener: (listener) => void listeners.push(listener) },
  };
  const ring = (name: string): void => {
    set.delete(name);
    for (const listener of listeners) listener({ name });
  };
  return { alarms, set, ring };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the alarm of following', () => {
  test('is set when the worker starts, and not put off by another start', async () => {
    const { alarms, set } = alarmClock();
    const start = (now: number) => followByAlarm({ alarms, run: async () => null, now: () => now, report: () => {} });
    start(NOW);
    await settled();
    expect(set.get('follow')).toBe(NOW + MINUTE);
    start(NOW + 30_000);
    await settled();
    expect(set.get('follow')).toBe(NOW + MINUTE);
  });

  test('is set before a turn already, so that a worker that is stopped in it is followed by another', async () => {
    const { alarms, set, ring } = alarmClock();
    let end = (_: number | null): void => {};
    const run = () => new Promise<number | null>((resolve) => (end = resolve));
    followByAlarm({ alarms, run, now: () => NOW, report: () => {} });
    await settled();
    ring('follow');
    await settled();
    expect(set.get('follow')).toBe(NOW + MINUTE);
    end(NOW + 7 * MINUTE);
    await settled();
    expect(set.get('follow')).toBe(NOW + 7 * MINUTE);
  });

  test('rings again after a failure, and half a day later where nothing is to be done', async () => {
    const { alarms, set } = alarmClock();
    const reported: unknown[] = [];
    const outcomes: (() => Promise<number | null>)[] = [() => Promise.reject(new Error('full')), async () => null];
    const follow = followByAlarm({
      alarms,
      run: () => outcomes.shift()?.() ?? Promise.resolve(null),
      now: () => NOW,
      report: (error) => reported.push(error),
    });
    await follow.wake();
    expect(set.get('follow')).toBe(NOW + 15 * MINUTE);
    expect(reported).toEqual([new Error('full')]);
    await follow.wake();
    expect(set.get('follow')).toBe(NOW + 12 * 60 * MINUTE);
  });

  test('one turn at a time: who wakes it meanwhile gets another one afterwards', async () => {
    const { alarms, ring } = alarmClock();
    let turns = 0;
    let open = 0;
    let most = 0;
    const run = async (): Promise<number | null> => {
      turns++;
      most = Math.max(most, ++open);
      await settled();
      open--;
      return null;
    };
    const follow = followByAlarm({ alarms, run, now: () => NOW, report: () => {} });
    const waking = [follow.wake(), follow.wake(), follow.wake()];
    ring('follow');
    ring('tidy-library');
    await Promise.all(waking);
    expect([turns, most]).toEqual([2, 1]);
  });
});

describe('the connection', () => {
  test.each([
    [{ onLine: true }, 'open'],
    [{ onLine: false }, 'offline'],
    [{ onLine: true, connection: { type: 'none' } }, 'offline'],
    [{ onLine: true, connection: { type: 'wifi', saveData: false } }, 'open'],
    [{ onLine: true, connection: { type: 'wifi', saveData: true } }, 'metered'],
    [{ onLine: true, connection: { type: 'cellular' } }, 'metered'],
    [{ onLine: true, connection: {} }, 'open'],
  ] as const)('%j is %s', (told, state) => {
    expect(connectionState(told)).toBe(state);
  });
});
