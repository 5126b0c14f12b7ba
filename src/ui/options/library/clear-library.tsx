import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../../words/words-context.ts';
import { Confirmation } from '../confirmation.tsx';
import { errorText } from '../error-text.ts';
import type { FindingsKept, LibraryDoor } from '../options-door.ts';
import { NO_OUTCOME, OutcomeLine } from '../tasks/outcome.tsx';

interface ClearLibraryProps {
  readonly library: LibraryDoor;
  readonly findings: FindingsKept;
  /** Number of originals; null while it is not known. */
  readonly count: number | null;
  changed(): Promise<void>;
}

/** Empties the library, after a second question; whether the findings go with it is asked there. */
export function ClearLibrary({ library, findings, count, changed }: ClearLibraryProps) {
  const { text, plural } = useWords();
  const [asking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState(NO_OUTCOME);
  const [found, setFound] = useState(0);
  const [findingsToo, setFindingsToo] = useState(false);
  const ask = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (!asking && wasAsking.current) ask.current?.focus();
    wasAsking.current = asking;
  }, [asking]);

  const clear = async (): Promise<void> => {
    try {
      await library.clear();
      if (findingsToo) await findings.clear();
      setOutcome({ sentence: text('clearDone'), bad: false });
    } catch (error) {
      setOutcome({ sentence: text('clearFailed', errorText(error)), bad: true });
    }
    setAsking(false);
    await changed();
  };

  return (
    <div class="task">
      {asking ? (
        <Confirmation
          question={plural('clearQuestion', count ?? 0)}
          onKeep={() => setAsking(false)}
          onForget={() => void clear()}
        >
          {found > 0 && (
            <label class="check">
              <input
                type="checkbox"
                checked={findingsToo}
                onChange={({ currentTarget }) => setFindingsToo(currentTarget.checked)}
              />
              <span>{plural('findingsClearAlso', found)}</span>
            </label>
          )}
        </Confirmation>
      ) : (
        <div class="row">
          <button
            ref={ask}
            type="button"
            class="button button-danger"
            disabled={count === 0}
            aria-describedby="clear-help"
            onClick={() => {
              setOutcome(NO_OUTCOME);
              setFindingsToo(false);
              setAsking(true);
              // Findings that cannot be counted are no reason not to empty the library.
              findings.count().then(setFound, () => setFound(0));
            }}
          >
            {text('clearAction')}
          </button>
        </div>
      )}
      <p id="clear-help" class="help">
        {text('clearHelp')}
      </p>
      <OutcomeLine outcome={outcome} />
    </div>
  );
}
