import { Switch } from '../controls/switch.tsx';
import { useWords } from '../words/words-context.ts';
import type { SettingsSectionProps } from './change.ts';
import { Section } from './section.tsx';

/** Whether and where pages are checked. */
export function CheckingSection({ settings, change }: SettingsSectionProps) {
  const { text } = useWords();
  return (
    <Section name="checking">
      <Switch
        label={text('checkPages')}
        help={text('checkPagesHelp')}
        checked={settings.checkPages}
        onChange={(checkPages) => change(() => ({ checkPages }))}
      />
      <Switch
        label={text('privateWindows')}
        help={text('privateWindowsHelp')}
        checked={settings.privateWindows}
        onChange={(privateWindows) => change(() => ({ privateWindows }))}
      />
    </Section>
  );
}
