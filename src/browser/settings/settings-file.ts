import { isRecord } from '../tabs/checks.ts';
import { defaults, type Settings } from './settings.ts';
import { checkSettings } from './settings-check.ts';
import { latestMigration, migrated } from './settings-migrations.ts';

/** Settings files say what they are, so that no other JSON file is taken for one. */
const KIND = 'firstprint-settings';
const FORMAT = 1;

/** A file of every list at its full length is smaller. Bytes. */
export const MAX_SETTINGS_FILE = 4_000_000;

/** Why a file is not taken. */
export type SettingsFileProblem = 'not-json' | 'not-settings' | 'newer' | 'bad-field';

/** What a settings file holds: the settings in it that are good, or why nothing of it is taken. */
export type SettingsFile =
  | {
      readonly kind: 'settings';
      /** Settings that the file does not name are left out, and stay as they are. */
      readonly values: Partial<Settings>;
      /** How many fields no setting of ours has the name of. */
      readonly unknown: number;
    }
  | { readonly kind: 'refused'; readonly why: SettingsFileProblem; readonly detail: string };

/** The settings as the text of a file, to be read by `readSettingsFile` of this version or a later one. */
export function writeSettingsFile(settings: Settings, made: Date): string {
  const file = { kind: KIND, format: FORMAT, date: latestMigration(), made: made.toISOString(), settings };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads the text of a settings file. One bad field and nothing of it is taken: half of somebody's settings are nobody's. */
export function readSettingsFile(content: string): SettingsFile {
  let file: unknown;
  try {
    file = JSON.parse(content);
  } catch (error) {
    return refused('not-json', error instanceof Error ? error.message : '');
  }
  if (!isRecord(file) || file.kind !== KIND || typeof file.format !== 'number' || typeof file.date !== 'string') {
    return refused('not-settings');
  }
  if (file.format > FORMAT || file.date > latestMigration()) return refused('newer');
  const stored = migrated(file.settings, file.date);
  if (!isRecord(stored)) return refused('not-settings');
  const { settings, problems } = checkSettings(stored);
  if (problems.length > 0) return refused('bad-field', problems[0]);
  const named = Object.keys(defaults).filter((name) => Object.hasOwn(stored, name));
  const values: Partial<Settings> = Object.fromEntries(
    Object.entries(settings).filter(([name]) => named.includes(name)),
  );
  return { kind: 'settings', values, unknown: Object.keys(stored).length - named.length };
}

const refused = (why: SettingsFileProblem, detail = ''): SettingsFile => ({ kind: 'refused', why, detail });
