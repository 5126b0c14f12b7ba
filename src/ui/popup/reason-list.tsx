import type { MessageKey } from '../../browser/i18n.ts';
import { FLAGGED, type Match } from '../../core/judgement.ts';
import { reasonText, scoreText, speaksAgainst } from '../words/reasons.ts';
import { useWords } from '../words/words-context.ts';

/** Why the page was judged as it was, for and against, in sentences. */
export function ReasonList({ match, neutral }: { readonly match: Match; readonly neutral: boolean }) {
  const words = useWords();
  const sentences = (against: boolean): string[] =>
    match.reasons.filter((reason) => speaksAgainst(reason) === against).map((reason) => reasonText(reason, words));
  if (neutral || !FLAGGED.has(match.verdict)) {
    return <Sentences heading="reasonsNeutral" sentences={[...sentences(false), ...sentences(true)]} />;
  }
  return (
    <>
      <Sentences heading="reasonsFor" sentences={[...sentences(false), scoreText(match.score, words)]} />
      <Sentences heading="reasonsAgainst" sentences={sentences(true)} />
    </>
  );
}

function Sentences({ heading, sentences }: { readonly heading: MessageKey; readonly sentences: readonly string[] }) {
  const { text } = useWords();
  if (sentences.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} class="overline">
        {text(heading)}
      </h2>
      <ul class="reasons">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
