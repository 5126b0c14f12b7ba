import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults } from '../../../src/browser/settings/settings.ts';
import { checkSettings } from '../../../src/browser/settings/settings-check.ts';
import { migrated } from '../../../src/browser/settings/settings-migrations.ts';
import { settingsStore } from '../../../src/browser/settings/settings-store.ts';
import { MemoryArea } from '../fakes.ts';

describe('stored settings', () => {
  test('nothing stored is the defaults', () => {
    expect(checkSettings(undefined)).toEqual({ settings: defaults, problems: [] });
  });

  test('each bad field alone becomes its default and is reported', () => {
    const { settings, problems } = checkSettings({
      checkPages: 'yes',
      showBadge: false,
      badgeCorner: 'middle',
      mutedSites: ['copy.example', 7],
      trustedSites: ['harbour.example'],
      unknown: 'left behind',
    });
    expect(settings).toEqual({ ...defaults, showBadge: false, trustedSites: ['harbour.example'] });
    expect(problems).toEqual([
      'checkPages is not true or false',
      'badgeCorner is not one of bottom-right, bottom-left, top-right, top-left',
      'mutedSites[1] is not text of 1 to 253 characters',
    ]);
  });

  test('whatever is stored, every setting has a value of its type', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const { settings } = checkSettings(stored);
        for (const [name, value] of Object.entries(defaults)) {
          expect(typeof settings[name as keyof typeof defaults]).toBe(typeof value);
        }
      }),
    );
  });

  test('migrations younger than what is stored are made in order, the others not again', () => {
    const list = [
      { date: '2026-01-01', migrate: () => ({ wrong: true }) },
      { date: '2026-02-01', migrate: ({ muted }: Readonly<Record<string, unknown>>) => ({ sites: muted }) },
      { date: '2026-03-01', migrate: ({ sites }: Readonly<Record<string, unknown>>) => ({ mutedSites: sites }) },
    ];
    expect(migrated({ muted: ['copy.example'] }, '2026-01-01', list)).toEqual({ mutedSites: ['copy.example'] });
    expect(migrated({ mutedSites: [] }, '2026-03-01', list)).toEqual({ mutedSites: [] });
  });
});

describe('the settings store', () => {
  const open = (area = new MemoryArea()) => {
    const problems: string[] = [];
    return { area, problems, store: settingsStore(area, (problem) => problems.push(problem)) };
  };

  test('a change is read back, and the rest stays', async () => {
    const { store } = open();
    await store.change(() => ({ mutedSites: ['copy.example'] }));
    await store.change(() => ({ showBadge: false }));
    await expect(store.read()).resolves.toEqual({ ...defaults, showBadge: false, mutedSites: ['copy.example'] });
  });

  test('changes made at once do not overwrite each other', async () => {
    const { store } = open();
    const sites = ['a.example', 'b.example', 'c.example'];
    await Promise.all(sites.map((site) => store.change(({ mutedSites }) => ({ mutedSites: [...mutedSites, site] }))));
    await expect(store.read()).resolves.toMatchObject({ mutedSites: sites });
  });

  test('a change that fails does not hold up the next', async () => {
    const { store } = open();
    const failing = store.change(() => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await expect(store.change(() => ({ checkPages: false }))).resolves.toMatchObject({ checkPages: false });
  });

  test('listeners hear of a change, read with the same care', async () => {
    const { area, store, problems } = open();
    const heard: unknown[] = [];
    store.onChanged((settings) => heard.push(settings));
    await area.set({ settings: { date: '', values: { checkPages: 1, showBadge: false } } });
    expect(heard).toEqual([{ ...defaults, showBadge: false }]);
    expect(problems).toEqual(['checkPages is not true or false']);
  });

  test('something else under the key is reported', async () => {
    const { area, store, problems } = open();
    await area.set({ settings: 'gone wrong' });
    await expect(store.read()).resolves.toEqual(defaults);
    expect(problems).toEqual(['settings has no date']);
  });
});
