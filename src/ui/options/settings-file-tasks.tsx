import { useState } from 'preact/hooks';
import type { MessageKey } from '../../browser/i18n.ts';
import type { Settings } from '../../browser/settings/settings.ts';
import {
  MAX_SETTINGS_FILE,
  readSettingsFile,
  type SettingsFileProblem,
  writeSettingsFile,
} from '../../browser/settings/settings-file.ts';
import { FileButton } from '../controls/file-button.tsx';
import { isolated, LONGEST_SENTENCE } from '../words/foreign.ts';
import { useWords } from '../words/words-context.ts';
import type { SettingsSectionProps } from './change.ts';
import { errorText } from './error-text.ts';
import { settingsFileName } from './file-names.ts';
import { NO_OUTCOME, type Outcome, OutcomeLine } from './tasks/outcome.tsx';

const PROBLEMS: Readonly<Record<SettingsFileProblem, MessageKey>> = {
  'not-json': 'settingsFileNotJson',
  'not-settings': 'settingsFileNotSettings',
  newer: 'settingsFileNewer',
  'bad-field': 'settingsFileBadField',
};

interface Taken extends Outcome {
  /** The settings as they were before a file was taken. */
  readonly before: Settings | null;
}

const NOTHING: Taken = { ...NO_OUTCOME, before: null };

interface SettingsFileProps extends SettingsSectionProps {
  save(file: Blob, name: string): void;
}

/** Saves the settings as a file, and takes them from one; what they were before can be had back. */
export function SettingsFileTasks({ settings, change, save }: SettingsFileProps) {
  const { text, plural } = useWords();
  const [outcome, setOutcome] = useState(NOTHING);

  const refuse = (why: MessageKey, detail = ''): void =>
    setOutcome({ sentence: text(why, isolated(detail, LONGEST_SENTENCE)), bad: true, before: null });

  const take = async (file: File): Promise<void> => {
    if (file.size > MAX_SETTINGS_FILE) return refuse('settingsFileNotSettings');
    try {
      const read = readSettingsFile(await file.text());
      if (read.kind === 'refused') return refuse(PROBLEMS[read.why], read.detail);
      change(() => read.values);
      const taken = plural('settingsFileTaken', Object.keys(read.values).length);
      const passedOver = read.unknown > 0 ? plural('settingsFileUnknown', read.unknown) : '';
      setOutcome({ sentence: [taken, passedOver].filter(Boolean).join(' '), bad: false, before: settings });
    } catch (error) {
      refuse('importFailed', errorText(error));
    }
  };

  const saveCopy = (): void => {
    const now = new Date();
    save(new Blob([writeSettingsFile(settings, now)], { type: 'application/json' }), settingsFileName(now));
    setOutcome({ ...NOTHING, sentence: text('settingsFileSaved') });
  };

  const undo = (before: Settings): void => {
    change(() => before);
    setOutcome({ ...NOTHING, sentence: text('settingsFileUndone') });
  };

  return (
    <div class="task">
      <div class="row">
        <button type="button" class="button" aria-describedby="settings-file-help" onClick={saveCopy}>
          {text('settingsFileSave')}
        </button>
        <FileButton
          label={text('settingsFileTake')}
          describedBy="settings-file-help"
          accept=".json,application/json"
          onFile={(file) => void take(file)}
        />
      </div>
      <p id="settings-file-help" class="help">
        {text('settingsFileHelp')}
      </p>
      <OutcomeLine outcome={outcome} />
      {outcome.before && <Undo before={outcome.before} undo={undo} />}
    </div>
  );
}

interface UndoProps {
  readonly before: Settings;
  undo(before: Settings): void;
}

function Undo({ before, undo }: UndoProps) {
  const { text } = useWords();
  return (
    <button type="button" class="button" onClick={() => undo(before)}>
      {text('settingsFileUndo')}
    </button>
  );
}
