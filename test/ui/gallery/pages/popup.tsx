import { mount } from '../../../../src/ui/mount.tsx';
import { PopupView } from '../../../../src/ui/popup/popup-view.tsx';
import { askedState } from '../asked.ts';
import { POPUP_STATES, SPUN_WORDS } from '../popup-states.ts';
import { reached } from '../reach.ts';

const { state, name, glance, words } = askedState(POPUP_STATES);
mount(
  document,
  words,
  <PopupView
    state={glance ? { site: state.site, page: state.page } : state}
    marks={name === 'dismissed' ? 'on' : 'off'}
    spunWords={SPUN_WORDS[name] ?? []}
    notice=""
    busy={false}
    run={() => {}}
  />,
);
reached();
