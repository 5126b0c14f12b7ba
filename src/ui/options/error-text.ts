import { isolated, LONGEST_SENTENCE } from '../words/foreign.ts';

/** The browser's own sentence for something that went wrong, fit to be shown. */
export function errorText(error: unknown): string {
  return isolated(error instanceof Error ? error.message || error.name : String(error), LONGEST_SENTENCE);
}
