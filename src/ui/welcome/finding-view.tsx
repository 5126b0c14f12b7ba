import type { ExampleFinding } from '../../browser/judging/example-judge.ts';
import { namedMatch } from '../../browser/judging/named-match.ts';
import { FLAGGED } from '../../core/judgement.ts';
import { headlineWords } from '../popup/headline-words.ts';
import { PassageList } from '../popup/passage-list.tsx';
import { ReasonList } from '../popup/reason-list.tsx';
import { ShareStrip } from '../popup/share-strip.tsx';
import { VERDICT_WORDS } from '../words/verdicts.ts';
import { useWords } from '../words/words-context.ts';

/** What the engine found, as the popup would say it. */
export function FindingView({ finding }: { readonly finding: ExampleFinding }) {
  const words = useWords();
  const { page, passages } = finding;
  const { article, judgement } = page;
  const match = namedMatch(judgement);
  const { label, sentence, help } = headlineWords(page, match ?? null, false, words);
  const copied = FLAGGED.has(judgement.verdict);
  return (
    <section class={`found tone-${VERDICT_WORDS[judgement.verdict].tone}`} aria-labelledby="found-heading">
      <h2 id="found-heading" class="unseen">
        {words.text('welcomeFinding')}
      </h2>
      <div class="headline">
        <p class="stamp">{label}</p>
        <p class="found-sentence">{sentence}</p>
        {help !== undefined && <p class="help">{help}</p>}
      </div>
      <div class="found-parts">
        <div class="found-why">
          {match && copied && <ShareStrip match={match} length={article.text.length} shared={false} />}
          {match && judgement.verdict !== 'none' && <ReasonList match={match} neutral={false} />}
        </div>
        {copied && <PassageList pairs={passages} language={article.language} other="passageOriginal" />}
      </div>
    </section>
  );
}
