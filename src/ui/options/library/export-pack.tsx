import { useWords } from '../../words/words-context.ts';
import { errorText } from '../error-text.ts';
import { packFileName } from '../file-names.ts';
import { NO_OUTCOME, OutcomeLine } from '../tasks/outcome.tsx';
import { Running } from '../tasks/running.tsx';
import { TaskButton } from '../tasks/task-button.tsx';
import { useTask } from '../tasks/use-task.ts';
import type { PacksDoor } from './packs-door.ts';

interface ExportPackProps {
  readonly library: Pick<PacksDoor, 'exportPack'>;
  readonly empty: boolean;
  save(file: Blob, name: string): void;
}

/** Saves the library as a pack, without the texts, with progress and a way to stop. */
export function ExportPack({ library, empty, save }: ExportPackProps) {
  const { text, plural } = useWords();
  /** Progress: originals that were written. */
  const { progress, outcome, run, stop } = useTask<number>(NO_OUTCOME);

  const savePack = (): Promise<void> =>
    run({
      start: 0,
      work: async (watch) => {
        const { file, originals } = await library.exportPack({ name: text('packOwnName'), ...watch });
        save(file, packFileName(new Date()));
        return { sentence: plural('exportDone', originals), bad: false };
      },
      failed: (error, stopped) => ({
        sentence: stopped ? text('packExportStopped') : text('exportFailed', errorText(error)),
        bad: !stopped,
      }),
    });

  return (
    <div class="task">
      <TaskButton
        name="export-pack"
        action="packExport"
        help="packExportHelp"
        disabled={progress !== null || empty}
        onPress={() => void savePack()}
      />
      {progress !== null && (
        <Running onStop={stop}>
          <span role="status">{plural('packExportRunning', progress)}</span>
        </Running>
      )}
      <OutcomeLine outcome={outcome} />
    </div>
  );
}
