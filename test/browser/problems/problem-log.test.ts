import { describe, expect, test } from 'vitest';
import { problemLog, withoutPages } from '../../../src/browser/problems/problem-log.ts';
import { MemoryArea } from '../fakes.ts';

describe('the log of problems', () => {
  test('keeps the latest twenty, oldest first', async () => {
    let clock = 0;
    const log = problemLog(new MemoryArea(), () => ++clock);
    await Promise.all(Array.from({ length: 25 }, (_, at) => log.note(new Error(`fault ${at}`))));
    const kept = await log.all();
    expect(kept).toHaveLength(20);
    expect(kept[0]).toEqual({ at: 6, what: 'Error: fault 5' });
    expect(kept.at(-1)).toEqual({ at: 25, what: 'Error: fault 24' });
  });

  test('bears with whatever is stored, and with a storage that refuses once', async () => {
    const area = new MemoryArea();
    await area.set({ problems: [7, { at: 'now' }, { at: 1, what: 'kept' }, null] });
    const log = problemLog(area, () => 2);
    expect(await log.all()).toEqual([{ at: 1, what: 'kept' }]);
    await log.note('another');
    expect(await log.all()).toHaveLength(2);
    const full = problemLog(new MemoryArea(5), () => 3);
    await expect(full.note('too much')).rejects.toThrow('quota');
    await expect(full.note('again')).rejects.toThrow('quota');
  });

  test.each([
    ['Could not load https://harbour-times.example/ferry?user=7 in time', 'Could not load … in time'],
    ['No tab for moz-extension://3f0f/options', 'No tab for …'],
    ['harbour-times.example refused', '… refused'],
    ['Cannot parse "Mayor resigns over ferry" as a title', 'Cannot parse … as a title'],
    ['“Mayor resigns” is too long', '… is too long'],
    ['unfinished "Mayor resigns over', 'unfinished …'],
    ['новости.рф/паром is gone', '… is gone'],
    ['QuotaExceededError: no room', 'QuotaExceededError: no room'],
  ])('%j becomes %j', (sentence, told) => {
    expect(withoutPages(sentence)).toBe(told);
  });

  test('bounds what one problem takes, in room and in time', async () => {
    const log = problemLog(new MemoryArea(), () => 1);
    for (const long of ['x'.repeat(1_000_000), 'a.'.repeat(500_000), '"'.repeat(500_000)]) await log.note(long);
    for (const { what } of await log.all()) expect(what.length).toBeLessThanOrEqual(300);
  });
});
