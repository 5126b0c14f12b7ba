import type { SettingsSectionProps } from './change.ts';
import { Section } from './section.tsx';
import { SiteList } from './site-list.tsx';

/** The sites that are left alone, and the way back for each. */
export function SitesSection({ settings, change }: SettingsSectionProps) {
  return (
    <Section name="sites" intro="sitesIntro">
      <SiteList
        sites={settings.mutedSites}
        none="sitesNone"
        action="siteUnmute"
        actionLabel="siteUnmuteLabel"
        onAction={(site) => change(({ mutedSites }) => ({ mutedSites: mutedSites.filter((muted) => muted !== site) }))}
      />
    </Section>
  );
}
