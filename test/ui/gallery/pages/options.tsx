import { mount } from '../../../../src/ui/mount.tsx';
import { OptionsApp } from '../../../../src/ui/options/options-app.tsx';
import { askedState } from '../asked.ts';
import { OPTIONS_STATES } from '../options-states.ts';
import { onceDrawn, reachedSoon } from '../reach.ts';

const { state, words } = askedState(OPTIONS_STATES);
mount(document, words, <OptionsApp door={state.door} />);
onceDrawn(() => {
  state.act?.(document);
  reachedSoon();
});
