import type { MessageKey } from '../../browser/i18n.ts';
import { useWords } from '../words/words-context.ts';
import { SitesPermission } from './sites-permission.tsx';
import { TwoSheets } from './two-sheets.tsx';
import type { StepProps } from './welcome-app.tsx';

const POINTS = [
  ['welcomeReads', 'welcomeReadsText'],
  ['welcomeShows', 'welcomeShowsText'],
  ['welcomeHere', 'welcomeHereText'],
] as const satisfies readonly (readonly [MessageKey, MessageKey])[];

/** The first step: what Firstprint does, in three sentences and a picture. */
export function MeaningStep({ door, onNext }: StepProps) {
  const { text } = useWords();
  return (
    <>
      <h1 tabIndex={-1}>{text('welcomeTitle')}</h1>
      <p class="lead">{text('welcomeIntro')}</p>
      <TwoSheets />
      <ol class="points">
        {POINTS.map(([heading, sentence]) => (
          <li key={heading}>
            <h2>{text(heading)}</h2>
            <p>{text(sentence)}</p>
          </li>
        ))}
      </ol>
      <SitesPermission door={door.permissions} />
      <p class="row">
        <button type="button" class="button button-main" onClick={onNext}>
          {text('welcomeNext')}
        </button>
      </p>
    </>
  );
}
