import { useWords } from '../../words/words-context.ts';
import { errorText } from '../error-text.ts';
import type { LibraryDoor, Verified, VerifyOptions } from '../options-door.ts';
import { NO_OUTCOME, type Outcome, OutcomeLine } from '../tasks/outcome.tsx';
import { Running } from '../tasks/running.tsx';
import { TaskButton } from '../tasks/task-button.tsx';
import { useTask } from '../tasks/use-task.ts';
import { repairText, verifyText } from './verify-text.ts';

interface VerifyLibraryProps {
  readonly library: LibraryDoor;
  changed(): Promise<void>;
}

interface Finding extends Outcome {
  /** What can be repaired; null where there is nothing. */
  readonly report: Verified | null;
}

const NOTHING: Finding = { ...NO_OUTCOME, report: null };

/** Looks for damage in the library, and repairs it when the reader asks for that. */
export function VerifyLibrary({ library, changed }: VerifyLibraryProps) {
  const words = useWords();
  const { text } = words;
  /** Progress: the share that was looked at, 0..1. */
  const { progress, outcome, run, stop } = useTask<number, Finding>(NOTHING);

  const runOn = async (work: (options: VerifyOptions) => Promise<Finding>): Promise<void> => {
    await run({
      start: 0,
      work: ({ signal, onProgress }) =>
        work({ signal, onProgress: ({ checked, of }) => onProgress(of ? checked / of : 1) }),
      failed: (error) => ({ sentence: text('verifyFailed', errorText(error)), bad: true, report: null }),
    });
    await changed();
  };

  const verify = async (options: VerifyOptions): Promise<Finding> => {
    const report = await library.verify(options);
    const bad = report.damage.length > 0;
    return { sentence: verifyText(report, words), bad, report: bad ? report : null };
  };
  const repair = async (found: Verified, options: VerifyOptions): Promise<Finding> => {
    const { left, lost } = await found.repair(options);
    const bad = left.damage.length > 0;
    return { sentence: repairText(left, lost, words), bad, report: bad ? left : null };
  };

  const { report } = outcome;
  return (
    <div class="task">
      <TaskButton
        name="verify"
        action="verifyAction"
        help="verifyHelp"
        disabled={progress !== null}
        onPress={() => void runOn(verify)}
      />
      {progress !== null && (
        <Running onStop={stop}>
          <progress max={1} value={progress} aria-label={text('verifyProgress')} />
        </Running>
      )}
      <OutcomeLine outcome={outcome} />
      {report && (
        <TaskButton
          main
          name="repair"
          action="repairAction"
          help="repairHelp"
          onPress={() => void runOn((options) => repair(report, options))}
        />
      )}
    </div>
  );
}
