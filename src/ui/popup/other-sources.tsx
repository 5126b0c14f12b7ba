import type { Match } from '../../core/judgement.ts';
import { OutwardLink } from '../controls/outward-link.tsx';
import { Foreign } from '../foreign.tsx';
import { matchWords, outletOf } from '../words/verdicts.ts';
import { useWords } from '../words/words-context.ts';

const MOST_SHOWN = 4;

/** The further articles that are close to the page, shortly. */
export function OtherSources({ matches }: { readonly matches: readonly Match[] }) {
  const { text, date } = useWords();
  if (matches.length === 0) return null;
  return (
    <section aria-labelledby="others">
      <h2 id="others" class="overline">
        {text('othersHeading')}
      </h2>
      <ul class="others">
        {matches.slice(0, MOST_SHOWN).map((match) => {
          const { original, facts } = match;
          const outlet = outletOf(facts);
          const when = date(facts.published);
          return (
            <li key={original}>
              <OutwardLink address={facts.url}>
                {facts.title?.trim() ? <Foreign longest={120}>{facts.title}</Foreign> : text('untitledArticle')}
              </OutwardLink>
              <p class="help facts">
                {outlet !== null && <Foreign longest={60}>{outlet}</Foreign>}
                {when !== null && <span>{when}</span>}
                <span>{text(matchWords(match).label)}</span>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
