import { useState } from 'preact/hooks';
import type { Settings } from '../../../browser/settings/settings.ts';
import { useWords } from '../../words/words-context.ts';
import { errorText } from '../error-text.ts';
import type { OptionsDoor } from '../options-door.ts';
import { NO_OUTCOME, OutcomeLine } from '../tasks/outcome.tsx';
import { diagnostics } from './diagnostics.ts';

interface CopyDiagnosticsProps {
  readonly door: OptionsDoor;
  readonly settings: Settings;
}

/** What somebody needs to find out why something does not work: shown first, copied on request, sent nowhere. */
export function CopyDiagnostics({ door, settings }: CopyDiagnosticsProps) {
  const { text } = useWords();
  const [gathered, setGathered] = useState<string | null>(null);
  const [outcome, setOutcome] = useState(NO_OUTCOME);

  const gather = async (): Promise<void> => {
    setOutcome(NO_OUTCOME);
    setGathered(await diagnostics(door, settings, new Date()));
  };
  const copy = async (copied: string): Promise<void> => {
    try {
      await door.copy(copied);
      setOutcome({ sentence: text('diagnosticsCopied'), bad: false });
    } catch (error) {
      setOutcome({ sentence: text('diagnosticsNotCopied', errorText(error)), bad: true });
    }
  };

  return (
    <div class="task">
      <h3>{text('diagnosticsHeading')}</h3>
      <p id="diagnostics-help" class="help">
        {text('diagnosticsHelp')}
      </p>
      <div class="row">
        <button type="button" class="button" aria-describedby="diagnostics-help" onClick={() => void gather()}>
          {text('diagnosticsShow')}
        </button>
        {gathered !== null && (
          <button type="button" class="button button-main" onClick={() => void copy(gathered)}>
            {text('diagnosticsCopy')}
          </button>
        )}
      </div>
      {gathered !== null && (
        <textarea
          class="listing"
          readOnly
          rows={14}
          dir="ltr"
          aria-label={text('diagnosticsHeading')}
          value={gathered}
        />
      )}
      <OutcomeLine outcome={outcome} />
    </div>
  );
}
