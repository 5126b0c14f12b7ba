import { withSite } from '../../browser/settings/site-lists.ts';
import { isolated } from '../words/foreign.ts';
import { useWords } from '../words/words-context.ts';
import { AddForm } from './add-form.tsx';
import type { SettingsSectionProps } from './change.ts';
import { Setting } from './search/setting.tsx';
import { Section } from './section.tsx';
import { SiteList } from './site-list.tsx';
import type { Outcome } from './tasks/outcome.tsx';
import { typedSite } from './typed-site.ts';

/** The sites that are left alone, and the way there and back. */
export function SitesSection({ settings, change }: SettingsSectionProps) {
  const { text } = useWords();

  const mute = (typed: string): Outcome => {
    const site = typedSite(typed);
    if (site === null) return { sentence: text('publisherAddBad', isolated(typed, 80)), bad: true };
    change(({ mutedSites }) => ({ mutedSites: withSite(mutedSites, site) }));
    return { sentence: text('siteMuted', isolated(site, 120)), bad: false };
  };

  return (
    <Section name="sites" intro="sitesIntro">
      <Setting name="mutedSites">
        <SiteList
          sites={settings.mutedSites}
          none="sitesNone"
          action="siteUnmute"
          actionLabel="siteUnmuteLabel"
          onAction={(site) =>
            change(({ mutedSites }) => ({ mutedSites: mutedSites.filter((muted) => muted !== site) }))
          }
        />
        <AddForm label={text('siteMute')} hint={text('publisherAddHint')} add={mute} />
      </Setting>
    </Section>
  );
}
