import type { MessageKey } from '../../browser/i18n.ts';
import type { BadgeCorner } from '../../browser/messages/protocol.ts';
import { Switch } from '../controls/switch.tsx';
import { useWords } from '../words/words-context.ts';
import type { SettingsSectionProps } from './change.ts';
import { Setting } from './search/setting.tsx';
import { Section } from './section.tsx';

/** As they lie in the picture of the window, so that the arrow keys lead to where the eye expects. */
const CORNERS: readonly (readonly [BadgeCorner, MessageKey])[] = [
  ['top-left', 'cornerTopLeft'],
  ['top-right', 'cornerTopRight'],
  ['bottom-left', 'cornerBottomLeft'],
  ['bottom-right', 'cornerBottomRight'],
];

/** Whether the badge shows in pages, and in which corner of the window. */
export function BadgeSection({ settings, change }: SettingsSectionProps) {
  const { text } = useWords();
  return (
    <Section name="badge" intro="badgeIntro">
      <Setting name="showBadge">
        <Switch
          label={text('showBadge')}
          help={text('showBadgeHelp')}
          checked={settings.showBadge}
          onChange={(showBadge) => change(() => ({ showBadge }))}
        />
      </Setting>
      <Setting name="badgeCorner">
        <fieldset class="corners" aria-describedby="corner-help" disabled={!settings.showBadge}>
          <legend>{text('badgeCorner')}</legend>
          {CORNERS.map(([corner, name]) => (
            <label key={corner} class={`corner corner-${corner}`}>
              <input
                type="radio"
                name="badge-corner"
                checked={settings.badgeCorner === corner}
                onChange={() => change(() => ({ badgeCorner: corner }))}
              />
              {text(name)}
            </label>
          ))}
        </fieldset>
        <p id="corner-help" class="help">
          {text('badgeCornerHelp')}
        </p>
      </Setting>
    </Section>
  );
}
