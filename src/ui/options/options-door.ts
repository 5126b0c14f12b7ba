import type { Settings } from '../../browser/settings/settings.ts';

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

/** All that the settings page asks of the library. Each promise rejects with the browser's own error. */
export interface LibraryDoor {
  count(): Promise<number>;
  /** The originals whose text is kept, a line of JSON each. */
  exportLines(): AsyncIterable<string>;
  /** Reads JSON Lines in UTF-8, gzip-compressed or not. Resolves also when stopped through the signal. */
  importLines(
    file: ReadableStream<Uint8Array<ArrayBuffer>>,
    options: { readonly signal: AbortSignal; readonly onProgress: (progress: ImportProgress) => void },
  ): Promise<ImportReport>;
  clear(): Promise<void>;
}

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

/** What the settings page works with; its entry provides it. */
export interface OptionsDoor {
  readonly settings: SettingsDoor;
  readonly library: LibraryDoor;
  readonly publishers: readonly ListedPublisher[];
  readonly trust: TrustDoor;
  /** Bytes that the extension keeps on disk; null where the browser does not tell. */
  usage(): Promise<number | null>;
  /** Hands a finished file to the reader. */
  save(file: Blob, name: string): void;
  readonly version: string;
}
