import type { Finding } from '../../core/finding.ts';
import { useWords } from '../words/words-context.ts';
import { type FindingsFormat, findingsFile } from './files/findings-file.ts';
import type { FindingsDoor } from './findings-door.ts';
import type { Notice } from './notice-line.tsx';

interface FileActionsProps {
  readonly door: FindingsDoor;
  /** What is saved: the findings that the filter leaves, in their order. */
  readonly findings: readonly Finding[];
  setNotice(notice: Notice): void;
}

/** Saves the findings as a file. */
export function FileActions({ door, findings, setNotice }: FileActionsProps) {
  const { text, plural } = useWords();
  const save = (format: FindingsFormat): void => {
    const { content, name } = findingsFile(format, findings, { version: door.version, made: new Date() });
    door.save(content, name);
    setNotice({ sentence: plural('findingsSaved', findings.length), bad: false });
  };
  return (
    <div class="row">
      <button type="button" class="button" disabled={findings.length === 0} onClick={() => save('csv')}>
        {text('findingsSaveTable')}
      </button>
      <button type="button" class="button" disabled={findings.length === 0} onClick={() => save('json')}>
        {text('findingsSaveData')}
      </button>
    </div>
  );
}
