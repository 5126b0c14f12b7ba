import { useRef, useState } from 'preact/hooks';
import { FileButton } from '../../controls/file-button.tsx';
import { useWords } from '../../words/words-context.ts';
import { errorText, isStorageFull } from '../error-text.ts';
import type { LibraryDoor } from '../options-door.ts';
import { type BroughtIn, bringIn, type Reading } from './bring-in.ts';

interface ImportLibraryProps {
  readonly library: LibraryDoor;
  /** The library may hold something else now. */
  changed(): Promise<void>;
}

/** Brings a file in, with progress and a way to stop. */
export function ImportLibrary({ library, changed }: ImportLibraryProps) {
  const words = useWords();
  const { text } = words;
  const [running, setRunning] = useState<Reading | null>(null);
  const [outcome, setOutcome] = useState<BroughtIn | null>(null);
  const stop = useRef<AbortController | null>(null);

  const take = async (file: File): Promise<void> => {
    const controller = new AbortController();
    stop.current = controller;
    setOutcome(null);
    setRunning({ articles: 0, share: 0, kept: 0 });
    let kept = 0;
    try {
      const ended = await bringIn(file, library, words, controller.signal, (reading) => {
        kept = reading.kept;
        setRunning(reading);
      });
      setOutcome(ended);
    } catch (error) {
      const sentence = isStorageFull(error) ? words.plural('importFull', kept) : text('importFailed', errorText(error));
      setOutcome({ sentence, bad: true });
    } finally {
      setRunning(null);
      await changed();
    }
  };

  return (
    <div class="task">
      <div class="row">
        <FileButton
          main
          label={text('importAction')}
          describedBy="import-help"
          accept=".jsonl,.ndjson,.json,.gz,.pack,application/jsonl,application/gzip"
          disabled={running !== null}
          onFile={(file) => void take(file)}
        />
      </div>
      <p id="import-help" class="help">
        {text('importHelp')}
      </p>
      {running && (
        <div class="row">
          <progress max={1} value={running.share} aria-label={text('importProgress')} />
          <span>{words.plural('importRunning', running.articles)}</span>
          <button type="button" class="button" onClick={() => stop.current?.abort()}>
            {text('importCancel')}
          </button>
        </div>
      )}
      <p class={outcome?.bad ? 'problem' : 'outcome'} role="status">
        {outcome?.sentence}
      </p>
    </div>
  );
}
