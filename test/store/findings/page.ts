import { openDB } from 'idb';
import type { Finding, FreshFinding } from '../../../src/core/finding.ts';
import { FindingsStore, type KeptFindings } from '../../../src/store/findings/findings-store.ts';

/** One thing done to the findings; `at` is the clock then. */
export type FindingStep =
  | { readonly do: 'note'; readonly at: number; readonly finding: FreshFinding; readonly onlyKnown: boolean }
  | { readonly do: 'withdraw'; readonly url: string; readonly original: string }
  | { readonly do: 'remove'; readonly urls: readonly string[] }
  | { readonly do: 'restore'; readonly findings: readonly Finding[] }
  | { readonly do: 'clear' };

let clock = 0;

function store(name: string, most?: number): FindingsStore {
  return new FindingsStore({ name, now: () => clock, ...(most === undefined ? {} : { most }) });
}

/** What the tests call in the page, by name. */
export const findingsHarness = {
  async run(name: string, most: number, steps: readonly FindingStep[]): Promise<KeptFindings> {
    const findings = store(name, most);
    for (const step of steps) {
      if (step.do === 'note') {
        clock = step.at;
        await findings.note(step.finding, { onlyKnown: step.onlyKnown });
      } else if (step.do === 'withdraw') await findings.withdraw(step.url, step.original);
      else if (step.do === 'remove') await findings.remove(step.urls);
      else if (step.do === 'restore') await findings.restore(step.findings);
      else await findings.clear();
    }
    await findings.close();
    return store(name, most).all();
  },

  /** Writes a record as it must never be, behind the store's back. */
  async spoil(name: string, key: string, record: unknown): Promise<void> {
    const database = await openDB(name);
    await database.put('findings', record, key);
    database.close();
  },

  /** Notes at once, from two stores as from two contexts. */
  async race(name: string, noted: readonly FreshFinding[]): Promise<KeptFindings> {
    const [one, other] = [store(name), store(name)];
    await Promise.all(noted.map((finding, at) => (at % 2 ? one : other).note(finding, { onlyKnown: false })));
    return one.all();
  },
};

declare global {
  var findings: typeof findingsHarness;
}
globalThis.findings = findingsHarness;
