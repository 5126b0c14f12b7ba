import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useWords } from '../../words/words-context.ts';
import { Confirmation } from '../confirmation.tsx';
import { errorText } from '../error-text.ts';
import type { ForgetOf, LibraryDoor } from '../options-door.ts';
import { NO_OUTCOME, OutcomeLine } from '../tasks/outcome.tsx';
import { Running } from '../tasks/running.tsx';
import { useTask } from '../tasks/use-task.ts';

interface ForgetTaskProps {
  readonly library: LibraryDoor;
  /** The field by which the reader says what to forget, and what that is; null while nothing is said. */
  readonly children: ComponentChildren;
  readonly of: ForgetOf | null;
  readonly question: string;
  /** Accessible name of the button. */
  readonly label: string;
  changed(): Promise<void>;
}

/** Forgets a part of the library, after a second question, with progress and a way to stop. */
export function ForgetTask({ library, children, of, question, label, changed }: ForgetTaskProps) {
  const { text, plural } = useWords();
  /** Progress: the share that was looked at, 0..1. */
  const { progress, outcome, run, stop, say } = useTask<number>(NO_OUTCOME);
  const [asking, setAsking] = useState(false);
  const ask = useRef<HTMLButtonElement>(null);

  const forget = async (what: ForgetOf): Promise<void> => {
    setAsking(false);
    await run({
      start: 0,
      work: async ({ signal, onProgress }) => {
        const gone = await library.forget(what, { signal, onProgress: ({ share }) => onProgress(share) });
        return { sentence: plural('forgetDone', gone), bad: false };
      },
      failed: (error) => ({ sentence: text('forgetFailed', errorText(error)), bad: true }),
    });
    await changed();
  };

  return (
    <form
      class="task"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!of) return;
        say(NO_OUTCOME);
        setAsking(true);
      }}
    >
      <div class="field-with-button">
        {children}
        <button ref={ask} type="submit" class="button" aria-label={label} disabled={!of || progress !== null}>
          {text('forgetAction')}
        </button>
      </div>
      {asking && of && (
        <Confirmation
          question={question}
          onKeep={() => {
            setAsking(false);
            ask.current?.focus();
          }}
          onForget={() => void forget(of)}
        />
      )}
      {progress !== null && (
        <Running onStop={stop}>
          <progress max={1} value={progress} aria-label={text('forgetProgress')} />
        </Running>
      )}
      <OutcomeLine outcome={outcome} />
    </form>
  );
}
