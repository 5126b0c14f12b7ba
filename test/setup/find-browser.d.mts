/** The browsers that the extension is built for. */
export type BrowserKind = 'chrome' | 'firefox';

/** What a search for a browser depends on. */
export interface Machine {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

export function findBrowser(kind: BrowserKind, machine?: Machine): string | null;
export function obtainBrowser(kind: BrowserKind): string;
