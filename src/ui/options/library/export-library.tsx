import { useWords } from '../../words/words-context.ts';
import { errorText } from '../error-text.ts';
import { libraryFileName } from '../file-names.ts';
import type { LibraryDoor } from '../options-door.ts';
import { NO_OUTCOME, OutcomeLine } from '../tasks/outcome.tsx';
import { TaskButton } from '../tasks/task-button.tsx';
import { useTask } from '../tasks/use-task.ts';
import { gatherLines } from './library-file.ts';

interface ExportLibraryProps {
  readonly library: Pick<LibraryDoor, 'exportLines'>;
  readonly empty: boolean;
  save(file: Blob, name: string): void;
}

/** Saves a copy of the library as a file. */
export function ExportLibrary({ library, empty, save }: ExportLibraryProps) {
  const { text, plural } = useWords();
  const { progress, outcome, run } = useTask<'writing'>(NO_OUTCOME);

  const saveCopy = (): Promise<void> =>
    run({
      start: 'writing',
      work: async () => {
        const { file, count } = await gatherLines(library.exportLines());
        save(file, libraryFileName(new Date()));
        return { sentence: plural('exportDone', count), bad: false };
      },
      failed: (error) => ({ sentence: text('exportFailed', errorText(error)), bad: true }),
    });

  return (
    <div class="task">
      <TaskButton
        name="export"
        action="exportAction"
        help="exportHelp"
        disabled={progress !== null || empty}
        onPress={() => void saveCopy()}
      />
      <OutcomeLine outcome={progress === null ? outcome : { sentence: text('exportRunning'), bad: false }} />
    </div>
  );
}
