import type { FreshFinding } from '../../core/finding.ts';
import type { TabPages } from '../tabs/tab-pages.ts';
import type { TabRecord } from '../tabs/tab-records.ts';
import { withoutFragment } from '../web-url.ts';
import { findingOf } from './finding-of.ts';

/** What noting asks of the store of findings. */
export interface FindingsBook {
  note(finding: FreshFinding, options: { readonly onlyKnown: boolean }): Promise<void>;
  withdraw(pageUrl: string, original: string): Promise<boolean>;
}

/**
 * Has every state that a page comes to noted as a finding if it is one: when it is judged first, when a better original
 * arrives, and when the reader says "not a copy" or takes that back. A page that turns out not to have its text from the
 * original named before loses its finding. Nothing is noted of private windows; where the reader keeps no findings, only
 * those that are there follow. Nothing waits for the notes, which are made one after another; `report` hears of one that
 * failed.
 */
export function notingFindings(
  pages: TabPages,
  book: FindingsBook,
  keeps: () => Promise<boolean>,
  report: (error: unknown) => void,
): TabPages {
  let last: Promise<void> = Promise.resolve();

  const write = async ({ url, page }: TabRecord): Promise<void> => {
    if (page.kind !== 'judged') return;
    const address = withoutFragment(url);
    const finding = findingOf(page, address);
    if (finding) await book.note(finding, { onlyKnown: !(await keeps()) });
    else if (page.judgement.original !== null) await book.withdraw(address, page.judgement.original);
  };
  const note = (record: TabRecord | undefined): void => {
    if (record === undefined || record.incognito || record.page.kind !== 'judged') return;
    last = last.then(() => write(record)).catch(report);
  };

  return {
    ...pages,
    async enter(page, state) {
      const record = await pages.enter(page, state);
      note(record);
      return record;
    },
    async amend(page, edit) {
      const record = await pages.amend(page, edit);
      note(record);
      return record;
    },
  };
}
