import { SENSITIVITIES } from '../../core/verdict/sensitivity.ts';
import { BADGE_CORNERS } from '../messages/protocol.ts';
import { BadPayload, boolean, type Check, hostName, isRecord, list, number, oneOf } from '../tabs/checks.ts';
import { defaults, type Settings } from './settings.ts';

const sites = list(hostName, 2000);

const checks: { readonly [K in keyof Settings]: Check<Settings[K]> } = {
  checkPages: boolean,
  sensitivity: oneOf(SENSITIVITIES),
  showBadge: boolean,
  badgeCorner: oneOf(BADGE_CORNERS),
  rememberTrusted: boolean,
  privateWindows: boolean,
  keepFindings: boolean,
  libraryLimit: number(10_000_000, 1e12),
  followSites: boolean,
  followRequests: number(0, 1e6),
  followBytes: number(0, 1e12),
  mutedSites: sites,
  trustedSites: sites,
  distrustedSites: sites,
};

export interface ReadSettings {
  readonly settings: Settings;
  /** One sentence for each stored field that was bad and fell back to its default. */
  readonly problems: readonly string[];
}

/** Reads stored settings field by field: a missing field is its default, a bad one too and is reported. */
export function checkSettings(stored: unknown): ReadSettings {
  if (stored === undefined) return { settings: defaults, problems: [] };
  if (!isRecord(stored)) return { settings: defaults, problems: ['settings is not an object'] };
  const settings: { -readonly [K in keyof Settings]: Settings[K] } = { ...defaults };
  const problems: string[] = [];
  const read = <K extends keyof Settings>(name: K): void => {
    if (!Object.hasOwn(stored, name)) return;
    try {
      settings[name] = checks[name](stored[name], name);
    } catch (error) {
      if (!(error instanceof BadPayload)) throw error;
      problems.push(error.message);
    }
  };
  for (const name in defaults) read(name as keyof Settings);
  return { settings, problems };
}
