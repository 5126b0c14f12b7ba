import type { Evidence, PopupState, RememberOutcome, SpunWords } from '../../browser/messages/protocol.ts';
import type { ReportFile, ReportFormat } from '../report/report-file.ts';

/** Whether the passages are marked in the page; `unavailable` where the browser cannot mark text. */
export type Marks = 'unavailable' | 'off' | 'on';

/** All that the popup can ask for; its entry binds it to one tab. Each promise rejects when the worker cannot do it. */
export interface PopupDoor {
  load(): Promise<PopupState>;
  /** Calls back when the worker learns something new of the tab, until the returned function is called. */
  watch(changed: () => void): () => void;
  checkAnyway(): Promise<PopupState>;
  remember(): Promise<RememberOutcome>;
  forget(): Promise<void>;
  dismiss(dismissed: boolean): Promise<void>;
  mute(site: string, muted: boolean): Promise<void>;
  trust(site: string, trusted: boolean): Promise<void>;
  /** Asks the browser for a site, or for all web pages if `origin` is empty; false when the reader declines. Must run inside the click. */
  grant(origin: string): Promise<boolean>;
  /** Switches checking on everywhere. */
  switchOn(): Promise<void>;
  marks(): Promise<Marks>;
  /** Words of the page that look as if a program had put them there; nearly always none. */
  spunWords(): Promise<readonly SpunWords[]>;
  /** Marks the passages in the page, and leaves the reader alone with it; how many of them were found there. */
  showPassages(): Promise<number>;
  hidePassages(): Promise<void>;
  /** Puts a text on the clipboard. Must run inside the click. */
  copy(text: string): Promise<void>;
  evidence(): Promise<Evidence | null>;
  /** The evidence as a file, made now by this version. */
  report(format: ReportFormat, evidence: Evidence): ReportFile;
  save(file: ReportFile): void;
  openFindings(): Promise<void>;
  /** Opens the settings, at a section if one is named. */
  openSettings(section?: 'library' | 'checking'): Promise<void>;
}
