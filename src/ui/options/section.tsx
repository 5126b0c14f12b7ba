import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { MessageKey } from '../../browser/i18n.ts';
import { useWords } from '../words/words-context.ts';
import { SearchContext } from './search/search-context.ts';
import { SETTINGS, type SectionName } from './search/settings-index.ts';

interface SectionProps {
  readonly name: SectionName;
  readonly intro?: MessageKey;
  readonly children: ComponentChildren;
}

/** One section of the settings page. */
export function Section({ name, intro, children }: SectionProps) {
  const { text } = useWords();
  const found = useContext(SearchContext);
  return (
    <section
      id={name}
      class="section"
      aria-labelledby={`${name}-heading`}
      tabIndex={-1}
      hidden={found !== null && !found.sections.has(name)}
    >
      <h2 id={`${name}-heading`}>{text(SETTINGS[name].heading)}</h2>
      {intro !== undefined && <p class="intro">{text(intro)}</p>}
      {children}
    </section>
  );
}
