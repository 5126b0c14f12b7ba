import type { LibraryWatch } from '../../browser/durability/library-watch.ts';
import type { PagePermissions } from '../../browser/permissions/page-permissions.ts';
import type { NotedProblem } from '../../browser/problems/problem-log.ts';
import type { Settings } from '../../browser/settings/settings.ts';
import type { FollowingDoor } from '../../sources/following/following-door.ts';
import type { PacksDoor } from './library/packs-door.ts';
import type { ListsDoor } from './lists/lists-door.ts';

/** How far an import is; what is counted here is in the library for good. */
export interface ImportProgress {
  readonly added: number;
  readonly updated: number;
  readonly alreadyKnown: number;
  /** Lines that were passed over because nothing could be made of them. */
  readonly bad: number;
}

/** How an import ended. */
export interface ImportReport extends ImportProgress {
  readonly ended: 'complete' | 'cancelled' | 'cut-off';
  /** What is wrong with the first bad lines, each a clause that begins with the line's number. */
  readonly problems: readonly { readonly message: string }[];
}

/** What takes room in the library, in bytes as they were stored, and what left it. */
export interface LibraryUsage {
  /** What was learned, without texts. */
  readonly originals: number;
  readonly texts: number;
  /** What came with packs; about, where there are any. */
  readonly packs: number;
  /** Of all that: what belongs to removed ones, and is freed in idle moments. */
  readonly freeable: number;
  /** False while the sums are too small, because not all is counted. */
  readonly complete: boolean;
  readonly leftTexts: number;
  readonly leftOriginals: number;
  /** Parts of the index are being made anew; until then some originals are not found. */
  readonly unfinished: boolean;
}

/** What the browser says of the extension's storage; null where it does not tell. */
export interface StorageState {
  readonly used: number | null;
  readonly free: number | null;
  /** Whether the browser keeps it when the disk runs full. */
  readonly persisted: boolean;
}

/** What is to be forgotten: a site with all below it, or what was learned in a time (milliseconds since 1970, without `to`). */
export type ForgetOf =
  | { readonly kind: 'site'; readonly site: string }
  | { readonly kind: 'time'; readonly from: number; readonly to: number };

export interface ForgetOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { readonly share: number }) => void;
}

export interface VerifyOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { readonly checked: number; readonly of: number }) => void;
}

/** What can be damaged, as the library tells it apart. */
export type DamageKind =
  | 'manifest'
  | 'head'
  | 'matched'
  | 'retired'
  | 'segment'
  | 'unindexed'
  | 'block'
  | 'missing'
  | 'text'
  | 'stray-text'
  | 'count';

/** What a verification came to: how many originals and texts were read, and one entry for each damaged thing. */
export interface VerifyReport {
  readonly ended: 'complete' | 'cancelled';
  readonly originals: number;
  readonly texts: number;
  readonly damage: readonly { readonly kind: DamageKind }[];
}

export interface Verified extends VerifyReport {
  /** Repairs what was found, and verifies again. */
  repair(options: VerifyOptions): Promise<Repaired>;
}

/** What is left after a repair, and the number of originals that had to be given up for it. */
export interface Repaired {
  readonly left: Verified;
  readonly lost: number;
}

/** All that the settings page asks of the library. Each promise rejects with the browser's own error. */
export interface LibraryDoor extends PacksDoor {
  count(): Promise<number>;
  /** The originals whose text is kept, a line of JSON each. */
  exportLines(): AsyncIterable<string>;
  /** Reads JSON Lines in UTF-8, gzip-compressed or not. Resolves also when stopped through the signal. */
  importLines(
    file: ReadableStream<Uint8Array<ArrayBuffer>>,
    options: { readonly signal: AbortSignal; readonly onProgress: (progress: ImportProgress) => void },
  ): Promise<ImportReport>;
  /** Resolves to the number of originals that there were. */
  clear(): Promise<number>;
  usage(): Promise<LibraryUsage>;
  /** Forgets a part; resolves to the number of originals that went, also when stopped through the signal. */
  forget(of: ForgetOf, options: ForgetOptions): Promise<number>;
  /** Looks for damage without changing anything. */
  verify(options: VerifyOptions): Promise<Verified>;
}

/** What the browser took away, as far as the reader was not told yet. */
export type LossDoor = Pick<LibraryWatch, 'lost' | 'forget'>;

/** The settings as the page reads and changes them. */
export interface SettingsDoor {
  read(): Promise<Settings>;
  change(edit: (settings: Settings) => Partial<Settings>): Promise<Settings>;
  onChanged(callback: (settings: Settings) => void): void;
}

/** A publisher of the built-in list. */
export interface ListedPublisher {
  /** Registrable domain. */
  readonly domain: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** BCP 47 tags. */
  readonly languages: readonly string[];
}

type TrustLists = Pick<Settings, 'trustedSites' | 'distrustedSites'>;

/** The rule for trusted publishers. */
export interface TrustDoor {
  isTrusted(host: string, lists: TrustLists): boolean;
  /** The lists once the reader trusts a site, or does not any more. */
  withTrust(lists: TrustLists, site: string, trusted: boolean): TrustLists;
}

/** The findings, as far as the settings have to do with them. */
export interface FindingsKept {
  count(): Promise<number>;
  clear(): Promise<void>;
  /** How many are kept at most. */
  readonly most: number;
  /** Address of the page that lists them. */
  readonly address: string;
}

/** Which version of everything this is. */
export interface About {
  readonly version: string;
  readonly fingerprintVersion: number;
  readonly packFormat: number;
  /** As the browser calls itself. */
  readonly browser: string;
  /** BCP 47 tags of the languages that the reader prefers. */
  readonly languages: readonly string[];
}

/** What the settings page works with; its entry provides it. */
export interface OptionsDoor {
  readonly settings: SettingsDoor;
  readonly library: LibraryDoor;
  readonly loss: LossDoor;
  readonly lists: ListsDoor;
  readonly findings: FindingsKept;
  readonly publishers: readonly ListedPublisher[];
  readonly trust: TrustDoor;
  storage(): Promise<StorageState>;
  /** Hands a finished file to the reader. */
  save(file: Blob, name: string): void;
  /** Puts a text on the clipboard. Must run inside the click. */
  copy(text: string): Promise<void>;
  readonly following: FollowingDoor;
  readonly permissions: PagePermissions;
  /** What went wrong lately, oldest first. */
  problems(): Promise<readonly NotedProblem[]>;
  readonly about: About;
}
