import { Switch } from '../../controls/switch.tsx';
import { useWords } from '../../words/words-context.ts';
import type { SettingsSectionProps } from '../change.ts';
import type { ListedPublisher, TrustDoor } from '../options-door.ts';
import { Setting } from '../search/setting.tsx';
import { Section } from '../section.tsx';
import { SiteList } from '../site-list.tsx';
import { AddPublisher } from './add-publisher.tsx';
import { PublisherList } from './publisher-list.tsx';

interface PublishersSectionProps extends SettingsSectionProps {
  readonly publishers: readonly ListedPublisher[];
  readonly trust: TrustDoor;
}

/** Whose articles count as originals: a built-in list that the reader can overrule, and the reader's own. */
export function PublishersSection({ settings, change, publishers, trust }: PublishersSectionProps) {
  const { text } = useWords();
  return (
    <Section name="publishers" intro="publishersIntro">
      <Setting name="rememberTrusted">
        <Switch
          label={text('rememberTrusted')}
          help={text('rememberTrustedHelp')}
          checked={settings.rememberTrusted}
          onChange={(rememberTrusted) => change(() => ({ rememberTrusted }))}
        />
      </Setting>
      <Setting name="publishers">
        <PublisherList publishers={publishers} trust={trust} settings={settings} change={change} />
      </Setting>
      <Setting name="ownPublishers">
        <h3>{text('publisherOwnHeading')}</h3>
        <SiteList
          sites={settings.trustedSites}
          none="publisherNone"
          action="publisherRemove"
          actionLabel="publisherRemoveLabel"
          onAction={(site) =>
            change(({ trustedSites }) => ({ trustedSites: trustedSites.filter((trusted) => trusted !== site) }))
          }
        />
        <AddPublisher settings={settings} trust={trust} change={change} />
      </Setting>
    </Section>
  );
}
