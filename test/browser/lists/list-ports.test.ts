import { describe, expect, test } from 'vitest';
import { checkListsByAlarm, listPorts, onListsChanged } from '../../../src/browser/lists/list-ports.ts';
import { MemoryArea } from '../fakes.ts';

/** The browser's alarms: at most one of a name. */
function fakeAlarms() {
  const set = new Map<string, object>();
  const listeners: ((alarm: { name: string; scheduledTime: number }) => void)[] = [];
  return {
    set,
    ring: (name: string) => {
      for (const listener of listeners) listener({ name, scheduledTime: 0 });
    },
    api: {
      create: async (name?: string | object, info?: object) => void set.set(String(name), info ?? {}),
      get: async (name?: string) => (set.has(String(name)) ? { name: String(name), scheduledTime: 0 } : undefined),
      onAlarm: {
        addListener: (listener: (alarm: { name: string; scheduledTime: number }) => void) =>
          void listeners.push(listener),
        removeListener: () => {},
        hasListener: () => true,
        hasListeners: () => true,
      },
    },
  };
}

const areas = () => ({ local: new MemoryArea(), session: new MemoryArea() });

describe('what lists need of the browser', () => {
  test('records are kept as they are, and nonsense is no record', async () => {
    const storage = areas();
    const { records } = listPorts(storage, fakeAlarms().api, () => {});
    expect(await records.read()).toEqual([]);
    await records.write([{ address: 'https://lists.example/list.json' }]);
    expect(await records.read()).toEqual([{ address: 'https://lists.example/list.json' }]);
    await storage.local.set({ lists: 'gone wrong' });
    expect(await records.read()).toEqual([]);
  });

  test('a page hears of records and of progress, which is not told at every piece', async () => {
    const storage = areas();
    const { records, tell } = listPorts(storage, fakeAlarms().api, () => {});
    let heard = 0;
    const stop = onListsChanged(storage, () => heard++);
    await records.write([]);
    await storage.local.set({ settings: 1 });
    expect(heard).toBe(1);
    for (let piece = 0; piece < 50; piece++) tell(true);
    await Promise.resolve();
    expect(heard).toBe(2);
    // The end of something is always told.
    tell(false);
    await Promise.resolve();
    expect(heard).toBe(3);
    stop();
    await records.write([]);
    expect(heard).toBe(3);
  });

  test('the alarm rings every half hour, each minute while something comes, and is not put off by a worker that starts, but by a connection to be spared', async () => {
    const alarms = fakeAlarms();
    let due = 0;
    let state: 'open' | 'metered' | 'offline' = 'metered';
    const connection = () => state;
    const keeper = { checkDue: async () => void due++ };
    checkListsByAlarm(alarms.api, Promise.resolve(keeper), () => {}, connection);
    await new Promise((resolve) => setTimeout(resolve));
    expect([...alarms.set]).toEqual([['check-lists', { delayInMinutes: 1, periodInMinutes: 30 }]]);
    const { onBusy } = listPorts(areas(), alarms.api, () => {});
    await onBusy(true);
    expect([...alarms.set]).toEqual([['check-lists', { periodInMinutes: 1 }]]);
    // The worker dies and starts anew: it is still woken within the minute.
    checkListsByAlarm(alarms.api, Promise.resolve(keeper), () => {}, connection);
    await new Promise((resolve) => setTimeout(resolve));
    expect([...alarms.set]).toEqual([['check-lists', { periodInMinutes: 1 }]]);
    await onBusy(false);
    expect([...alarms.set]).toEqual([['check-lists', { periodInMinutes: 30 }]]);
    alarms.ring('check-lists');
    state = 'offline';
    alarms.ring('check-lists');
    state = 'open';
    alarms.ring('tidy-library');
    await Promise.resolve();
    expect(due).toBe(0);
    alarms.ring('check-lists');
    await Promise.resolve();
    await Promise.resolve();
    // Two listeners, as two workers had one each.
    expect(due).toBe(2);
  });
});
