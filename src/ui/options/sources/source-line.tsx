import { useEffect } from 'preact/hooks';
import type { Followed } from '../../../sources/following/followed.ts';
import type { CheckProgress, FollowingDoor } from '../../../sources/following/following-door.ts';
import { Foreign } from '../../foreign.tsx';
import { isolated } from '../../words/foreign.ts';
import { useWords } from '../../words/words-context.ts';
import { errorText } from '../error-text.ts';
import { NO_OUTCOME, OutcomeLine } from '../tasks/outcome.tsx';
import { useTask } from '../tasks/use-task.ts';
import { LearnedChart } from './learned-chart.tsx';
import { checkText, checkTimes, PROBLEM_WORDS, progressText } from './source-text.ts';

/** Id of the sentence that says why nothing is fetched. */
export const STANDING_ID = 'sources-standing';

interface SourceLineProps {
  readonly source: Followed;
  readonly following: FollowingDoor;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Whether anything is fetched at the moment; why not is said above the list. */
  readonly open: boolean;
  onRemove(): void;
}

/** A followed source: how it stands, what it brought, and what can be done with it. */
export function SourceLine({ source, following, now, open, onRemove }: SourceLineProps) {
  const words = useWords();
  const { text, plural } = words;
  const { progress, outcome, run, stop, say } = useTask<CheckProgress>(NO_OUTCOME);
  const name = isolated(source.name, 80);
  useEffect(() => stop, [stop]);

  const check = (): Promise<void> =>
    run({
      start: { learned: 0, waiting: 0 },
      work: async (watch) => {
        const report = await following.checkNow(source.id, watch);
        return { sentence: checkText(report, words), bad: report.ended === 'put-off' };
      },
      failed: (error) => ({ sentence: errorText(error), bad: true }),
    });
  const pause = async (): Promise<void> => {
    try {
      await following.pause(source.id, !source.paused);
    } catch (error) {
      say({ sentence: errorText(error), bad: true });
    }
  };

  return (
    <li class="source">
      <div class="source-head">
        <span class="line-text">
          <strong>
            <Foreign longest={120}>{source.name}</Foreign>
          </strong>
          <span class="help facts">
            {source.name !== source.site && <Foreign longest={120}>{source.site}</Foreign>}
            {checkTimes(source, now, words).map((sentence) => (
              <span key={sentence}>{sentence}</span>
            ))}
          </span>
          <span class="help facts">
            <span>{plural('sourcesLearnedInAll', source.learned)}</span>
            {source.waiting > 0 && <span>{plural('sourcesWaiting', source.waiting)}</span>}
          </span>
        </span>
        {source.learnedByDay.some((count) => count > 0) && <LearnedChart days={source.learnedByDay} />}
      </div>
      {source.problem !== null && <p class="problem">{text(PROBLEM_WORDS[source.problem])}</p>}
      <div class="row">
        {progress === null ? (
          <button
            type="button"
            class="button"
            aria-label={text('sourcesCheckLabel', name)}
            disabled={source.checking || !open}
            {...(open ? {} : { 'aria-describedby': STANDING_ID })}
            onClick={() => void check()}
          >
            {text('sourcesCheck')}
          </button>
        ) : (
          <button type="button" class="button" onClick={stop}>
            {text('importCancel')}
          </button>
        )}
        <button
          type="button"
          class="button"
          aria-label={text(source.paused ? 'sourcesResumeLabel' : 'sourcesPauseLabel', name)}
          onClick={() => void pause()}
        >
          {text(source.paused ? 'sourcesResume' : 'sourcesPause')}
        </button>
        <button type="button" class="button" aria-label={text('packRemoveLabel', name)} onClick={onRemove}>
          {text('packRemove')}
        </button>
        <span role="status">{progress && progressText(progress, words)}</span>
      </div>
      <OutcomeLine outcome={outcome} />
    </li>
  );
}
