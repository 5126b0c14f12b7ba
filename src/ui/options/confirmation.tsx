import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../words/words-context.ts';

interface ConfirmationProps {
  readonly question: string;
  /** What the dangerous answer says, where it is not about originals. */
  readonly confirm?: string;
  /** What else is to be decided. */
  readonly children?: ComponentChildren;
  onKeep(): void;
  onForget(): void;
}

/** A second question before something is forgotten for good; its safe answer has the focus. */
export function Confirmation({ question, confirm, children, onKeep, onForget }: ConfirmationProps) {
  const { text } = useWords();
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <fieldset class="question">
      <legend>{question}</legend>
      {children}
      <div class="row">
        <button ref={keep} type="button" class="button" onClick={onKeep}>
          {text('clearKeep')}
        </button>
        <button type="button" class="button button-danger" onClick={onForget}>
          {confirm ?? text('clearConfirm')}
        </button>
      </div>
    </fieldset>
  );
}
