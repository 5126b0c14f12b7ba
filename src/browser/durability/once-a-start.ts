import type { Storage } from 'webextension-polyfill';

/**
 * Does something once after each start of the browser, in whichever life of the worker comes first: `done` is the name
 * of the note in `storage.session`, which the browser empties when it closes. What fails is done again in the worker's
 * next life; resolves to whether it was done now.
 */
export async function onceAStart(
  session: Pick<Storage.StorageArea, 'get' | 'set'>,
  done: string,
  act: () => Promise<void>,
): Promise<boolean> {
  if ((await session.get(done))[done] === true) return false;
  await act();
  await session.set({ [done]: true });
  return true;
}
