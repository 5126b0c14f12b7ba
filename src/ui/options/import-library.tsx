import { useRef, useState } from 'preact/hooks';
import { useWords } from '../words/words-context.ts';
import { errorText, isStorageFull } from './error-text.ts';
import { articlesRead, importText, importWentWrong } from './import-text.ts';
import { watchFile } from './library-file.ts';
import type { LibraryDoor } from './options-door.ts';

interface ImportLibraryProps {
  readonly library: LibraryDoor;
  /** The library may hold something else now. */
  changed(): Promise<void>;
}

type Running = { readonly articles: number; readonly share: number };
type Outcome = { readonly sentence: string; readonly bad: boolean };

/** Brings a file in, with progress, and a way to stop that keeps what is in. */
export function ImportLibrary({ library, changed }: ImportLibraryProps) {
  const words = useWords();
  const { text } = words;
  const [running, setRunning] = useState<Running | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const stop = useRef<AbortController | null>(null);
  const picker = useRef<HTMLInputElement>(null);

  const bringIn = async (file: File): Promise<void> => {
    const controller = new AbortController();
    stop.current = controller;
    setOutcome(null);
    setRunning({ articles: 0, share: 0 });
    let kept = 0;
    try {
      const watched = watchFile(file);
      const report = await library.importLines(watched.bytes, {
        signal: controller.signal,
        onProgress: (progress) => {
          kept = progress.added + progress.updated;
          setRunning({ articles: articlesRead(progress), share: watched.readShare() });
        },
      });
      setOutcome({ sentence: importText(report, words), bad: importWentWrong(report) });
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
        <button
          type="button"
          class="button button-main"
          disabled={running !== null}
          aria-describedby="import-help"
          onClick={() => picker.current?.click()}
        >
          {text('importAction')}
        </button>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".jsonl,.ndjson,.json,.gz,application/jsonl,application/gzip"
          aria-label={text('importAction')}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            currentTarget.value = '';
            if (file) void bringIn(file);
          }}
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
