import { Switch } from '../controls/switch.tsx';
import { useWords } from '../words/words-context.ts';
import type { SettingsSectionProps } from './change.ts';
import { Setting } from './search/setting.tsx';
import { Section } from './section.tsx';
import { SensitivityChoice } from './sensitivity-choice.tsx';

/** Whether and where pages are checked, and how sure a verdict has to be. */
export function CheckingSection({ settings, change }: SettingsSectionProps) {
  const { text } = useWords();
  return (
    <Section name="checking">
      <Setting name="checkPages">
        <Switch
          label={text('checkPages')}
          help={text('checkPagesHelp')}
          checked={settings.checkPages}
          onChange={(checkPages) => change(() => ({ checkPages }))}
        />
      </Setting>
      <Setting name="sensitivity">
        <SensitivityChoice chosen={settings.sensitivity} onChoose={(sensitivity) => change(() => ({ sensitivity }))} />
      </Setting>
      <Setting name="privateWindows">
        <Switch
          label={text('privateWindows')}
          help={text('privateWindowsHelp')}
          checked={settings.privateWindows}
          onChange={(privateWindows) => change(() => ({ privateWindows }))}
        />
      </Setting>
    </Section>
  );
}
