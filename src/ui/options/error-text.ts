import { isolated, LONGEST_SENTENCE } from '../words/foreign.ts';

/** The browser's own sentence for something that went wrong, fit to be shown. */
export function errorText(error: unknown): string {
  return isolated(error instanceof Error ? error.message || error.name : String(error), LONGEST_SENTENCE);
}

/** Whether the browser refused to store more; the library names that error so. */
export const isStorageFull = (error: unknown): boolean => error instanceof Error && error.name === 'StorageFull';
