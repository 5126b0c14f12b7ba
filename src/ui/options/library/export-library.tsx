import { useState } from 'preact/hooks';
import { useWords } from '../../words/words-context.ts';
import { errorText } from '../error-text.ts';
import type { LibraryDoor } from '../options-door.ts';
import { gatherLines, libraryFileName } from './library-file.ts';

interface ExportLibraryProps {
  readonly library: LibraryDoor;
  readonly empty: boolean;
  save(file: Blob, name: string): void;
}

/** Saves a copy of the library as a file. */
export function ExportLibrary({ library, empty, save }: ExportLibraryProps) {
  const { text, plural } = useWords();
  const [busy, setBusy] = useState(false);
  const [sentence, setSentence] = useState('');

  const saveCopy = async (): Promise<void> => {
    setBusy(true);
    setSentence(text('exportRunning'));
    try {
      const { file, count } = await gatherLines(library.exportLines());
      save(file, libraryFileName(new Date()));
      setSentence(plural('exportDone', count));
    } catch (error) {
      setSentence(text('exportFailed', errorText(error)));
    } finally {
      setBusy(false);
    }
  };

  return (
    <div class="task">
      <div class="row">
        <button
          type="button"
          class="button"
          disabled={busy || empty}
          aria-describedby="export-help"
          onClick={() => void saveCopy()}
        >
          {text('exportAction')}
        </button>
      </div>
      <p id="export-help" class="help">
        {text('exportHelp')}
      </p>
      <p class="outcome" role="status">
        {sentence}
      </p>
    </div>
  );
}
