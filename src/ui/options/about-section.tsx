import { useWords } from '../words/words-context.ts';
import type { SettingsSectionProps } from './change.ts';
import { CopyDiagnostics } from './diagnostics/copy-diagnostics.tsx';
import type { OptionsDoor } from './options-door.ts';
import { Setting } from './search/setting.tsx';
import { Section } from './section.tsx';
import { SettingsFileTasks } from './settings-file-tasks.tsx';

interface AboutSectionProps extends SettingsSectionProps {
  readonly door: OptionsDoor;
}

/** What the product is and which version of it, and the settings as a whole. */
export function AboutSection({ door, settings, change }: AboutSectionProps) {
  const { text, number } = useWords();
  const { version, fingerprintVersion, packFormat } = door.about;
  return (
    <Section name="about">
      <Setting name="about">
        <p>{text('aboutText')}</p>
        <p>
          <a class="link" href="../welcome/index.html">
            {text('welcomeAgain')}
          </a>
        </p>
        <p class="help facts">
          <span>{text('aboutVersion', version)}</span>
          <span>{text('aboutFingerprints', number(fingerprintVersion))}</span>
          <span>{text('aboutPacks', number(packFormat))}</span>
          <span>{text('aboutLicense')}</span>
        </p>
      </Setting>
      <Setting name="settingsFile">
        <h3>{text('settingsFileHeading')}</h3>
        <SettingsFileTasks settings={settings} change={change} save={door.save} />
      </Setting>
      <Setting name="diagnostics">
        <CopyDiagnostics door={door} settings={settings} />
      </Setting>
    </Section>
  );
}
