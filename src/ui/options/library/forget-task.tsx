import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useWords } from '../../words/words-context.ts';
import { Confirmation } from '../confirmation.tsx';
import { errorText } from '../error-text.ts';
import type { ForgetOf, LibraryDoor } from '../options-door.ts';

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

type Doing =
  | { readonly kind: 'nothing' | 'asking' }
  | { readonly kind: 'running'; readonly share: number }
  | { readonly kind: 'over'; readonly sentence: string; readonly bad: boolean };

/** Forgets a part of the library, after a second question, with progress and a way to stop. */
export function ForgetTask({ library, children, of, question, label, changed }: ForgetTaskProps) {
  const { text, plural } = useWords();
  const [doing, setDoing] = useState<Doing>({ kind: 'nothing' });
  const stop = useRef<AbortController | null>(null);
  const ask = useRef<HTMLButtonElement>(null);

  const forget = async (what: ForgetOf): Promise<void> => {
    const controller = new AbortController();
    stop.current = controller;
    setDoing({ kind: 'running', share: 0 });
    try {
      const gone = await library.forget(what, {
        signal: controller.signal,
        onProgress: ({ share }) => setDoing({ kind: 'running', share }),
      });
      setDoing({ kind: 'over', sentence: plural('forgetDone', gone), bad: false });
    } catch (error) {
      setDoing({ kind: 'over', sentence: text('forgetFailed', errorText(error)), bad: true });
    }
    await changed();
  };

  return (
    <form
      class="task"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (of) setDoing({ kind: 'asking' });
      }}
    >
      <div class="field-with-button">
        {children}
        <button ref={ask} type="submit" class="button" aria-label={label} disabled={!of || doing.kind === 'running'}>
          {text('forgetAction')}
        </button>
      </div>
      {doing.kind === 'asking' && of && (
        <Confirmation
          question={question}
          onKeep={() => {
            setDoing({ kind: 'nothing' });
            ask.current?.focus();
          }}
          onForget={() => void forget(of)}
        />
      )}
      {doing.kind === 'running' && (
        <div class="row">
          <progress max={1} value={doing.share} aria-label={text('forgetProgress')} />
          <button type="button" class="button" onClick={() => stop.current?.abort()}>
            {text('importCancel')}
          </button>
        </div>
      )}
      <p class={doing.kind === 'over' && doing.bad ? 'problem' : 'outcome'} role="status">
        {doing.kind === 'over' ? doing.sentence : ''}
      </p>
    </form>
  );
}
