import type { BrowserKind } from '../setup/find-browser.mjs';

/** For browsers without the extension: Chromium's sandbox refuses root, and Firefox keeps its own pages from drivers. */
export const LAUNCH_ARGUMENTS: Readonly<Record<BrowserKind, string[]>> = {
  chrome: ['--no-sandbox'],
  firefox: ['--remote-allow-system-access'],
};
