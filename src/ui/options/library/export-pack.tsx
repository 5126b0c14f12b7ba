import { useRef, useState } from 'preact/hooks';
import { useWords } from '../../words/words-context.ts';
import { errorText } from '../error-text.ts';
import { packFileName } from './library-file.ts';
import type { PacksDoor } from './packs-door.ts';

interface ExportPackProps {
  readonly library: PacksDoor;
  readonly empty: boolean;
  save(file: Blob, name: string): void;
}

/** Saves the library as a pack, without the texts, with progress and a way to stop. */
export function ExportPack({ library, empty, save }: ExportPackProps) {
  const { text, plural } = useWords();
  const [done, setDone] = useState<number | null>(null);
  const [outcome, setOutcome] = useState({ sentence: '', bad: false });
  const stop = useRef<AbortController | null>(null);

  const savePack = async (): Promise<void> => {
    const controller = new AbortController();
    stop.current = controller;
    setDone(0);
    setOutcome({ sentence: '', bad: false });
    try {
      const name = text('packOwnName');
      const { file, originals } = await library.exportPack({ name, signal: controller.signal, onProgress: setDone });
      save(file, packFileName(new Date()));
      setOutcome({ sentence: plural('exportDone', originals), bad: false });
    } catch (error) {
      const stopped = controller.signal.aborted;
      setOutcome({
        sentence: stopped ? text('packExportStopped') : text('exportFailed', errorText(error)),
        bad: !stopped,
      });
    } finally {
      setDone(null);
    }
  };

  return (
    <div class="task">
      <div class="row">
        <button
          type="button"
          class="button"
          disabled={done !== null || empty}
          aria-describedby="export-pack-help"
          onClick={() => void savePack()}
        >
          {text('packExport')}
        </button>
      </div>
      <p id="export-pack-help" class="help">
        {text('packExportHelp')}
      </p>
      {done !== null && (
        <div class="row">
          <span role="status">{plural('packExportRunning', done)}</span>
          <button type="button" class="button" onClick={() => stop.current?.abort()}>
            {text('importCancel')}
          </button>
        </div>
      )}
      <p class={outcome.bad ? 'problem' : 'outcome'} role="status">
        {outcome.sentence}
      </p>
    </div>
  );
}
