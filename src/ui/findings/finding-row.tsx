import type { FoundArticle } from '../../core/finding.ts';
import { OutwardLink } from '../controls/outward-link.tsx';
import { Foreign } from '../foreign.tsx';
import { leadOf } from '../words/dates.ts';
import { isolated } from '../words/foreign.ts';
import { outletOf } from '../words/verdicts.ts';
import { hostOf, webAddress } from '../words/web-address.ts';
import { useWords } from '../words/words-context.ts';
import { delayText } from './delay-text.ts';
import type { Entry } from './entry.ts';
import { labelOf, STANDING_WORDS } from './standing.ts';

interface FindingRowProps {
  readonly entry: Entry;
  remove(): void;
}

/** One finding: the page, and beside it the original that its text is from. */
export function FindingRow({ entry, remove }: FindingRowProps) {
  const words = useWords();
  const { text, percent, date } = words;
  const { finding, standing, day } = entry;
  const { page, original, coverage } = finding;
  const delay = delayText(leadOf(original.published, page.published), words);
  const title = isolated(page.title?.trim() || text('untitledArticle'), 120);
  return (
    <li class={`finding tone-${STANDING_WORDS[standing].tone}`}>
      <div class="finding-verdict">
        <span class="stamp">{text(labelOf(finding))}</span>
        <Share coverage={coverage} label={text('findingsShare', percent(coverage))} />
      </div>
      <Article
        facts={page}
        heading={text('findingsPageHeading')}
        notes={[text('findingsFlaggedOn', date(day) ?? day)]}
      />
      <Article facts={original} heading={text('findingsOriginalHeading')} notes={delay === null ? [] : [delay]} />
      <button
        type="button"
        class="button button-plain finding-delete"
        aria-label={text('findingsDeleteLabel', title)}
        onClick={remove}
      >
        {text('findingsDelete')}
      </button>
    </li>
  );
}

interface ArticleProps {
  readonly facts: FoundArticle;
  /** What the article is to the finding. */
  readonly heading: string;
  readonly notes: readonly string[];
}

function Article({ facts, heading, notes }: ArticleProps) {
  const { text, date } = useWords();
  const outlet = outletOf(facts);
  const host = hostOf(facts.url);
  const published = date(facts.published);
  const title = facts.title?.trim() ? <Foreign longest={160}>{facts.title}</Foreign> : text('untitledArticle');
  return (
    <div class="finding-article">
      <p class="finding-part">{heading}</p>
      <p class="finding-title">
        {webAddress(facts.url) === null ? <span>{title}</span> : <OutwardLink address={facts.url}>{title}</OutwardLink>}
      </p>
      <p class="finding-facts">
        {outlet !== null && (
          <strong>
            <Foreign longest={60}>{outlet}</Foreign>
          </strong>
        )}
        {host !== null && host !== outlet && <Foreign longest={60}>{host}</Foreign>}
        {published !== null && <span>{published}</span>}
        {notes.map((note) => (
          <span key={note}>{note}</span>
        ))}
      </p>
    </div>
  );
}

/** How much of the page comes from the original, as a bar and in words. */
function Share({ coverage, label }: { readonly coverage: number; readonly label: string }) {
  return (
    <div class="extent">
      <svg class="extent-bar" aria-hidden="true">
        <rect class="extent-fill" width={`${Math.round(coverage * 100)}%`} height="100%" />
      </svg>
      <span>{label}</span>
    </div>
  );
}
