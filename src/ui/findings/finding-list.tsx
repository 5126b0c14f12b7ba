import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Finding } from '../../core/finding.ts';
import { useWords } from '../words/words-context.ts';
import { DeleteActions } from './delete-actions.tsx';
import type { Entry } from './entry.ts';
import { FileActions } from './file-actions.tsx';
import { type Filter, isFiltering } from './filter.ts';
import { FindingRow } from './finding-row.tsx';
import type { FindingsDoor } from './findings-door.ts';
import type { Notice } from './notice-line.tsx';
import { ORDERS, type Order, ordered } from './order.ts';
import { Pager } from './pager.tsx';

interface FindingListProps {
  readonly door: FindingsDoor;
  readonly all: readonly Finding[];
  readonly shown: readonly Entry[];
  readonly filter: Filter;
  clearFilter(): void;
  setNotice(notice: Notice): void;
  remove(findings: readonly Finding[], all: boolean): Promise<void>;
}

/** Few enough to be drawn at once, however many there are. */
const ROWS = 25;

/** The findings one by one, a page of them at a time, and what can be done with all of them. */
export function FindingList(props: FindingListProps) {
  const { door, all, shown, filter, clearFilter, setNotice, remove } = props;
  const filtering = isFiltering(filter);
  const { text, plural, locale } = useWords();
  const [order, setOrder] = useState<Order>('newest');
  const [turned, turn] = useState({ to: 0, filter });
  const heading = useRef<HTMLHeadingElement>(null);
  const rows = useRef<HTMLOListElement>(null);
  /** The row whose place takes the focus once the list is drawn without it. */
  const deleted = useRef<number | null>(null);
  const inOrder = useMemo(() => ordered(shown, order, locale), [shown, order, locale]);
  const pages = Math.max(1, Math.ceil(inOrder.length / ROWS));
  // What is filtered otherwise begins at its first page.
  const page = turned.filter === filter ? Math.min(turned.to, pages - 1) : 0;

  useEffect(() => {
    if (deleted.current === null) return;
    const buttons = rows.current?.querySelectorAll<HTMLButtonElement>('.finding-delete') ?? [];
    (buttons[Math.min(deleted.current, buttons.length - 1)] ?? heading.current)?.focus();
    deleted.current = null;
  }, [inOrder]);

  const goTo = (to: number): void => {
    turn({ to, filter });
    heading.current?.scrollIntoView();
    heading.current?.focus({ preventScroll: true });
  };
  const findings = useMemo(() => inOrder.map(({ finding }) => finding), [inOrder]);
  return (
    <section class="list" aria-labelledby="list-heading">
      <div class="list-head">
        <h2 id="list-heading" ref={heading} tabIndex={-1}>
          {plural('findingsCount', inOrder.length)}
        </h2>
        <label class="list-order">
          <span>{text('findingsOrder')}</span>
          <select
            value={order}
            onChange={({ currentTarget: { value } }) => {
              setOrder(Object.keys(ORDERS).find((known): known is Order => known === value) ?? 'newest');
              turn({ to: 0, filter });
            }}
          >
            {Object.entries(ORDERS).map(([name, label]) => (
              <option key={name} value={name}>
                {text(label)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {inOrder.length === 0 && filtering && (
        <div class="empty">
          <p>{text('findingsNoneFit')}</p>
          <button type="button" class="button" onClick={clearFilter}>
            {text('findingsFilterClear')}
          </button>
        </div>
      )}
      <div class="row-heads" aria-hidden="true">
        <span>{text('findingsVerdict')}</span>
        <span>{text('findingsPageHeading')}</span>
        <span>{text('findingsOriginalHeading')}</span>
      </div>
      <ol class="rows" ref={rows}>
        {inOrder.slice(page * ROWS, (page + 1) * ROWS).map((entry, at) => (
          <FindingRow
            key={entry.finding.page.url}
            entry={entry}
            remove={() => {
              deleted.current = at;
              void remove([entry.finding], false);
            }}
          />
        ))}
      </ol>
      {pages > 1 && <Pager page={page} pages={pages} goTo={goTo} />}
      <div class="list-foot">
        <FileActions door={door} findings={findings} setNotice={setNotice} />
        <DeleteActions
          all={all}
          shown={findings}
          filtering={filtering}
          remove={(which, everything) => {
            deleted.current = 0;
            void remove(which, everything);
          }}
        />
      </div>
    </section>
  );
}
