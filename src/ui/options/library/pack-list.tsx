import { useState } from 'preact/hooks';
import { Foreign } from '../../foreign.tsx';
import { isolated } from '../../words/foreign.ts';
import { useWords } from '../../words/words-context.ts';
import { errorText } from '../error-text.ts';
import { NO_OUTCOME, OutcomeLine } from '../tasks/outcome.tsx';
import type { HeldPack, PacksDoor } from './packs-door.ts';

interface PackListProps {
  readonly library: PacksDoor;
  readonly packs: readonly HeldPack[];
  changed(): Promise<void>;
}

/** The packs in the library, each with its size and the way out. */
export function PackList({ library, packs, changed }: PackListProps) {
  const { text } = useWords();
  const [outcome, setOutcome] = useState(NO_OUTCOME);
  const [leaving, setLeaving] = useState<string | null>(null);

  const remove = async ({ id, name }: HeldPack): Promise<void> => {
    setLeaving(id);
    try {
      await library.removePack(id);
      setOutcome({ sentence: text('packRemoved', isolated(name)), bad: false });
    } catch (error) {
      setOutcome({ sentence: text('packRemoveFailed', errorText(error)), bad: true });
    }
    setLeaving(null);
    await changed();
  };

  return (
    <div class="task">
      {packs.length > 0 && (
        <>
          <h3>{text('packsHeading')}</h3>
          <ul class="lines">
            {packs.map((pack) => (
              <PackLine key={pack.id} pack={pack} busy={leaving !== null} onRemove={() => void remove(pack)} />
            ))}
          </ul>
        </>
      )}
      <OutcomeLine outcome={outcome} />
    </div>
  );
}

interface PackLineProps {
  readonly pack: HeldPack;
  readonly busy: boolean;
  onRemove(): void;
}

function PackLine({ pack, busy, onRemove }: PackLineProps) {
  const { text, plural } = useWords();
  return (
    <li class="line">
      <span class="line-text">
        <Foreign longest={120}>{pack.name}</Foreign>
        <span class="help facts">
          <span>{plural('libraryHolds', pack.originals)}</span>
          {pack.description !== '' && <Foreign longest={240}>{pack.description}</Foreign>}
        </span>
      </span>
      <button
        type="button"
        class="button"
        disabled={busy}
        aria-label={text('packRemoveLabel', isolated(pack.name, 120))}
        onClick={onRemove}
      >
        {text('packRemove')}
      </button>
    </li>
  );
}
