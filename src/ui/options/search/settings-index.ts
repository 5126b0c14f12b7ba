import type { MessageKey } from '../../../browser/i18n.ts';

/**
 * Every section of the settings page in its order, and in it every setting, with the words that it is found by. The names of
 * sections are their anchors.
 */
export const SETTINGS = {
  sources: {
    heading: 'sourcesHeading',
    settings: {
      followed: ['sourcesIntro', 'sourcesCheck', 'sourcesPause', 'packRemove'],
      addSource: ['sourcesAdd'],
      opml: ['sourcesOpmlTake', 'sourcesOpmlSave', 'sourcesOpmlHelp'],
      followBudget: [
        'sourcesSwitch',
        'sourcesSwitchHelp',
        'sourcesMostRequests',
        'sourcesMostBytes',
        'sourcesBudgetHelp',
      ],
    },
  },
  publishers: {
    heading: 'publishersHeading',
    settings: {
      rememberTrusted: ['rememberTrusted', 'rememberTrustedHelp'],
      publishers: ['publishersIntro', 'publisherSearch', 'publisherSearchHint'],
      ownPublishers: ['publisherOwnHeading', 'publisherAdd'],
    },
  },
  library: {
    heading: 'libraryHeading',
    settings: {
      importLibrary: ['importAction', 'importHelp'],
      lists: ['listsHeading', 'listsHelp', 'listAddress', 'listSubscribe'],
      packs: ['packsHeading', 'packRemove'],
      exportLibrary: ['exportAction', 'exportHelp'],
      exportPack: ['packExport', 'packExportHelp'],
      room: ['roomHeading', 'roomOriginals', 'roomTexts', 'roomPacks', 'roomFree', 'limitLabel', 'limitHelp'],
      forget: ['forgetHeading', 'forgetHelp', 'forgetSite', 'forgetDay'],
      clear: ['clearAction', 'clearHelp'],
      verify: ['verifyHeading', 'verifyAction', 'verifyHelp', 'repairAction'],
    },
  },
  checking: {
    heading: 'checkingHeading',
    settings: {
      checkPages: ['checkPages', 'checkPagesHelp'],
      sensitivity: [
        'sensitivity',
        'sensitivityHelp',
        'sensitivityCareful',
        'sensitivityCarefulHelp',
        'sensitivityUsual',
        'sensitivityUsualHelp',
        'sensitivityEager',
        'sensitivityEagerHelp',
      ],
      privateWindows: ['privateWindows', 'privateWindowsHelp'],
    },
  },
  badge: {
    heading: 'badgeHeading',
    settings: {
      showBadge: ['showBadge', 'showBadgeHelp'],
      badgeCorner: [
        'badgeCorner',
        'badgeCornerHelp',
        'cornerBottomRight',
        'cornerBottomLeft',
        'cornerTopRight',
        'cornerTopLeft',
      ],
    },
  },
  sites: {
    heading: 'sitesHeading',
    settings: { mutedSites: ['sitesIntro', 'siteUnmute', 'siteMute'] },
  },
  privacy: {
    heading: 'privacyHeading',
    settings: {
      privacy: ['privacyNothingLeaves', 'privacyReads', 'privacyStores', 'privacyNotStored', 'privacyPrivate'],
      findings: ['findingsTitle', 'findingsKeep', 'findingsKeepHelp'],
      permissions: ['permissionsHeading', 'permissionsSites', 'permissionsSitesWhy', 'statePermissionAllAction'],
    },
  },
  about: {
    heading: 'aboutHeading',
    settings: {
      about: ['aboutText', 'aboutLicense'],
      settingsFile: ['settingsFileHeading', 'settingsFileSave', 'settingsFileTake', 'settingsFileHelp'],
      diagnostics: ['diagnosticsHeading', 'diagnosticsHelp', 'diagnosticsCopy'],
    },
  },
} as const satisfies Readonly<Record<string, SectionEntry>>;

interface SectionEntry {
  readonly heading: MessageKey;
  readonly settings: Readonly<Record<string, readonly MessageKey[]>>;
}

export type SectionName = keyof typeof SETTINGS;

type SettingIn<Name extends SectionName> = keyof (typeof SETTINGS)[Name]['settings'];

/** The name of a setting's row. */
export type SettingName = { [Name in SectionName]: SettingIn<Name> }[SectionName];
