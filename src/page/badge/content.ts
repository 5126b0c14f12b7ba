/** Where in the window the badge sits; clockwise from the first. */
export type Corner = 'bottom-right' | 'bottom-left' | 'top-left' | 'top-right';

/** What the badge shows: words in the reader's language, never markup. */
export interface BadgeContent {
  /** `partial` is told in a quieter colour than the others. */
  readonly verdict: string;
  readonly title: string;
  readonly detail: string;
  /** http(s) address of the original, if known. */
  readonly link: string | null;
  readonly labels: {
    readonly open: string;
    readonly close: string;
    readonly move: string;
    readonly muteSite: string;
    readonly hideAlways: string;
    readonly region: string;
  };
  readonly direction: 'ltr' | 'rtl';
  readonly corner: Corner;
}

/** What the reader does with the badge; only real clicks and keys get here. */
export interface BadgeActions {
  open(): void;
  close(scope: 'page' | 'site' | 'everywhere'): void;
  move(corner: Corner): void;
}
