import type { MessageKey } from '../../../browser/i18n.ts';
import type { Followed, FollowProblem, Standing } from '../../../sources/following/followed.ts';
import type {
  CheckProgress,
  CheckReport,
  FollowOutcome,
  OpmlReport,
} from '../../../sources/following/following-door.ts';
import { isolated } from '../../words/foreign.ts';
import { relativeTime } from '../../words/relative-time.ts';
import type { Words } from '../../words/words.ts';

/** Why a source brings nothing at the moment. */
export const PROBLEM_WORDS: Readonly<Record<FollowProblem, MessageKey>> = {
  permission: 'sourcesProblemPermission',
  'no-feed': 'sourcesProblemNoFeed',
  unreachable: 'sourcesProblemUnreachable',
  'too-slow': 'sourcesProblemSlow',
  'too-large': 'sourcesProblemLarge',
  'too-many-redirects': 'sourcesProblemRedirects',
  'address-refused': 'sourcesProblemAddress',
  'not-a-feed': 'sourcesProblemNotFeed',
  gone: 'sourcesProblemGone',
  refused: 'sourcesProblemRefused',
  busy: 'sourcesProblemBusy',
  'server-error': 'sourcesProblemServer',
  robots: 'sourcesProblemRobots',
  'nothing-readable': 'sourcesProblemUnreadable',
};

/** Whether anything is fetched at the moment, and why not; null for what needs no word. */
export const STANDING_WORDS: Readonly<Record<Standing, MessageKey | null>> = {
  on: null,
  off: 'sourcesStandingOff',
  metered: 'sourcesStandingMetered',
  offline: 'sourcesStandingOffline',
  'budget-spent': 'sourcesStandingSpent',
};

/** When a source was last asked, and when it is next. */
export function checkTimes({ lastCheck, nextCheck, paused, checking }: Followed, now: number, words: Words): string[] {
  const { text, locale } = words;
  const last =
    lastCheck === null ? text('sourcesNeverChecked') : text('sourcesLast', relativeTime(lastCheck, now, locale));
  if (checking) return [last, text('sourcesCheckingNow')];
  if (paused) return [last, text('sourcesPaused')];
  if (nextCheck === null) return [last];
  // What is due waits for the next turn of the worker.
  return [last, nextCheck <= now ? text('sourcesNextSoon') : text('sourcesNext', relativeTime(nextCheck, now, locale))];
}

/** How far a check is. */
export function progressText({ learned, waiting }: CheckProgress, { plural }: Words): string {
  return [plural('sourcesLearned', learned), waiting > 0 ? plural('sourcesWaiting', waiting) : '']
    .filter(Boolean)
    .join(' ');
}

/** How a check ended. */
export function checkText(report: CheckReport, words: Words): string {
  const ended: Readonly<Record<CheckReport['ended'], MessageKey>> = {
    complete: 'sourcesCheckDone',
    cancelled: 'sourcesCheckStopped',
    'put-off': 'sourcesCheckPutOff',
  };
  return `${words.text(ended[report.ended])} ${progressText(report, words)}`;
}

/** What became of the wish to follow what was typed. */
export function followText(outcome: FollowOutcome, typed: string, { text }: Words): string {
  switch (outcome.kind) {
    case 'following':
      return text('sourcesAdded', isolated(typed, 120));
    case 'already-followed':
      return text('sourcesAddKnown', isolated(typed, 120));
    case 'bad-address':
      return text('sourcesAddBad', isolated(typed, 120));
    case 'too-many':
      return text('sourcesAddTooMany');
  }
}

/** What a list of feeds brought. */
export function opmlText({ added, alreadyFollowed, passedOver }: OpmlReport, { plural }: Words): string {
  const sentences = [plural('sourcesOpmlAdded', added)];
  if (alreadyFollowed > 0) sentences.push(plural('sourcesOpmlKnown', alreadyFollowed));
  if (passedOver > 0) sentences.push(plural('sourcesOpmlPassed', passedOver));
  return sentences.join(' ');
}
