import type { NamedSource } from '../../core/fairness/fairness.ts';
import { OutwardLink } from '../controls/outward-link.tsx';
import { isolated, LONGEST_SENTENCE } from '../words/foreign.ts';
import { outletSearch, webAddress } from '../words/web-address.ts';
import { useWords } from '../words/words-context.ts';

interface NamedSourceNoteProps {
  readonly source: NamedSource;
  readonly title: string | undefined;
  /** Looking for the source is what helps most here. */
  readonly main: boolean;
}

/** The words in which a page names its source, and the way to look for the article there. */
export function NamedSourceNote({ source, title, main }: NamedSourceNoteProps) {
  const { text } = useWords();
  const { quote } = source;
  return (
    <div class="named-source">
      <p class="detail">
        {webAddress(quote) === null ? text('creditQuote', isolated(quote, LONGEST_SENTENCE)) : text('creditFromData')}
      </p>
      <p class="row">
        <OutwardLink address={outletSearch(title ?? '', source)} class={main ? 'button button-main' : 'button'}>
          {text('searchOutlet', isolated(source.name, 60))}
        </OutwardLink>
      </p>
      <p class="help">{text('searchOutletHelp')}</p>
    </div>
  );
}
