import type { Finding } from '../../core/finding.ts';

/** All findings that are kept, newest first. */
export interface FindingsHeld {
  readonly findings: readonly Finding[];
  /** Records that nothing could be made of. */
  readonly unreadable: number;
  /** Findings that had to leave because there were too many. */
  readonly left: number;
  /** Whether new ones are kept. */
  readonly keeps: boolean;
}

/** All that the findings page asks for; its entry provides it. Each promise rejects with the storage's own error. */
export interface FindingsDoor {
  load(): Promise<FindingsHeld>;
  /** Deletes the findings of these pages. */
  remove(pageUrls: readonly string[]): Promise<void>;
  /** Deletes all, also what is unreadable. */
  clear(): Promise<void>;
  /** Puts deleted findings back. */
  restore(findings: readonly Finding[]): Promise<void>;
  /** Calls back when the reader comes back to the page, until the returned function is called. */
  onReturn(callback: () => void): () => void;
  /** Hands a finished file to the reader. */
  save(file: Blob, name: string): void;
  openSettings(): Promise<void>;
  readonly version: string;
}
