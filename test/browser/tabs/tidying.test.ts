import { describe, expect, test } from 'vitest';
import type { Alarms } from 'webextension-polyfill';
import { tidyByAlarm } from '../../../src/browser/tabs/tidying.ts';

type AlarmListener = (alarm: Alarms.Alarm, name?: string) => void;

/** A library with so much of each to do, and the alarm that has it done. */
function desk(todo: { rebuild: number; keep: number; merge: number }, fails = false) {
  const done: string[] = [];
  const problems: unknown[] = [];
  const created: string[] = [];
  let ring: AlarmListener = () => {};
  const take = (what: keyof typeof todo, note: string) => async (): Promise<boolean> => {
    if (fails) throw new Error('no room');
    if (todo[what] === 0) return false;
    todo[what]--;
    done.push(note);
    return true;
  };
  const library = {
    rebuildStep: take('rebuild', 'rebuild'),
    mergeStep: take('merge', 'merge'),
    housekeeping: { keepStep: (limit: number) => take('keep', `keep ${limit}`)() },
  };
  const alarms = {
    get: async () => undefined,
    create: async (name?: string) => void created.push(name ?? ''),
    onAlarm: {
      addListener: (listener: AlarmListener) => {
        ring = listener;
      },
      removeListener: () => {},
      hasListener: () => false,
      hasListeners: () => false,
    },
  };
  tidyByAlarm({
    alarms: alarms as Parameters<typeof tidyByAlarm>[0]['alarms'],
    library: Promise.resolve(library),
    readLimit: async () => 500,
    tidied: async () => void done.push('tidied'),
    report: (problem) => problems.push(problem),
  });
  const alarm = async (name: string): Promise<void> => {
    ring({ name, scheduledTime: 0 });
    await new Promise((resolve) => setTimeout(resolve, 20));
  };
  return { done, problems, created, alarm };
}

describe('tidying', () => {
  test('rebuilds, keeps within the limit that is set, then merges', async () => {
    const { done, created, alarm } = desk({ rebuild: 1, keep: 2, merge: 1 });
    await alarm('tidy-library');
    expect(created).toEqual(['tidy-library']);
    expect(done).toEqual(['rebuild', 'keep 500', 'keep 500', 'merge', 'tidied']);
  });

  test('takes a bounded number of steps at a time, and goes on with the next alarm', async () => {
    const { done, alarm } = desk({ rebuild: 0, keep: 25, merge: 2 });
    await alarm('tidy-library');
    expect(done.splice(20)).toEqual(['tidied']);
    await alarm('tidy-library');
    expect(done.slice(20)).toEqual([
      'keep 500',
      'keep 500',
      'keep 500',
      'keep 500',
      'keep 500',
      'merge',
      'merge',
      'tidied',
    ]);
  });

  test('hears no other alarm, and tells of what fails', async () => {
    const other = desk({ rebuild: 1, keep: 1, merge: 1 });
    await other.alarm('something else');
    expect(other.done).toEqual([]);
    const failing = desk({ rebuild: 1, keep: 1, merge: 1 }, true);
    await failing.alarm('tidy-library');
    expect(failing.problems).toEqual([new Error('no room')]);
  });
});
