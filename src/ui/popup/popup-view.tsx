import type { PopupState } from '../../browser/messages/protocol.ts';
import { FLAGGED } from '../../core/judgement.ts';
import { Foreign } from '../foreign.tsx';
import { Mark } from '../mark.tsx';
import { type Tone, VERDICT_WORDS } from '../words/verdicts.ts';
import { useWords } from '../words/words-context.ts';
import type { Run } from './action.ts';
import { EvidenceActions } from './evidence-actions.tsx';
import { JudgedView } from './judged-view.tsx';
import { PageActions } from './page-actions.tsx';
import type { Marks } from './popup-door.ts';
import { SpunRemark } from './spun-remark.tsx';
import { UnjudgedView } from './unjudged-view.tsx';

interface PopupViewProps {
  readonly state: PopupState;
  readonly marks: Marks;
  /** How the last action went, if there was one. */
  readonly notice: string;
  /** An action is under way. */
  readonly busy: boolean;
  readonly run: Run;
}

/** The popup for one state of one tab. */
export function PopupView({ state, marks, notice, busy, run }: PopupViewProps) {
  const { text } = useWords();
  const { page, site } = state;
  return (
    <div class={`popup tone-${toneOf(state)}`}>
      <header class="top">
        <Mark />
        <span class="top-name">{text('extensionName')}</span>
        {site !== '' && (
          <span class="top-site">
            <Foreign longest={60}>{site}</Foreign>
          </span>
        )}
      </header>
      <main aria-busy={page.kind === 'checking'}>
        {page.kind === 'judged' ? (
          <JudgedView page={page} passages={state.passages} remembered={state.remembered} busy={busy} run={run} />
        ) : (
          <UnjudgedView page={page} site={site} libraryLost={state.libraryLost} busy={busy} run={run} />
        )}
        {state.spunWords.length > 0 && <SpunRemark words={state.spunWords} />}
        {page.kind === 'judged' && <EvidenceActions page={page} marks={marks} busy={busy} run={run} />}
        <p class="notice" role="status">
          {notice}
        </p>
        <PageActions state={state} busy={busy} run={run} />
      </main>
      <footer class="bottom">
        <LibraryCount originals={state.originals} />
        <div class="bottom-links">
          <button
            type="button"
            class="button button-plain"
            onClick={() => run((door) => door.openFindings().then(() => undefined))}
          >
            {text('findingsTitle')}
          </button>
          <button
            type="button"
            class="button button-plain"
            onClick={() => run((door) => door.openSettings().then(() => undefined))}
          >
            {text('actionSettings')}
          </button>
        </div>
      </footer>
    </div>
  );
}

function LibraryCount({ originals }: { readonly originals: number | null }) {
  const { text, plural } = useWords();
  return <p>{originals === null ? text('libraryUnreadable') : plural('libraryCount', originals)}</p>;
}

function toneOf({ page }: PopupState): Tone {
  if (page.kind === 'storage-unavailable' || page.kind === 'failed') return 'caution';
  if (page.kind !== 'judged' || page.dismissed) return 'quiet';
  const { verdict, fairness } = page.judgement;
  // Where nobody can tell who was first, nobody is accused.
  return fairness.relation === 'undecidable' && FLAGGED.has(verdict) ? 'caution' : VERDICT_WORDS[verdict].tone;
}
