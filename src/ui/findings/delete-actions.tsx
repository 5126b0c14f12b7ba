import { useEffect, useRef, useState } from 'preact/hooks';
import type { Finding } from '../../core/finding.ts';
import { Confirmation } from '../options/confirmation.tsx';
import { useWords } from '../words/words-context.ts';

interface DeleteActionsProps {
  readonly all: readonly Finding[];
  readonly shown: readonly Finding[];
  readonly filtering: boolean;
  remove(findings: readonly Finding[], all: boolean): void;
}

/** Deletes what the filter leaves, or all, after a second question. */
export function DeleteActions({ all, shown, filtering, remove }: DeleteActionsProps) {
  const { text, plural } = useWords();
  const [asking, setAsking] = useState<'shown' | 'all' | null>(null);
  const buttons = useRef<HTMLDivElement>(null);
  const asked = useRef<'shown' | 'all' | null>(null);
  useEffect(() => {
    if (asking === null && asked.current !== null)
      buttons.current?.querySelector<HTMLButtonElement>(`[data-deletes=${asked.current}]`)?.focus();
    asked.current = asking;
  }, [asking]);

  if (asking !== null) {
    const which = asking === 'all' ? all : shown;
    return (
      <Confirmation
        question={plural('findingsDeleteQuestion', which.length)}
        confirm={text('findingsDeleteConfirm')}
        onKeep={() => setAsking(null)}
        onForget={() => {
          asked.current = null;
          setAsking(null);
          remove(which, asking === 'all');
        }}
      />
    );
  }
  return (
    <div class="row" ref={buttons}>
      {filtering && shown.length > 0 && (
        <button type="button" class="button button-danger" data-deletes="shown" onClick={() => setAsking('shown')}>
          {plural('findingsDeleteShown', shown.length)}
        </button>
      )}
      <button type="button" class="button button-danger" data-deletes="all" onClick={() => setAsking('all')}>
        {text('findingsDeleteAll')}
      </button>
    </div>
  );
}
