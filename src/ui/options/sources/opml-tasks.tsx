import { useState } from 'preact/hooks';
import type { FollowingDoor } from '../../../sources/following/following-door.ts';
import { FileButton } from '../../controls/file-button.tsx';
import { useWords } from '../../words/words-context.ts';
import { errorText } from '../error-text.ts';
import { sourcesFileName } from '../file-names.ts';
import { NO_OUTCOME, type Outcome, OutcomeLine } from '../tasks/outcome.tsx';
import { opmlText } from './source-text.ts';

interface OpmlTasksProps {
  readonly following: FollowingDoor;
  readonly empty: boolean;
  save(file: Blob, name: string): void;
}

/** Takes sources from a list of feeds as feed readers write it, and saves one. */
export function OpmlTasks({ following, empty, save }: OpmlTasksProps) {
  const words = useWords();
  const { text } = words;
  const [outcome, setOutcome] = useState(NO_OUTCOME);

  const attempt = async (work: () => Promise<Outcome>): Promise<void> => {
    try {
      setOutcome(await work());
    } catch (error) {
      setOutcome({ sentence: errorText(error), bad: true });
    }
  };
  const take = async (file: File) => {
    const report = await following.importOpml(file);
    if (report === null) return { sentence: text('sourcesOpmlBad'), bad: true };
    return { sentence: opmlText(report, words), bad: false };
  };
  const saveList = async () => {
    save(new Blob([await following.exportOpml()], { type: 'text/x-opml' }), sourcesFileName(new Date()));
    return { sentence: text('settingsFileSaved'), bad: false };
  };

  return (
    <div class="task">
      <div class="row">
        <FileButton
          label={text('sourcesOpmlTake')}
          describedBy="opml-help"
          accept=".opml,.xml,text/x-opml,application/xml"
          onFile={(file) => void attempt(() => take(file))}
        />
        <button
          type="button"
          class="button"
          disabled={empty}
          aria-describedby="opml-help"
          onClick={() => void attempt(saveList)}
        >
          {text('sourcesOpmlSave')}
        </button>
      </div>
      <p id="opml-help" class="help">
        {text('sourcesOpmlHelp')}
      </p>
      <OutcomeLine outcome={outcome} />
    </div>
  );
}
