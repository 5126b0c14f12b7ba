import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Followed } from '../../../sources/following/followed.ts';
import type { FollowingDoor } from '../../../sources/following/following-door.ts';
import { isolated } from '../../words/foreign.ts';
import { textSearch } from '../../words/text-search.ts';
import { useWords } from '../../words/words-context.ts';
import { errorText } from '../error-text.ts';
import { NO_OUTCOME, OutcomeLine } from '../tasks/outcome.tsx';
import { SourceLine } from './source-line.tsx';

/** More rows than this are not read but searched. */
const MOST_SHOWN = 12;
/** "5 minutes ago" becomes wrong by itself. */
const TICK_MS = 30_000;

interface SourceListProps {
  readonly sources: readonly Followed[];
  readonly following: FollowingDoor;
  /** Whether anything is fetched at the moment. */
  readonly open: boolean;
}

/** The followed sources, those with a problem first, searchable where they are many. */
export function SourceList({ sources, following, open }: SourceListProps) {
  const { text, plural } = useWords();
  const [query, setQuery] = useState('');
  const [outcome, setOutcome] = useState(NO_OUTCOME);
  const [now, setNow] = useState(Date.now);
  const search = useMemo(
    () => textSearch(inOrder(sources), ({ name, site, address }) => [name, site, address].join(' ')),
    [sources],
  );
  const found = search(query);
  const hidden = found.length - MOST_SHOWN;

  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [sources]);

  const remove = async ({ id, name }: Followed): Promise<void> => {
    try {
      await following.unfollow(id);
      setOutcome({ sentence: text('sourcesRemoved', isolated(name, 120)), bad: false });
    } catch (error) {
      setOutcome({ sentence: errorText(error), bad: true });
    }
  };

  return (
    <div class="task">
      {sources.length > MOST_SHOWN && (
        <label class="field">
          <span>{text('sourcesSearch')}</span>
          <input type="search" value={query} onInput={({ currentTarget }) => setQuery(currentTarget.value)} />
        </label>
      )}
      <p class="help" role="status">
        {sources.length === 0 ? text('sourcesNone') : plural('sourcesCount', found.length)}
      </p>
      {found.length > 0 && (
        <ul class="lines">
          {found.slice(0, MOST_SHOWN).map((source) => (
            <SourceLine
              key={source.id}
              source={source}
              following={following}
              now={now}
              open={open}
              onRemove={() => void remove(source)}
            />
          ))}
        </ul>
      )}
      {hidden > 0 && <p class="help">{plural('publisherMore', hidden)}</p>}
      <OutcomeLine outcome={outcome} />
    </div>
  );
}

const inOrder = (sources: readonly Followed[]): readonly Followed[] => [
  ...sources.filter(({ problem }) => problem !== null),
  ...sources.filter(({ problem }) => problem === null),
];
