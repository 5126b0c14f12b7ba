import type { PageState, PopupState, SpunWords } from '../../browser/messages/protocol.ts';
import type { Glance } from '../../browser/shown/popup-glance.ts';
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
  /** All that is known of the tab, or what is seen of it at a glance while the rest is being asked for. */
  readonly state: PopupState | Glance;
  readonly marks: Marks;
  readonly spunWords: readonly SpunWords[];
  /** How the last action went, if there was one. */
  readonly notice: string;
  /** An action is under way. */
  readonly busy: boolean;
  readonly run: Run;
}

/**
 * Whether the first words about a page can be said at a glance. Where nothing is close, the library has to be asked whether
 * it knows the page itself; where it is empty, whether it was lost.
 */
export function isSaidAtOnce(page: PageState): boolean {
  if (page.kind === 'judged') return page.dismissed || page.judgement.verdict !== 'none';
  return page.kind !== 'library-empty';
}

/** The popup for one state of one tab. What a glance leaves out is below all that it shows, so that nothing moves. */
export function PopupView({ state, marks, spunWords, notice, busy, run }: PopupViewProps) {
  const { text } = useWords();
  const { page, site } = state;
  const whole = 'passages' in state ? state : null;
  return (
    <div class={`popup tone-${toneOf(state)} ${!whole && page.kind === 'judged' ? 'at-a-glance' : ''}`}>
      <header class="top">
        <Mark />
        <span class="top-name">{text('extensionName')}</span>
        {site !== '' && (
          <span class="top-site">
            <Foreign longest={60}>{site}</Foreign>
          </span>
        )}
      </header>
      <main aria-busy={(whole === null && notice === '') || page.kind === 'checking'}>
        {page.kind === 'judged' ? (
          <JudgedView page={page} ofLibrary={whole} busy={busy} run={run} />
        ) : (
          <UnjudgedView page={page} site={site} libraryLost={whole?.libraryLost ?? false} busy={busy} run={run} />
        )}
        {whole && spunWords.length > 0 && <SpunRemark words={spunWords} />}
        {whole && page.kind === 'judged' && <EvidenceActions page={page} marks={marks} busy={busy} run={run} />}
        <p class="notice" role="status">
          {notice}
        </p>
        {whole && <PageActions state={whole} busy={busy} run={run} />}
      </main>
      {whole && <Bottom originals={whole.originals} run={run} />}
    </div>
  );
}

/** What the popup has whatever the page is. */
function Bottom({ originals, run }: { readonly originals: number | null; readonly run: Run }) {
  const { text, plural } = useWords();
  return (
    <footer class="bottom">
      <p>{originals === null ? text('libraryUnreadable') : plural('libraryCount', originals)}</p>
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
  );
}

const TROUBLES: ReadonlySet<PageState['kind']> = new Set(['storage-unavailable', 'failed', 'incomplete']);

function toneOf({ page }: Glance): Tone {
  if (TROUBLES.has(page.kind)) return 'caution';
  if (page.kind !== 'judged' || page.dismissed) return 'quiet';
  const { verdict, fairness } = page.judgement;
  // Where nobody can tell who was first, nobody is accused.
  return fairness.relation === 'undecidable' && FLAGGED.has(verdict) ? 'caution' : VERDICT_WORDS[verdict].tone;
}
