import { FileButton } from '../../controls/file-button.tsx';
import { useWords } from '../../words/words-context.ts';
import { errorText, isStorageFull } from '../error-text.ts';
import type { LibraryDoor } from '../options-door.ts';
import { NO_OUTCOME, OutcomeLine } from '../tasks/outcome.tsx';
import { Running } from '../tasks/running.tsx';
import { useTask } from '../tasks/use-task.ts';
import { bringIn, type Reading } from './bring-in.ts';

interface ImportLibraryProps {
  readonly library: LibraryDoor;
  /** The library may hold something else now. */
  changed(): Promise<void>;
}

/** Brings a file in, with progress and a way to stop. */
export function ImportLibrary({ library, changed }: ImportLibraryProps) {
  const words = useWords();
  const { text } = words;
  const { progress, outcome, run, stop } = useTask<Reading>(NO_OUTCOME);

  const take = async (file: File): Promise<void> => {
    let kept = 0;
    await run({
      start: { articles: 0, share: 0, kept: 0 },
      work: ({ signal, onProgress }) =>
        bringIn(file, library, words, signal, (reading) => {
          kept = reading.kept;
          onProgress(reading);
        }),
      failed: (error) => ({
        sentence: isStorageFull(error) ? words.plural('importFull', kept) : text('importFailed', errorText(error)),
        bad: true,
      }),
    });
    await changed();
  };

  return (
    <div class="task">
      <div class="row">
        <FileButton
          main
          label={text('importAction')}
          describedBy="import-help"
          accept=".jsonl,.ndjson,.json,.gz,.pack,application/jsonl,application/gzip"
          disabled={progress !== null}
          onFile={(file) => void take(file)}
        />
      </div>
      <p id="import-help" class="help">
        {text('importHelp')}
      </p>
      {progress && (
        <Running onStop={stop}>
          <progress max={1} value={progress.share} aria-label={text('importProgress')} />
          <span>{words.plural('importRunning', progress.articles)}</span>
        </Running>
      )}
      <OutcomeLine outcome={outcome} />
    </div>
  );
}
