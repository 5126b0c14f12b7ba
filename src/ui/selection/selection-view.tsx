import type { MessageKey } from '../../browser/i18n.ts';
import { namedMatch } from '../../browser/judging/named-match.ts';
import type { PageState, SelectionState } from '../../browser/messages/protocol.ts';
import type { Match, Verdict } from '../../core/judgement.ts';
import { Foreign } from '../foreign.tsx';
import { Mark } from '../mark.tsx';
import { ArticleCard } from '../popup/article-card.tsx';
import { Headline } from '../popup/headline.tsx';
import { PassageList } from '../popup/passage-list.tsx';
import { unjudgedWords } from '../popup/unjudged-view.tsx';
import { isolated, LONGEST_SENTENCE } from '../words/foreign.ts';
import { VERDICT_WORDS, verdictSentence } from '../words/verdicts.ts';
import { useWords } from '../words/words-context.ts';

const SENTENCES: Readonly<Record<Verdict, MessageKey>> = {
  copied: 'selectionCopied',
  rewritten: 'selectionRewritten',
  partial: 'selectionPartial',
  republished: 'selectionShared',
  related: 'selectionRelated',
  none: 'selectionNone',
};

/** What was found about a text that the reader selected. */
export function SelectionView({ state }: { readonly state: SelectionState }) {
  const { text } = useWords();
  return (
    <div class={`popup tone-${toneOf(state)}`}>
      <header class="top">
        <Mark />
        <span class="top-name">{text('extensionName')}</span>
      </header>
      <main>
        <Result state={state} />
        {state.kind !== 'nothing' && (
          <section aria-labelledby="selected">
            <h2 id="selected" class="overline">
              {text('selectionHeading')}
            </h2>
            <blockquote class="selected">
              <Foreign longest={LONGEST_SENTENCE}>{state.text}</Foreign>
            </blockquote>
          </section>
        )}
      </main>
    </div>
  );
}

function Result({ state }: { readonly state: SelectionState }) {
  const { text } = useWords();
  if (state.kind === 'nothing') {
    return <Headline sentence={text('selectionNothing')} help={text('selectionNothingHelp')} />;
  }
  if (state.kind === 'too-short') {
    return <Headline sentence={text('selectionShort')} help={text('selectionShortHelp')} />;
  }
  if (state.page.kind === 'judged') return <Judged page={state.page} passages={state.passages} />;
  const [title, help] = unjudgedWords(state.page);
  return <Headline sentence={text(title)} help={text(help, isolated(''))} />;
}

interface JudgedProps {
  readonly page: Extract<PageState, { kind: 'judged' }>;
  readonly passages: Extract<SelectionState, { kind: 'checked' }>['passages'];
}

function Judged({ page, passages }: JudgedProps) {
  const words = useWords();
  const { verdict } = page.judgement;
  const match: Match | undefined = verdict === 'none' ? undefined : namedMatch(page.judgement);
  return (
    <>
      <Headline
        label={words.text(verdict === 'republished' ? 'labelUndecided' : VERDICT_WORDS[verdict].label)}
        sentence={verdictSentence({ sentence: SENTENCES[verdict] }, match?.facts ?? null, words)}
        {...(match ? { help: words.text('selectionNote') } : {})}
      />
      {match && (
        <>
          <ArticleCard heading="nearestHeading" open="openArticle" facts={match.facts} pagePublished={null} />
          {passages.length > 0 && (
            <PassageList
              pairs={passages}
              language={page.article.language}
              other="passageOther"
              own="selectionHeading"
            />
          )}
        </>
      )}
    </>
  );
}

function toneOf(state: SelectionState): string {
  if (state.kind !== 'checked') return 'quiet';
  if (state.page.kind !== 'judged') return 'caution';
  return VERDICT_WORDS[state.page.judgement.verdict].tone;
}
