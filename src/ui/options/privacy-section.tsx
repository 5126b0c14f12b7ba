import type { MessageKey } from '../../browser/i18n.ts';
import { Switch } from '../controls/switch.tsx';
import { useWords } from '../words/words-context.ts';
import type { SettingsSectionProps } from './change.ts';
import type { OptionsDoor } from './options-door.ts';
import { PermissionList } from './permissions/permission-list.tsx';
import { Setting } from './search/setting.tsx';
import { Section } from './section.tsx';

const STATEMENTS = [
  'privacyNothingLeaves',
  'privacyReads',
  'privacyStores',
  'privacyNotStored',
  'privacyPrivate',
  'privacyRemove',
] as const satisfies readonly MessageKey[];

interface PrivacySectionProps extends SettingsSectionProps {
  readonly door: Pick<OptionsDoor, 'findings' | 'permissions'>;
}

/** What is read, what is kept and what is not, and what the browser permits. */
export function PrivacySection({ door, settings, change }: PrivacySectionProps) {
  const { text, number } = useWords();
  const { findings, permissions } = door;
  return (
    <Section name="privacy">
      <Setting name="privacy">
        <ul class="statements">
          {STATEMENTS.map((key) => (
            <li key={key}>{text(key)}</li>
          ))}
        </ul>
      </Setting>
      <Setting name="findings">
        <Switch
          label={text('findingsKeep')}
          help={text('findingsKeepHelp', number(findings.most))}
          checked={settings.keepFindings}
          onChange={(keepFindings) => change(() => ({ keepFindings }))}
        />
        <p>
          <a class="link" href={findings.address}>
            {text('findingsOpen')}
          </a>
        </p>
      </Setting>
      <Setting name="permissions">
        <PermissionList door={permissions} />
      </Setting>
    </Section>
  );
}
