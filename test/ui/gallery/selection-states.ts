import type { SelectionState } from '../../../src/browser/messages/protocol.ts';
import type { Verdict } from '../../../src/core/judgement.ts';
import { POPUP_STATES } from './popup-states.ts';
import { PAGE, PAIRS } from './story.ts';

const SELECTED = PAIRS.map(({ page }) => page).join('\n\n');

/** The state of the popup with this name, as if its text had been selected. */
function checked(name: string, text = SELECTED): SelectionState {
  const state = POPUP_STATES[name];
  if (!state) throw new Error(`the popup has no state ${name}`);
  return { kind: 'checked', text, page: state.page, passages: state.passages };
}

const ofVerdict = (verdict: Verdict): readonly [string, SelectionState] => [verdict, checked(verdict)];

/** Every state of the window about a selected text. */
export const SELECTION_STATES: Readonly<Record<string, SelectionState>> = {
  ...Object.fromEntries((['copied', 'rewritten', 'partial', 'republished', 'related', 'none'] as const).map(ofVerdict)),
  hostile: checked('hostile', `<img src=x onerror=alert(1)> \u202E${'W'.repeat(10_000)}`),
  nothing: { kind: 'nothing' },
  'too-short': { kind: 'too-short', text: PAGE.title ?? '' },
  'library-empty': checked('library-empty'),
  'storage-unavailable': checked('storage-unavailable'),
};
