import type { MessageKey } from '../../../browser/i18n.ts';
import { textSearch } from '../../words/text-search.ts';
import type { Words } from '../../words/words.ts';
import { SETTINGS, type SectionName, type SettingName } from './settings-index.ts';

/** The settings that fit a search, and the sections that they stand in. */
export interface FoundSettings {
  readonly settings: ReadonlySet<SettingName>;
  readonly sections: ReadonlySet<SectionName>;
}

interface Row {
  readonly section: SectionName;
  readonly setting: SettingName;
  readonly keys: readonly MessageKey[];
}

const NAMES = Object.keys(SETTINGS) as SectionName[];

const ROWS: readonly Row[] = NAMES.flatMap((section) => {
  const { heading, settings } = SETTINGS[section];
  return Object.entries(settings).map(
    ([setting, keys]): Row => ({ section, setting: setting as SettingName, keys: [heading, ...keys] }),
  );
});

/** Finds settings by the words that they are described with, and by their section's heading. */
export function settingsSearch(words: Words): (query: string) => FoundSettings {
  const search = textSearch(ROWS, ({ keys }) => keys.map((key) => words.text(key)).join(' '));
  return (query) => {
    const rows = search(query);
    return {
      settings: new Set(rows.map(({ setting }) => setting)),
      sections: new Set(rows.map(({ section }) => section)),
    };
  };
}
