import type { Storage } from 'webextension-polyfill';
import { isRecord } from '../tabs/checks.ts';
import type { Settings } from './settings.ts';
import { checkSettings, type ReadSettings } from './settings-check.ts';
import { latestMigration, migrated } from './settings-migrations.ts';

const KEY = 'settings';

/** The settings in `storage.local`: under one key, so that a change is seen whole. */
export interface SettingsStore {
  read(): Promise<Settings>;
  /** Changes some settings; changes made one after another in this context do not overwrite each other. */
  change(edit: (settings: Settings) => Partial<Settings>): Promise<Settings>;
  /** Calls back after a change made in any context. Must be called synchronously when the worker starts. */
  onChanged(callback: (settings: Settings, before: Settings) => void): void;
}

type LocalArea = Pick<Storage.StorageArea, 'get' | 'set' | 'onChanged'>;

/** `report` hears of each stored field that was bad and fell back to its default. */
export function settingsStore(area: LocalArea, report: (problem: string) => void): SettingsStore {
  let lastChange: Promise<unknown> = Promise.resolve();

  const settingsOf = (stored: unknown): Settings => {
    const { settings, problems } = readStored(stored);
    for (const problem of problems) report(problem);
    return settings;
  };
  const read = async (): Promise<Settings> => settingsOf((await area.get(KEY))[KEY]);

  return {
    read,
    change(edit) {
      const change = lastChange.then(async () => {
        const settings = await read();
        const changed = { ...settings, ...edit(settings) };
        await area.set({ [KEY]: { date: latestMigration(), values: changed } });
        return changed;
      });
      lastChange = change.catch(() => undefined);
      return change;
    },
    onChanged(callback) {
      area.onChanged.addListener((changes) => {
        const change = changes[KEY];
        if (change) callback(settingsOf(change.newValue), readStored(change.oldValue).settings);
      });
    },
  };
}

function readStored(stored: unknown): ReadSettings {
  if (stored === undefined) return checkSettings(undefined);
  if (!isRecord(stored) || typeof stored.date !== 'string') {
    return { ...checkSettings(undefined), problems: ['settings has no date'] };
  }
  return checkSettings(migrated(stored.values, stored.date));
}
