import { expect, test } from 'vitest';
import { onceAStart } from '../../../src/browser/durability/once-a-start.ts';
import { MemoryArea } from '../fakes.ts';

test('something is done once until the browser empties its session, and again where it failed', async () => {
  let done = 0;
  let fails = true;
  const act = async (): Promise<void> => {
    if (fails) throw new Error('no room');
    done++;
  };
  let session = new MemoryArea();
  await expect(onceAStart(session, 'log', act)).rejects.toThrow('no room');
  fails = false;
  expect(await onceAStart(session, 'log', act)).toBe(true);
  expect(await onceAStart(session, 'log', act)).toBe(false);
  expect(done).toBe(1);
  expect(await onceAStart(session, 'another', act)).toBe(true);
  session = new MemoryArea();
  expect(await onceAStart(session, 'log', act)).toBe(true);
  expect(done).toBe(3);
});
