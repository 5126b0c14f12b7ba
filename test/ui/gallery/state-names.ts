import { FINDINGS_STATES } from './findings-states.ts';
import { OPTIONS_STATES } from './options-states.ts';
import { POPUP_STATES } from './popup-states.ts';
import { SELECTION_STATES } from './selection-states.ts';
import { WELCOME_STATES } from './welcome-states.ts';

const PAGES = {
  popup: POPUP_STATES,
  selection: SELECTION_STATES,
  options: OPTIONS_STATES,
  welcome: WELCOME_STATES,
  findings: FINDINGS_STATES,
};

/** The pages in the gallery. */
export const GALLERY_PAGES: readonly string[] = Object.keys(PAGES);

/** Every state of every page: `popup/copied`. */
export const STATE_NAMES: readonly string[] = Object.entries(PAGES).flatMap(([page, states]) =>
  Object.keys(states).map((state) => `${page}/${state}`),
);
