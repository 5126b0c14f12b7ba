import type { PageState, PopupState } from '../../browser/messages/protocol.ts';
import { FLAGGED } from '../../core/judgement.ts';
import { OTHER_HEADINGS, otherArticle } from '../words/other-article.ts';
import { useWords } from '../words/words-context.ts';
import type { Run } from './action.ts';
import { ArticleCard } from './article-card.tsx';
import { DirectionView } from './direction-view.tsx';
import { Headline } from './headline.tsx';
import { headlineWords } from './headline-words.ts';
import { NamedSourceNote } from './named-source-note.tsx';
import { OtherSources } from './other-sources.tsx';
import { PassageList } from './passage-list.tsx';
import { ReasonList } from './reason-list.tsx';
import { ShareStrip } from './share-strip.tsx';

interface JudgedViewProps {
  readonly page: Extract<PageState, { kind: 'judged' }>;
  /** What only the library tells; null while it is being asked: what stands below it is drawn with it. */
  readonly ofLibrary: Pick<PopupState, 'passages' | 'remembered'> | null;
  readonly busy: boolean;
  readonly run: Run;
}

/** The verdict with its evidence: from the sentence that says it to the passages that show it. */
export function JudgedView({ page, ofLibrary, busy, run }: JudgedViewProps) {
  const words = useWords();
  const { article, judgement, dismissed } = page;
  const match = judgement.matches.find(({ original }) => original === judgement.original) ?? judgement.matches[0];
  const others = judgement.matches.filter((other) => other !== match && other.verdict !== 'none');
  const flagged = FLAGGED.has(judgement.verdict);
  const copy = flagged || judgement.verdict === 'republished';
  const { fairness } = judgement;
  const role = match ? otherArticle(judgement, match) : 'nearest';
  const sameText = role === 'same-text';
  const namesSource = fairness.relation === 'page-is-original' ? null : fairness.namesSource;
  return (
    <>
      <Headline
        {...headlineWords(page, match ?? null, ofLibrary?.remembered ?? false, words)}
        answer={(flagged || dismissed) && <Dispute dismissed={dismissed} busy={busy} run={run} />}
      >
        {!dismissed && namesSource && isElsewhere(page) && (
          <NamedSourceNote source={namesSource} title={article.title} main={judgement.verdict === 'none'} />
        )}
      </Headline>
      {match && judgement.verdict !== 'none' && (
        <>
          <ArticleCard
            heading={OTHER_HEADINGS[role]}
            open={role === 'original' ? 'openOriginal' : 'openArticle'}
            facts={match.facts}
            pagePublished={article.published}
          />
          {(copy || sameText) && <ShareStrip match={match} length={article.text.length} shared={sameText} />}
          {ofLibrary && (
            <>
              {ofLibrary.passages.length > 0 && (
                <PassageList
                  pairs={ofLibrary.passages}
                  language={article.language}
                  other={sameText ? 'passageOther' : 'passageOriginal'}
                />
              )}
              <DirectionView fairness={fairness} />
              <ReasonList match={match} neutral={sameText} />
              <OtherSources matches={others} />
            </>
          )}
        </>
      )}
    </>
  );
}

/** Whether the source that the page names is no article in the library, so that it has to be looked for. */
function isElsewhere({ judgement }: JudgedViewProps['page']): boolean {
  const { relation, reasons } = judgement.fairness;
  if (judgement.verdict === 'none') return true;
  return relation !== null && reasons.some(({ code }) => code === 'credits-other');
}

interface DisputeProps {
  readonly dismissed: boolean;
  readonly busy: boolean;
  readonly run: Run;
}

/** The reader's word against the verdict, and the way to take it back. */
function Dispute({ dismissed, busy, run }: DisputeProps) {
  const { text } = useWords();
  return (
    <button
      type="button"
      class="button button-plain"
      disabled={busy}
      onClick={() => run((door) => door.dismiss(!dismissed).then(() => undefined))}
    >
      {text(dismissed ? 'actionNotACopyUndo' : 'actionNotACopy')}
    </button>
  );
}
