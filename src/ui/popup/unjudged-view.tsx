import type { MessageKey } from '../../browser/i18n.ts';
import type { PageState } from '../../browser/messages/protocol.ts';
import type { NamedSource } from '../../core/fairness/fairness.ts';
import { isolated, LONGEST_SENTENCE } from '../words/foreign.ts';
import { useWords } from '../words/words-context.ts';
import type { Run } from './action.ts';
import { Headline } from './headline.tsx';
import { NamedSourceNote } from './named-source-note.tsx';
import { lostSteps, type NextStep, nextSteps } from './next-steps.ts';

type Unjudged = Exclude<PageState, { kind: 'judged' }>;

interface UnjudgedViewProps {
  readonly page: Unjudged;
  readonly site: string;
  /** The library is empty because the browser took it away. */
  readonly libraryLost: boolean;
  readonly busy: boolean;
  readonly run: Run;
}

/** Why there is no verdict, and what the reader can do about it. */
export function UnjudgedView({ page, site, libraryLost, busy, run }: UnjudgedViewProps) {
  const { text } = useWords();
  const isLost = page.kind === 'library-empty' && libraryLost;
  const [title, help] = isLost ? LOST : unjudgedWords(page);
  return (
    <Headline sentence={text(title)} help={text(help, isolated(site, 80))}>
      {(page.kind === 'storage-unavailable' || page.kind === 'incomplete') && (
        <Detail lead="browserSays" detail={page.detail} />
      )}
      {page.kind === 'failed' && <Detail lead="technicalDetail" detail={page.detail} />}
      {page.kind === 'library-empty' && page.fairness.namesSource && (
        <NamesSource source={page.fairness.namesSource} title={page.article.title} />
      )}
      <Steps steps={isLost ? lostSteps() : nextSteps(page, site)} busy={busy} run={run} />
    </Headline>
  );
}

/** What the page says of itself needs no library. */
function NamesSource({ source, title }: { readonly source: NamedSource; readonly title: string | undefined }) {
  const { text } = useWords();
  return (
    <>
      <p>
        <strong>{text('verdictNames', isolated(source.name, 80))}</strong>
      </p>
      <NamedSourceNote source={source} title={title} main={false} />
    </>
  );
}

type TitledState =
  | Exclude<Unjudged['kind'], 'muted'>
  | 'storage-full'
  | 'storage-damaged'
  | 'muted-site'
  | 'muted-everywhere'
  | 'permission-missing-unnamed';

/** What a state without a verdict is called, and the sentence that explains it. */
export const unjudgedWords = (page: Unjudged): readonly [title: MessageKey, help: MessageKey] =>
  TITLES[titledState(page)];

function titledState(page: Unjudged): TitledState {
  if (page.kind === 'permission-missing' && page.origin === '') return 'permission-missing-unnamed';
  if (page.kind === 'storage-unavailable' && page.trouble !== 'closed') return `storage-${page.trouble}`;
  if (page.kind !== 'muted') return page.kind;
  return page.scope === 'site' ? 'muted-site' : 'muted-everywhere';
}

const LOST = ['stateLostTitle', 'stateLostHelp'] as const;

const TITLES: Readonly<Record<TitledState, readonly [title: MessageKey, help: MessageKey]>> = {
  checking: ['stateCheckingTitle', 'stateCheckingHelp'],
  unsupported: ['stateUnsupportedTitle', 'stateUnsupportedHelp'],
  'permission-missing': ['statePermissionTitle', 'statePermissionHelp'],
  'permission-missing-unnamed': ['statePermissionTitle', 'statePermissionAllHelp'],
  'not-article': ['stateNotArticleTitle', 'stateNotArticleHelp'],
  'muted-site': ['stateMutedSiteTitle', 'stateMutedSiteHelp'],
  'muted-everywhere': ['stateMutedEverywhereTitle', 'stateMutedEverywhereHelp'],
  private: ['statePrivateTitle', 'statePrivateHelp'],
  'library-empty': ['stateEmptyTitle', 'stateEmptyHelp'],
  'storage-unavailable': ['stateStorageTitle', 'stateStorageHelp'],
  'storage-full': ['stateFullTitle', 'stateFullHelp'],
  'storage-damaged': ['stateDamagedTitle', 'stateDamagedHelp'],
  failed: ['stateFailedTitle', 'stateFailedHelp'],
  incomplete: ['stateIncompleteTitle', 'stateIncompleteHelp'],
};

function Detail({ lead, detail }: { readonly lead: MessageKey; readonly detail: string }) {
  const { text } = useWords();
  return <p class="detail">{text(lead, isolated(detail, LONGEST_SENTENCE))}</p>;
}

interface StepsProps {
  readonly steps: readonly NextStep[];
  readonly busy: boolean;
  readonly run: Run;
}

function Steps({ steps, busy, run }: StepsProps) {
  const { text } = useWords();
  if (steps.length === 0) return null;
  return (
    <p class="row">
      {steps.map(({ label, action }, index) => (
        <button
          key={label}
          type="button"
          class={index === 0 ? 'button button-main' : 'button'}
          disabled={busy}
          onClick={() => run((door) => action(door, text))}
        >
          {text(label)}
        </button>
      ))}
    </p>
  );
}
