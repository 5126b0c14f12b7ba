import type { ListState } from '../../../browser/lists/list-messages.ts';
import { Foreign } from '../../foreign.tsx';
import { isolated } from '../../words/foreign.ts';
import { useWords } from '../../words/words-context.ts';
import { LIST_PROBLEMS } from './list-text.ts';

interface ListLineProps {
  readonly list: ListState;
  /** Something was pressed that is not done yet. */
  readonly busy: boolean;
  onCheck(): void;
  onStop(): void;
  onRemove(): void;
}

/** One list that the reader subscribed to: how it stands, and what can be done with it. */
export function ListLine({ list, busy, onCheck, onStop, onRemove }: ListLineProps) {
  const { text, plural, date } = useWords();
  const day = (time: number): string => date(new Date(time).toISOString()) ?? '';
  const { name, description, problem, progress } = list;
  return (
    <li class="line shared-list">
      <span class="line-text">
        <Foreign longest={120}>{name}</Foreign>
        {description !== '' && (
          <span class="help">
            <Foreign longest={240}>{description}</Foreign>
          </span>
        )}
        <span class="help facts">
          {list.updated !== null && <span>{plural('libraryHolds', list.originals)}</span>}
          <Foreign longest={120}>{new URL(list.address).host}</Foreign>
          <span>{list.checkedAt === null ? text('listNeverChecked') : text('listChecked', day(list.checkedAt))}</span>
          {progress === null && <span>{text('listNextCheck', day(list.nextCheck))}</span>}
        </span>
        {problem !== null && progress === null && (
          <span class="problem">
            {text(LIST_PROBLEMS[problem])} {list.packs.length > 0 && text('listKept')}
          </span>
        )}
        {progress && <Progress {...progress} name={name} onStop={onStop} />}
      </span>
      <span class="row">
        <button
          type="button"
          class="button"
          disabled={busy || progress !== null}
          aria-label={text('listCheckLabel', isolated(name, 120))}
          onClick={onCheck}
        >
          {text('listCheck')}
        </button>
        <button
          type="button"
          class="button"
          disabled={busy}
          aria-label={text('listRemoveLabel', isolated(name, 120))}
          onClick={onRemove}
        >
          {text('listRemove')}
        </button>
      </span>
    </li>
  );
}

interface ProgressProps {
  readonly received: number;
  readonly of: number;
  readonly name: string;
  onStop(): void;
}

function Progress({ received, of, name, onStop }: ProgressProps) {
  const { text, bytes } = useWords();
  const label = text('listProgressLabel', isolated(name, 120));
  return (
    <span class="row">
      {of === 0 ? <progress aria-label={label} /> : <progress max={of} value={received} aria-label={label} />}
      <span>{of === 0 ? text('listLooking') : text('listProgress', bytes(received), bytes(of))}</span>
      <button type="button" class="button" aria-label={text('listStopLabel', isolated(name, 120))} onClick={onStop}>
        {text('importCancel')}
      </button>
    </span>
  );
}
