import { useRef, useState } from 'preact/hooks';
import { useWords } from '../../words/words-context.ts';
import { errorText } from '../error-text.ts';
import type { LibraryDoor, Verified, VerifyOptions } from '../options-door.ts';
import { repairText, verifyText } from './verify-text.ts';

interface VerifyLibraryProps {
  readonly library: LibraryDoor;
  changed(): Promise<void>;
}

interface Outcome {
  readonly sentence: string;
  readonly bad: boolean;
  /** What can be repaired; null where there is nothing. */
  readonly report: Verified | null;
}

/** Looks for damage in the library, and repairs it when the reader asks for that. */
export function VerifyLibrary({ library, changed }: VerifyLibraryProps) {
  const words = useWords();
  const { text } = words;
  const [running, setRunning] = useState<{ readonly share: number } | null>(null);
  const [outcome, setOutcome] = useState<Outcome>({ sentence: '', bad: false, report: null });
  const stop = useRef<AbortController | null>(null);

  const run = async (work: (options: VerifyOptions) => Promise<Outcome>): Promise<void> => {
    const controller = new AbortController();
    stop.current = controller;
    setOutcome({ sentence: '', bad: false, report: null });
    setRunning({ share: 0 });
    try {
      const onProgress: VerifyOptions['onProgress'] = ({ checked, of }) => setRunning({ share: of ? checked / of : 1 });
      setOutcome(await work({ signal: controller.signal, onProgress }));
    } catch (error) {
      setOutcome({ sentence: text('verifyFailed', errorText(error)), bad: true, report: null });
    } finally {
      setRunning(null);
      await changed();
    }
  };

  const verify = async (options: VerifyOptions): Promise<Outcome> => {
    const report = await library.verify(options);
    const bad = report.damage.length > 0;
    return { sentence: verifyText(report, words), bad, report: bad ? report : null };
  };
  const repair = async (found: Verified, options: VerifyOptions): Promise<Outcome> => {
    const { left, lost } = await found.repair(options);
    const bad = left.damage.length > 0;
    return { sentence: repairText(left, lost, words), bad, report: bad ? left : null };
  };

  return (
    <div class="task">
      <div class="row">
        <button
          type="button"
          class="button"
          disabled={running !== null}
          aria-describedby="verify-help"
          onClick={() => void run(verify)}
        >
          {text('verifyAction')}
        </button>
      </div>
      <p id="verify-help" class="help">
        {text('verifyHelp')}
      </p>
      {running && (
        <div class="row">
          <progress max={1} value={running.share} aria-label={text('verifyProgress')} />
          <button type="button" class="button" onClick={() => stop.current?.abort()}>
            {text('importCancel')}
          </button>
        </div>
      )}
      <p class={outcome.bad ? 'problem' : 'outcome'} role="status">
        {outcome.sentence}
      </p>
      {outcome.report && (
        <Repair report={outcome.report} repair={(found) => void run((options) => repair(found, options))} />
      )}
    </div>
  );
}

interface RepairProps {
  readonly report: Verified;
  repair(report: Verified): void;
}

function Repair({ report, repair }: RepairProps) {
  const { text } = useWords();
  return (
    <>
      <div class="row">
        <button type="button" class="button button-main" aria-describedby="repair-help" onClick={() => repair(report)}>
          {text('repairAction')}
        </button>
      </div>
      <p id="repair-help" class="help">
        {text('repairHelp')}
      </p>
    </>
  );
}
