import type { MessageKey, Text } from '../../browser/i18n.ts';
import type { PageState } from '../../browser/messages/protocol.ts';
import type { Action } from './action.ts';
import type { PopupDoor } from './popup-door.ts';
import { rememberText } from './remember-text.ts';

/** A button below a state without a verdict. */
export interface NextStep {
  readonly label: MessageKey;
  action(door: PopupDoor, text: Text): ReturnType<Action>;
}

const CHECK_ANYWAY: NextStep = { label: 'actionCheckAnyway', action: (door) => door.checkAnyway() };
const CHECK_ONCE: NextStep = { label: 'actionCheckOnce', action: (door) => door.checkAnyway() };
const TRY_AGAIN: NextStep = { label: 'actionTryAgain', action: (door) => door.checkAnyway() };

/** What helps where the browser took the library away. */
export const lostSteps = (): readonly NextStep[] => [settings('actionLibrarySettings', 'library'), REMEMBER];

/** What helps in a state without a verdict, the likeliest first. */
export function nextSteps(page: Exclude<PageState, { kind: 'judged' }>, site: string): readonly NextStep[] {
  switch (page.kind) {
    case 'checking':
    case 'unsupported':
    case 'incomplete':
      return [];
    case 'permission-missing':
      return [grant(page.origin)];
    case 'not-article':
      return [CHECK_ANYWAY];
    case 'muted':
      return [page.scope === 'site' ? unmute(site) : SWITCH_ON, CHECK_ONCE];
    case 'private':
      return [settings('actionSettings', 'checking')];
    case 'library-empty':
      return [REMEMBER, settings('actionImport', 'library')];
    case 'storage-unavailable':
      return page.trouble === 'closed' ? [TRY_AGAIN] : [settings('actionLibrarySettings', 'library'), TRY_AGAIN];
    case 'failed':
      return [TRY_AGAIN];
  }
}

const REMEMBER: NextStep = {
  label: 'actionRemember',
  action: async (door, text) => rememberText(await door.remember(), text),
};
const SWITCH_ON: NextStep = { label: 'actionSwitchOn', action: (door) => door.switchOn().then(() => undefined) };

function unmute(site: string): NextStep {
  return { label: 'actionUnmute', action: (door) => door.mute(site, false).then(() => undefined) };
}

function settings(label: MessageKey, section: 'library' | 'checking'): NextStep {
  return { label, action: (door) => door.openSettings(section).then(() => undefined) };
}

function grant(origin: string): NextStep {
  return {
    label: origin === '' ? 'statePermissionAllAction' : 'statePermissionAction',
    action: async (door, text) => text((await door.grant(origin)) ? 'permissionGranted' : 'permissionRefused'),
  };
}
