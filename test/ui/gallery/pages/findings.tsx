import { FindingsApp } from '../../../../src/ui/findings/findings-app.tsx';
import { mount } from '../../../../src/ui/mount.tsx';
import { askedState } from '../asked.ts';
import { FINDINGS_STATES } from '../findings-states.ts';
import { onceDrawn, reachedSoon } from '../reach.ts';

const { state, words } = askedState(FINDINGS_STATES);
mount(document, words, <FindingsApp door={state.door} />);
onceDrawn(() => {
  state.act?.(document);
  reachedSoon();
});
