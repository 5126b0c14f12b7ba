import { useMemo, useState } from 'preact/hooks';
import type { Finding } from '../../core/finding.ts';
import { textSearch } from '../words/text-search.ts';
import { entryOf, searchText } from './entry.ts';
import { type Filter, filtered, NO_FILTER } from './filter.ts';
import { FilterBar } from './filter-bar.tsx';
import { FindingList } from './finding-list.tsx';
import type { FindingsDoor, FindingsHeld } from './findings-door.ts';
import { FindingsHead } from './findings-head.tsx';
import { FindingsMasthead } from './findings-masthead.tsx';
import { type Notice, NoticeLine } from './notice-line.tsx';
import { Pictures } from './pictures.tsx';

interface FindingsViewProps {
  readonly door: FindingsDoor;
  readonly held: FindingsHeld;
  readonly notice: Notice;
  setNotice(notice: Notice): void;
  remove(findings: readonly Finding[], all: boolean): Promise<void>;
}

/** The findings page: what was flagged, as pictures and as a list, all of it or what the reader filters out. */
export function FindingsView({ door, held, notice, setNotice, remove }: FindingsViewProps) {
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const entries = useMemo(() => held.findings.map(entryOf), [held]);
  const search = useMemo(() => textSearch(entries, searchText), [entries]);
  const shown = useMemo(() => filtered(search, filter), [search, filter]);
  return (
    <div class="findings">
      <FindingsMasthead openSettings={door.openSettings} />
      <main>
        <FindingsHead held={held} />
        {entries.length > 0 && (
          <>
            <FilterBar entries={entries} filter={filter} shown={shown.length} change={setFilter} />
            {shown.length > 0 && <Pictures entries={shown} chooseSite={(site) => setFilter({ ...filter, site })} />}
          </>
        )}
        {(entries.length > 0 || held.unreadable > 0) && (
          <FindingList
            door={door}
            all={held.findings}
            shown={shown}
            filter={filter}
            clearFilter={() => setFilter(NO_FILTER)}
            setNotice={setNotice}
            remove={remove}
          />
        )}
      </main>
      <NoticeLine notice={notice} close={() => setNotice({ sentence: '', bad: false })} />
    </div>
  );
}
