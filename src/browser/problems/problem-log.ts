import type { Storage } from 'webextension-polyfill';
import { isRecord } from '../tabs/checks.ts';

const KEY = 'problems';

/** The oldest are forgotten beyond this many. */
const MOST_PROBLEMS = 20;
/** UTF-16 units. */
const LONGEST_PROBLEM = 300;

/** Something that went wrong, without a word about the page on which it did. */
export interface NotedProblem {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly what: string;
}

/** What went wrong lately, for a reader who reports it: in `storage.session`, which the browser empties when it closes. */
export interface ProblemLog {
  note(problem: unknown): Promise<void>;
  /** Oldest first. */
  all(): Promise<readonly NotedProblem[]>;
}

function isNoted(value: unknown): value is NotedProblem {
  return isRecord(value) && typeof value.at === 'number' && typeof value.what === 'string';
}

export function problemLog(area: Pick<Storage.StorageArea, 'get' | 'set'>, now: () => number): ProblemLog {
  let last: Promise<unknown> = Promise.resolve();
  const all = async (): Promise<readonly NotedProblem[]> => {
    const stored: unknown = (await area.get(KEY))[KEY];
    return Array.isArray(stored) ? stored.filter(isNoted).slice(-MOST_PROBLEMS) : [];
  };
  return {
    all,
    note(problem) {
      const noted: NotedProblem = { at: now(), what: withoutPages(sentenceOf(problem)).slice(0, LONGEST_PROBLEM) };
      const change = last.then(async () => area.set({ [KEY]: [...(await all()), noted].slice(-MOST_PROBLEMS) }));
      last = change.catch(() => undefined);
      return change;
    },
  };
}

const sentenceOf = (problem: unknown): string =>
  problem instanceof Error ? `${problem.name}: ${problem.message}` : String(problem);

/** Addresses, host names, and everything in quotation marks: what a browser's sentence may have from a page. */
const FROM_PAGES =
  /[a-z][a-z\d+.-]*:\/\/\S+|(?:[\p{L}\d_-]+\.)+\p{L}{2,}\S*|"[^"]*"?|“[^”]*”?|„[^“”]*[“”]?|«[^»]*»?|'[^']*'/giu;

/** A sentence with all left out that may be about a visited page. */
export const withoutPages = (sentence: string): string =>
  sentence.slice(0, 10 * LONGEST_PROBLEM).replace(FROM_PAGES, '…');
