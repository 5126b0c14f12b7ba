import type { HeldPermissions } from '../../../src/browser/permissions/held-permissions.ts';
import { defaults, type Settings } from '../../../src/browser/settings/settings.ts';
import { writeSettingsFile } from '../../../src/browser/settings/settings-file.ts';
import type {
  ImportReport,
  LibraryDoor,
  LibraryUsage,
  OptionsDoor,
  Verified,
} from '../../../src/ui/options/options-door.ts';
import { chooseIn, fillIn, pressIn } from './acting.ts';
import { FOLLOWED, followingDoor } from './following-doors.ts';
import { listsDoor, SEVERAL } from './list-doors.ts';

/** One state of the settings page: what it stands on, and what is done to it after it is drawn. */
export interface OptionsState {
  readonly door: OptionsDoor;
  act?(page: Document): void;
}

const PUBLISHERS = [
  ['harbour-times.example', 'The Harbour Times', 'GB', 'en'],
  ['north-shore-post.example', 'North Shore Post', 'CA', 'en'],
  ['lantern-daily.example', 'Lantern Daily', 'IE', 'en'],
  ['laterne.example', 'Die Laterne', 'DE', 'de'],
  ['tageskurier.example', 'Tageskurier', 'AT', 'de'],
  ['eldiario-del-puerto.example', 'El Diario del Puerto', 'ES', 'es'],
  ['minato.example', '港日報', 'JP', 'ja'],
  ['almina.example', 'جريدة الميناء', 'EG', 'ar'],
].map(([domain = '', name = '', country = '', language = '']) => ({ domain, name, country, languages: [language] }));

const COUNTED = { added: 1_204, updated: 3, alreadyKnown: 57, bad: 0 };
const REPORT: ImportReport = { ...COUNTED, ended: 'complete', problems: [] };
const PROBLEM = 'line 412: "url" is not an http(s) address';

const USAGE: LibraryUsage = {
  originals: 9_400_000,
  texts: 31_200_000,
  packs: 0,
  freeable: 0,
  complete: true,
  leftTexts: 0,
  leftOriginals: 0,
  unfinished: false,
};
const SOUND: Verified = {
  ended: 'complete',
  originals: 12_345,
  texts: 11_020,
  damage: [],
  repair: async () => ({ left: SOUND, lost: 3 }),
};
const DAMAGED: Verified = {
  ...SOUND,
  damage: [{ kind: 'segment' }, { kind: 'segment' }, { kind: 'block' }, { kind: 'text' }],
};

const HELD: HeldPermissions = {
  sites: 'all',
  hosts: [],
  others: ['alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
  privateWindows: false,
};

function door(
  settings: Partial<Settings> = {},
  library: Partial<LibraryDoor> = {},
  held: Partial<HeldPermissions> = {},
): OptionsDoor {
  let current: Settings = { ...defaults, ...settings };
  return {
    settings: {
      read: async () => current,
      change: async (edit) => {
        current = { ...current, ...edit(current) };
        return current;
      },
      onChanged: () => {},
    },
    library: {
      count: async () => 12_345,
      exportLines: async function* () {
        yield '{"text":"A bridge is closed."}\n';
      },
      importLines: async () => REPORT,
      isPack: async () => false,
      importPack: async () => ({ ended: 'complete', name: 'Daily', added: 1, alreadyKnown: 0, removed: 0 }),
      packs: async () => [],
      removePack: async () => true,
      exportPack: async () => ({ file: new Blob([]), originals: 1 }),
      clear: async () => 12_345,
      usage: async () => USAGE,
      forget: async () => 31,
      verify: async () => SOUND,
      ...library,
    },
    loss: { lost: async () => null, forget: async () => {} },
    findings: { count: async () => 214, clear: async () => {}, most: 20_000, address: '#findings' },
    lists: listsDoor(),
    publishers: PUBLISHERS,
    trust: {
      isTrusted: (host, { distrustedSites }) => !distrustedSites.includes(host),
      withTrust: (lists) => lists,
    },
    storage: async () => ({ used: 84_300_000, free: 41_000_000_000, persisted: true }),
    save: () => {},
    copy: async () => {},
    following: followingDoor([]),
    permissions: {
      held: async () => ({ ...HELD, ...held }),
      allowSites: async () => true,
      onChanged: () => () => {},
    },
    problems: async () => [
      { at: Date.UTC(2026, 10, 3, 9, 30), what: 'StorageFull: The browser refused to store more' },
    ],
    about: {
      version: '0.1.0',
      fingerprintVersion: 6,
      packFormat: 1,
      browser: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
      languages: ['en-GB', 'en'],
    },
  };
}

const chooseFile = (page: Document): void =>
  chooseIn(page, '#library input[type=file]', new File(['{}\n'.repeat(500)], 'library.jsonl'));

const chooseSettings = (page: Document, content: string): void =>
  chooseIn(page, '#about input[type=file]', new File([content], 'settings.json'));

const VERIFY = '[aria-describedby=verify-help]';

function importing(report: ImportReport): OptionsState {
  return { door: door({}, { importLines: async () => report }), act: chooseFile };
}

/** Every state of the settings page under the name of its picture. */
export const OPTIONS_STATES: Readonly<Record<string, OptionsState>> = {
  plain: { door: door() },
  busy: {
    door: door(
      {
        showBadge: false,
        mutedSites: ['daily-relay.example', `${'x'.repeat(63)}.${'y'.repeat(63)}.example`],
        trustedSites: ['school-paper.example'],
        distrustedSites: ['lantern-daily.example'],
      },
      {
        importLines: async (_, { onProgress }) => {
          onProgress({ added: 731, updated: 0, alreadyKnown: 12, bad: 0 });
          return new Promise(() => {});
        },
      },
    ),
    act: chooseFile,
  },
  imported: importing(REPORT),
  'imported-bad': importing({ ...REPORT, bad: 3, problems: [{ message: PROBLEM }] }),
  'imported-cut': importing({
    ...REPORT,
    ended: 'cut-off',
    problems: [{ message: 'line 1265: the file breaks off here' }],
  }),
  'clear-question': {
    door: door(),
    act: (page) => page.querySelector<HTMLButtonElement>('#library .button-danger')?.click(),
  },
  'limit-reached': {
    door: door(
      { libraryLimit: 40_000_000 },
      {
        usage: async () => ({
          ...USAGE,
          packs: 61_000_000,
          freeable: 2_100_000,
          complete: false,
          leftTexts: 4_120,
          leftOriginals: 1,
          unfinished: true,
        }),
      },
    ),
  },
  'disk-full': {
    door: { ...door(), storage: async () => ({ used: 84_300_000, free: 1_200_000, persisted: false }) },
  },
  'forget-question': {
    door: door(),
    act: (page) => {
      fillIn(page, 'input[type=date]', '2026-11-03');
      pressIn(page, 'form:has(input[type=date]) [type=submit]:not(:disabled)');
    },
  },
  forgotten: {
    door: door(),
    act: (page) => {
      fillIn(page, '[data-setting=forget] input[type=text]', 'daily-relay.example');
      pressIn(page, '[data-setting=forget] form [type=submit]:not(:disabled)');
      pressIn(page, '.question .button-danger');
    },
  },
  lost: {
    door: {
      ...door(),
      loss: { lost: async () => ({ originals: 12_345, lastSeen: Date.UTC(2026, 10, 3) }), forget: async () => {} },
    },
  },
  sources: { door: { ...door(), following: followingDoor(FOLLOWED) } },
  'sources-checking': {
    door: {
      ...door(),
      following: followingDoor(FOLLOWED.slice(0, 2), {
        checkNow: (_, { onProgress }) => {
          onProgress({ learned: 4, waiting: 9 });
          return new Promise(() => {});
        },
      }),
    },
    act: (page) => pressIn(page, '.source .button'),
  },
  'sources-checked': {
    door: { ...door(), following: followingDoor(FOLLOWED.slice(0, 2)) },
    act: (page) => pressIn(page, '.source .button'),
  },
  'sources-removed': {
    door: { ...door(), following: followingDoor(FOLLOWED.slice(0, 1), { standing: async () => 'budget-spent' }) },
    act: (page) => pressIn(page, '.source .button:nth-of-type(3)'),
  },
  'sources-listed': {
    door: { ...door({ followSites: false }), following: followingDoor([], { standing: async () => 'off' }) },
    act: (page) => chooseIn(page, '#sources input[type=file]', new File(['<opml/>'], 'feeds.opml')),
  },
  'sources-refused': {
    door: { ...door(), following: followingDoor([], { follow: async () => ({ kind: 'bad-address' }) }) },
    act: (page) => {
      fillIn(page, '#sources form input', 'javascript:alert(1)');
      pressIn(page, '#sources form [type=submit]:not(:disabled)');
    },
  },
  'sources-unreadable': {
    door: {
      ...door(),
      following: followingDoor([], { all: () => Promise.reject(new Error('Internal error opening backing store.')) }),
    },
  },
  searched: { door: door(), act: (page) => fillIn(page, '.masthead input', 'private windows') },
  'searched-in-vain': { door: door(), act: (page) => fillIn(page, '.masthead input', 'zeppelin') },
  careful: { door: door({ sensitivity: 'careful' }) },
  eager: { door: door({ sensitivity: 'eager' }) },
  'settings-taken': {
    door: door(),
    act: (page) => chooseSettings(page, writeSettingsFile({ ...defaults, showBadge: false }, new Date(0))),
  },
  'settings-refused': {
    door: door(),
    act: (page) =>
      chooseSettings(page, '{"kind":"firstprint-settings","format":1,"date":"","settings":{"badgeCorner":"middle"}}'),
  },
  diagnostics: { door: door(), act: (page) => pressIn(page, '[aria-describedby=diagnostics-help]') },
  'sites-withdrawn': { door: door({}, {}, { sites: 'none' }) },
  'sites-restricted': {
    door: door({}, {}, { sites: 'some', hosts: ['harbour-times.example', 'lantern-daily.example'] }),
  },
  sound: { door: door(), act: (page) => pressIn(page, VERIFY) },
  damaged: { door: door({}, { verify: async () => DAMAGED }), act: (page) => pressIn(page, VERIFY) },
  repaired: {
    door: door({}, { verify: async () => DAMAGED }),
    act: (page) => {
      pressIn(page, VERIFY);
      pressIn(page, '[aria-describedby=repair-help]');
    },
  },
  packs: {
    door: door(
      {},
      {
        packs: async () => [
          {
            id: 'a',
            name: 'The Harbour Times, 2019 to 2025',
            description: 'Every story that was printed',
            originals: 81_204,
          },
          { id: 'b', name: 'x'.repeat(200), description: '', originals: 1 },
          { id: 'c', name: '港日報', description: 'Pack of <b>Minato</b>\u202e', originals: 0 },
        ],
      },
    ),
  },
  lists: { door: { ...door(), lists: listsDoor(SEVERAL) } },
  'list-offered': {
    door: { ...door(), lists: listsDoor() },
    act: (page) => {
      fillIn(page, '[data-setting=lists] form input', 'harbour-times.example/lists/');
      pressIn(page, '[data-setting=lists] form [type=submit]:not(:disabled)');
    },
  },
  'list-refused': {
    door: { ...door(), lists: listsDoor([], { kind: 'problem', problem: 'not-a-list' }) },
    act: (page) => {
      fillIn(page, '[data-setting=lists] form input', 'harbour-times.example');
      pressIn(page, '[data-setting=lists] form [type=submit]:not(:disabled)');
    },
  },
  'pack-refused': {
    door: door({}, { isPack: async () => true, importPack: async () => ({ ended: 'refused', why: 'fingerprints' }) }),
    act: chooseFile,
  },
  'pack-export': {
    door: door(
      {},
      {
        exportPack: async ({ onProgress }) => {
          onProgress(1_204);
          return new Promise(() => {});
        },
      },
    ),
    act: (page) => page.querySelector<HTMLButtonElement>('[aria-describedby=export-pack-help]')?.click(),
  },
  unreadable: {
    door: door({}, { count: () => Promise.reject(new Error('Internal error opening backing store.')) }),
  },
};
