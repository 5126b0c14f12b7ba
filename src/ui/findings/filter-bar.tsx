import { useMemo } from 'preact/hooks';
import type { MessageKey } from '../../browser/i18n.ts';
import { cleanForeign } from '../words/foreign.ts';
import { useWords } from '../words/words-context.ts';
import type { Entry } from './entry.ts';
import { choices, type Filter, isFiltering, NO_FILTER } from './filter.ts';
import { STANDING_WORDS, STANDINGS } from './standing.ts';

interface FilterBarProps {
  readonly entries: readonly Entry[];
  readonly filter: Filter;
  /** How many entries fit. */
  readonly shown: number;
  change(filter: Filter): void;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

const LONGEST_OPTION = 60;

/** By what the findings are narrowed down. */
export function FilterBar({ entries, filter, shown, change }: FilterBarProps) {
  const { text, plural, locale } = useWords();
  const named = (outlets: readonly string[]): Option[] =>
    outlets.map((value) => ({ value, label: cleanForeign(value, LONGEST_OPTION) }));
  const sites = useMemo(
    () =>
      choices(
        entries.map(({ site }) => site),
        filter.site,
        locale,
      ),
    [entries, filter.site, locale],
  );
  const sources = useMemo(
    () =>
      choices(
        entries.map(({ source }) => source),
        filter.source,
        locale,
      ),
    [entries, filter.source, locale],
  );
  const standings = STANDINGS.map((value) => ({ value, label: text(STANDING_WORDS[value].label) }));
  const chooseStanding = (value: string): void =>
    change({ ...filter, standing: STANDINGS.find((known) => known === value) ?? '' });
  return (
    <search>
      <form class="filter-bar" onSubmit={(event) => event.preventDefault()}>
        <label class="field filter-query">
          <span>{text('findingsSearch')}</span>
          <input
            type="search"
            autocomplete="off"
            spellcheck={false}
            value={filter.query}
            placeholder={text('findingsSearchHint')}
            onInput={({ currentTarget }) => change({ ...filter, query: currentTarget.value })}
          />
        </label>
        <Choice
          label="findingsSite"
          any="findingsAnySite"
          options={named(sites)}
          value={filter.site}
          choose={(site) => change({ ...filter, site })}
        />
        <Choice
          label="findingsSource"
          any="findingsAnySource"
          options={named(sources)}
          value={filter.source}
          choose={(source) => change({ ...filter, source })}
        />
        <Choice
          label="findingsVerdict"
          any="findingsAnyVerdict"
          options={standings}
          value={filter.standing}
          choose={chooseStanding}
        />
        <Day label="findingsFrom" value={filter.from} choose={(from) => change({ ...filter, from })} />
        <Day label="findingsTo" value={filter.to} choose={(to) => change({ ...filter, to })} />
        <div class="filter-outcome">
          <p role="status">{plural('findingsCount', shown)}</p>
          <button
            type="button"
            class="button button-plain"
            disabled={!isFiltering(filter)}
            onClick={() => change(NO_FILTER)}
          >
            {text('findingsFilterClear')}
          </button>
        </div>
      </form>
    </search>
  );
}

interface ChoiceProps {
  readonly label: MessageKey;
  /** What the choice of nothing is called. */
  readonly any: MessageKey;
  readonly options: readonly Option[];
  readonly value: string;
  choose(value: string): void;
}

function Choice({ label, any, options, value, choose }: ChoiceProps) {
  const { text } = useWords();
  return (
    <label class="field">
      <span>{text(label)}</span>
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="">{text(any)}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface DayProps {
  readonly label: MessageKey;
  readonly value: string;
  choose(value: string): void;
}

function Day({ label, value, choose }: DayProps) {
  const { text } = useWords();
  return (
    <label class="field">
      <span>{text(label)}</span>
      <input type="date" value={value} onInput={({ currentTarget }) => choose(currentTarget.value)} />
    </label>
  );
}
