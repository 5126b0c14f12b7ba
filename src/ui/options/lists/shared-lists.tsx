import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ListState } from '../../../browser/lists/list-messages.ts';
import { isolated } from '../../words/foreign.ts';
import { useWords } from '../../words/words-context.ts';
import { errorText } from '../error-text.ts';
import { NO_OUTCOME, OutcomeLine } from '../tasks/outcome.tsx';
import { ListLine } from './list-line.tsx';
import type { ListsDoor } from './lists-door.ts';
import { SubscribeList } from './subscribe-list.tsx';

interface SharedListsProps {
  readonly lists: ListsDoor;
  /** The library may hold something else now. */
  changed(): Promise<void>;
}

/** The lists that the reader subscribed to, and the way to subscribe to one more. */
export function SharedLists({ lists, changed }: SharedListsProps) {
  const { text } = useWords();
  const [all, setAll] = useState<readonly ListState[] | null>(null);
  const [outcome, setOutcome] = useState(NO_OUTCOME);
  const [busy, setBusy] = useState<string | null>(null);

  const refresh = useCallback(
    () =>
      lists
        .all()
        .then(setAll, (error: unknown) => setOutcome({ sentence: text('listAskFailed', errorText(error)), bad: true })),
    [lists, text],
  );
  useEffect(() => {
    void refresh();
    return lists.onChanged(() => void refresh());
  }, [lists, refresh]);

  // What is in the library is another thing once a list has taken a step.
  const held = (all ?? []).flatMap(({ packs, checkedAt }) => [...packs, checkedAt]).join();
  const isRead = all !== null;
  useEffect(() => {
    if (isRead) void changed();
  }, [held, isRead, changed]);

  const during = async (address: string, work: () => Promise<void>, done: string): Promise<void> => {
    setBusy(address);
    try {
      await work();
      setOutcome({ sentence: done, bad: false });
    } catch (error) {
      setOutcome({ sentence: text('listAskFailed', errorText(error)), bad: true });
    }
    setBusy(null);
    await refresh();
  };

  return (
    <div class="task">
      <h3>{text('listsHeading')}</h3>
      <p class="help">{text('listsHelp')}</p>
      {all !== null && all.length > 0 && (
        <ul class="lines">
          {all.map((list) => (
            <ListLine
              key={list.address}
              list={list}
              busy={busy === list.address}
              onCheck={() => {
                // At a press of a button the browser may be asked for what was taken away.
                const allowed = lists.allow(list.address);
                void during(list.address, () => allowed.then(() => lists.check(list.address)), '');
              }}
              onStop={() => void during(list.address, () => lists.stop(list.address), text('listStopped'))}
              onRemove={() =>
                void during(
                  list.address,
                  () => lists.remove(list.address),
                  text('listRemoved', isolated(list.name, 120)),
                )
              }
            />
          ))}
        </ul>
      )}
      <OutcomeLine outcome={outcome} />
      <SubscribeList lists={lists} />
    </div>
  );
}
