import type { ListProblem, SharedList } from '../../core/shared-list.ts';
import { MOST } from '../../store/packs/pack-format.ts';
import { publicAddress } from '../fetching/network.ts';
import { MOST_LISTED } from './list-index.ts';

/** A list that the reader subscribed to, as it is stored. Times are milliseconds since 1970. */
export interface Subscription extends SharedList {
  /** Validators of the index, for as long as the library is where it leads. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly addedAt: number;
  /** Checks in a row that failed. */
  readonly failures: number;
  /** Checks that were begun since one last ended: more than a few, and something ends the worker each time. */
  readonly begun: number;
}

/** Subscriptions that are kept at most. */
export const MOST_SUBSCRIPTIONS = 100;

const PROBLEMS: Readonly<Record<ListProblem, true>> = {
  'not-allowed': true,
  unreachable: true,
  'too-slow': true,
  'address-refused': true,
  gone: true,
  server: true,
  'not-a-list': true,
  'newer-list': true,
  'other-version': true,
  damaged: true,
  incomplete: true,
  storage: true,
  'storage-full': true,
  busy: true,
  interrupted: true,
};

/** The address of an index document as it is stored; null where it may not be asked. */
export function listAddress(typed: string): string | null {
  if (typed.length > MOST_LISTED.addressLength) return null;
  const url = publicAddress(typed);
  if (url) url.hash = '';
  return url?.href ?? null;
}

/** A stored record as a subscription; null for one that is none. What can be found out anew may be missing. */
export function readSubscription(stored: unknown): Subscription | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const fields: Readonly<Record<string, unknown>> = { ...stored };
  const address = typeof fields.address === 'string' ? listAddress(fields.address) : null;
  if (address === null) return null;
  const packs = Array.isArray(fields.packs) ? fields.packs.filter(isDigest).slice(0, 2) : [];
  return {
    address,
    name: text(fields.name, MOST.nameLength) ?? new URL(address).hostname,
    description: text(fields.description, MOST.descriptionLength) ?? '',
    language: text(fields.language, MOST_LISTED.languageLength),
    originals: count(fields.originals) ?? 0,
    updated: count(fields.updated),
    packs,
    etag: text(fields.etag, 1000),
    lastModified: text(fields.lastModified, 100),
    addedAt: count(fields.addedAt) ?? 0,
    checkedAt: count(fields.checkedAt),
    nextCheck: count(fields.nextCheck) ?? 0,
    failures: count(fields.failures) ?? 0,
    begun: count(fields.begun) ?? 0,
    problem: isProblem(fields.problem) ? fields.problem : null,
  };
}

/** A subscription that was just made: due at once. */
export function newSubscription(address: string, now: number): Subscription {
  const told = { name: new URL(address).hostname, description: '', language: null, originals: 0, updated: null };
  const state = { packs: [], etag: null, lastModified: null, checkedAt: null, failures: 0, begun: 0, problem: null };
  return { address, ...told, ...state, addedAt: now, nextCheck: now };
}

const isDigest = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isProblem = (value: unknown): value is ListProblem => typeof value === 'string' && Object.hasOwn(PROBLEMS, value);
const text = (value: unknown, most: number): string | null =>
  typeof value === 'string' && value.length <= most ? value : null;
const count = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
