import type { PageState, PopupState } from '../../browser/protocol.ts';
import { FLAGGED } from '../../core/judgement.ts';
import { VERDICT_WORDS, verdictSentence } from '../words/verdicts.ts';
import { useWords } from '../words/words-context.ts';
import type { Run } from './action.ts';
import { ArticleCard } from './article-card.tsx';
import { Headline } from './headline.tsx';
import { OtherSources } from './other-sources.tsx';
import { PassageList } from './passage-list.tsx';
import { ReasonList } from './reason-list.tsx';
import { ShareStrip } from './share-strip.tsx';

interface JudgedViewProps {
  readonly page: Extract<PageState, { kind: 'judged' }>;
  readonly passages: PopupState['passages'];
  readonly busy: boolean;
  readonly run: Run;
}

/** The verdict with its evidence: from the sentence that says it to the passages that show it. */
export function JudgedView({ page, passages, busy, run }: JudgedViewProps) {
  const words = useWords();
  const { article, judgement, dismissed } = page;
  const match = judgement.matches.find(({ original }) => original === judgement.original) ?? judgement.matches[0];
  const others = judgement.matches.filter((other) => other !== match && other.verdict !== 'none');
  const flagged = FLAGGED.has(judgement.verdict);
  const copy = flagged || judgement.verdict === 'republished';
  const { label, help } = VERDICT_WORDS[judgement.verdict];
  return (
    <>
      {dismissed ? (
        <Headline
          label={words.text('labelDismissed')}
          sentence={words.text('verdictDismissed')}
          help={words.text('verdictDismissedHelp')}
        />
      ) : (
        <Headline
          label={words.text(label)}
          sentence={verdictSentence(judgement.verdict, match?.facts ?? null, words)}
          {...(help ? { help: words.text(help) } : {})}
        />
      )}
      {match && judgement.verdict !== 'none' && (
        <>
          <ArticleCard
            heading={copy ? 'originalHeading' : 'nearestHeading'}
            open={copy ? 'openOriginal' : 'openArticle'}
            facts={match.facts}
            pagePublished={article.published}
          />
          {copy && <ShareStrip match={match} length={article.text.length} />}
          {passages.length > 0 && <PassageList pairs={passages} language={article.language} />}
          <ReasonList match={match} />
          <OtherSources matches={others} />
        </>
      )}
      {(flagged || dismissed) && (
        <p class="row">
          <button
            type="button"
            class="button"
            disabled={busy}
            onClick={() => run((door) => door.dismiss(!dismissed).then(() => undefined))}
          >
            {words.text(dismissed ? 'actionNotACopyUndo' : 'actionNotACopy')}
          </button>
        </p>
      )}
    </>
  );
}
