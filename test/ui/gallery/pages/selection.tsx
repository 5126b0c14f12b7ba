import { mount } from '../../../../src/ui/mount.tsx';
import { SelectionView } from '../../../../src/ui/selection/selection-view.tsx';
import { askedState } from '../asked.ts';
import { reached } from '../reach.ts';
import { SELECTION_STATES } from '../selection-states.ts';

const { state, words } = askedState(SELECTION_STATES);
mount(document, words, <SelectionView state={state} />);
reached();
