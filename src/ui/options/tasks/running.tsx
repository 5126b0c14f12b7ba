import type { ComponentChildren } from 'preact';
import { useWords } from '../../words/words-context.ts';

interface RunningProps {
  /** How far it is. */
  readonly children: ComponentChildren;
  onStop(): void;
}

/** Something that is being done, and the way to stop it. */
export function Running({ children, onStop }: RunningProps) {
  const { text } = useWords();
  return (
    <div class="row">
      {children}
      <button type="button" class="button" onClick={onStop}>
        {text('importCancel')}
      </button>
    </div>
  );
}
