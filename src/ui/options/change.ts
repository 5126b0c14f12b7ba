import type { Settings } from '../../browser/settings/settings.ts';

/** Changes some settings; how it went is told at the foot of the page. */
export type Change = (edit: (settings: Settings) => Partial<Settings>) => void;

/** What the sections about settings take. */
export interface SettingsSectionProps {
  readonly settings: Settings;
  readonly change: Change;
}
