import { mount } from '../../../../src/ui/mount.tsx';
import { WelcomeApp } from '../../../../src/ui/welcome/welcome-app.tsx';
import { soon } from '../acting.ts';
import { askedState } from '../asked.ts';
import { onceDrawn, reachedSoon } from '../reach.ts';
import { WELCOME_STATES } from '../welcome-states.ts';

/** Looks, 5 ms apart, for the state to be reached; the engine wakes in the page. */
const MOST_LOOKS = 2000;

const { state, words } = askedState(WELCOME_STATES);
mount(document, words, <WelcomeApp door={state.door} />);
onceDrawn(() => {
  state.act?.(document);
  soon(document, state.until, reachedSoon, MOST_LOOKS);
});
