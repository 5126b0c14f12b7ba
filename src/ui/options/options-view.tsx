import { useMemo, useState } from 'preact/hooks';
import type { Settings } from '../../browser/settings/settings.ts';
import { Mark } from '../mark.tsx';
import { useWords } from '../words/words-context.ts';
import { AboutSection } from './about-section.tsx';
import { BadgeSection } from './badge-section.tsx';
import type { Change } from './change.ts';
import { CheckingSection } from './checking-section.tsx';
import { LibrarySection } from './library/library-section.tsx';
import type { OptionsDoor } from './options-door.ts';
import { PrivacySection } from './privacy-section.tsx';
import { PublishersSection } from './publishers/publishers-section.tsx';
import { SearchContext } from './search/search-context.ts';
import { SearchField } from './search/search-field.tsx';
import { SETTINGS, type SectionName } from './search/settings-index.ts';
import { settingsSearch } from './search/settings-search.ts';
import { SitesSection } from './sites-section.tsx';
import { SourcesSection } from './sources/sources-section.tsx';

interface OptionsViewProps {
  readonly door: OptionsDoor;
  readonly settings: Settings;
  readonly change: Change;
  /** How the last change went. */
  readonly notice: { readonly sentence: string; readonly bad: boolean };
}

const NAMES = Object.keys(SETTINGS) as SectionName[];

/** The settings page. */
export function OptionsView({ door, settings, change, notice }: OptionsViewProps) {
  const words = useWords();
  const { text } = words;
  const [query, setQuery] = useState('');
  const search = useMemo(() => settingsSearch(words), [words]);
  const found = useMemo(() => (query.trim() === '' ? null : search(query)), [search, query]);
  const sections = NAMES.filter((name) => found === null || found.sections.has(name));
  return (
    <div class="options">
      <header class="masthead">
        <Mark />
        <h1>{text('optionsTitle')}</h1>
        <SearchField query={query} found={found} onSearch={setQuery} />
      </header>
      <nav class="contents" aria-label={text('optionsNavigation')}>
        <ul>
          {sections.map((name) => (
            <li key={name}>
              <a href={`#${name}`}>{text(SETTINGS[name].heading)}</a>
            </li>
          ))}
          {found === null && (
            <li>
              <a href={door.findings.address}>{text('findingsTitle')}</a>
            </li>
          )}
        </ul>
      </nav>
      <SearchContext.Provider value={found}>
        <main>
          <SourcesSection door={door} settings={settings} change={change} />
          <PublishersSection settings={settings} change={change} publishers={door.publishers} trust={door.trust} />
          <LibrarySection door={door} settings={settings} change={change} />
          <CheckingSection settings={settings} change={change} />
          <BadgeSection settings={settings} change={change} />
          <SitesSection settings={settings} change={change} />
          <PrivacySection door={door} settings={settings} change={change} />
          <AboutSection door={door} settings={settings} change={change} />
        </main>
      </SearchContext.Provider>
      <p class={notice.bad ? 'toast problem' : 'toast'} role="status">
        {notice.sentence}
      </p>
    </div>
  );
}
