import { useEffect, useState } from 'preact/hooks';
import type { SelectionState } from '../../browser/messages/protocol.ts';
import { useWords } from '../words/words-context.ts';
import { SelectionView } from './selection-view.tsx';

interface SelectionAppProps {
  /** Has the selected text compared; rejects when the worker does not answer. */
  readonly judge: () => Promise<SelectionState>;
}

/** The window about a selected text. */
export function SelectionApp({ judge }: SelectionAppProps) {
  const { text } = useWords();
  const [state, setState] = useState<SelectionState | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    judge().then(setState, (error: unknown) => {
      console.error(error);
      setFailed(true);
    });
  }, [judge]);
  if (state !== null) return <SelectionView state={state} />;
  return (
    <p role="status" class="popup notice">
      {text(failed ? 'popupUnavailable' : 'stateCheckingHelp')}
    </p>
  );
}
