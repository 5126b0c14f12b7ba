import type { Settings } from '../../browser/settings/settings.ts';
import { Mark } from '../mark.tsx';
import { useWords } from '../words/words-context.ts';
import { AboutSection } from './about-section.tsx';
import { BadgeSection } from './badge-section.tsx';
import type { Change } from './change.ts';
import { CheckingSection } from './checking-section.tsx';
import { LibrarySection } from './library-section.tsx';
import type { OptionsDoor } from './options-door.ts';
import { PrivacySection } from './privacy-section.tsx';
import { PublishersSection } from './publishers-section.tsx';
import { SECTIONS } from './section.tsx';
import { SitesSection } from './sites-section.tsx';

interface OptionsViewProps {
  readonly door: OptionsDoor;
  readonly settings: Settings;
  readonly change: Change;
  /** How the last change went. */
  readonly notice: { readonly sentence: string; readonly bad: boolean };
}

/** The settings page. */
export function OptionsView({ door, settings, change, notice }: OptionsViewProps) {
  const { text } = useWords();
  return (
    <div class="options">
      <header class="masthead">
        <Mark />
        <h1>{text('optionsTitle')}</h1>
      </header>
      <nav class="contents" aria-label={text('optionsNavigation')}>
        <ul>
          {Object.entries(SECTIONS).map(([name, heading]) => (
            <li key={name}>
              <a href={`#${name}`}>{text(heading)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        <LibrarySection door={door} settings={settings} change={change} />
        <PublishersSection settings={settings} change={change} publishers={door.publishers} trust={door.trust} />
        <CheckingSection settings={settings} change={change} />
        <BadgeSection settings={settings} change={change} />
        <SitesSection settings={settings} change={change} />
        <PrivacySection />
        <AboutSection version={door.version} />
      </main>
      <p class={notice.bad ? 'toast problem' : 'toast'} role="status">
        {notice.sentence}
      </p>
    </div>
  );
}
