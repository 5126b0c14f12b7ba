import type { Fairness } from '../../core/fairness/fairness.ts';
import { CONFIDENCE_WORDS, CREDIT_WORDS, fairnessReasonText, RELATION_WORDS } from '../words/fairness.ts';
import { useWords } from '../words/words-context.ts';

const MOST_REASONS = 6;

/** Who was first, why we think so, and whether the page credits its source. */
export function DirectionView({ fairness }: { readonly fairness: Fairness }) {
  const words = useWords();
  const { text } = words;
  const { relation, confidence, credit, reasons } = fairness;
  if (relation === null || reasons.some(({ code }) => code === 'same-publisher')) return null;
  const sentences = [...new Set(reasons.map((reason) => fairnessReasonText(reason, words)))].slice(0, MOST_REASONS);
  return (
    <>
      <section aria-labelledby="direction">
        <h2 id="direction" class="overline">
          {text('directionHeading')}
        </h2>
        <p>
          <strong>{text(RELATION_WORDS[relation])}</strong>
          {confidence !== null && <span class="help"> {text(CONFIDENCE_WORDS[confidence])}</span>}
        </p>
        <ul class="reasons">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      {relation !== 'page-is-original' && (relation === 'page-is-copy' || credit !== 'none') && (
        <section aria-labelledby="credit">
          <h2 id="credit" class="overline">
            {text('creditHeading')}
          </h2>
          <p>{text(CREDIT_WORDS[credit])}</p>
        </section>
      )}
    </>
  );
}
