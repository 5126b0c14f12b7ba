import type { MessageKey } from '../../../browser/i18n.ts';

/** What each permission of the manifest is called, and what it is for. */
export const PERMISSION_WORDS: ReadonlyMap<string, readonly [name: MessageKey, why: MessageKey]> = new Map([
  ['storage', ['permissionsStorage', 'permissionsStorageWhy']],
  ['unlimitedStorage', ['permissionsUnlimited', 'permissionsUnlimitedWhy']],
  ['scripting', ['permissionsScripting', 'permissionsScriptingWhy']],
  ['alarms', ['permissionsAlarms', 'permissionsAlarmsWhy']],
  ['contextMenus', ['permissionsMenus', 'permissionsMenusWhy']],
  ['offscreen', ['permissionsOffscreen', 'permissionsOffscreenWhy']],
]);
