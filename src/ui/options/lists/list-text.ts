import type { MessageKey } from '../../../browser/i18n.ts';
import type { ListProblem } from '../../../core/shared-list.ts';

/** What went wrong with a list, in words. */
export const LIST_PROBLEMS: Readonly<Record<ListProblem, MessageKey>> = {
  'not-allowed': 'listNotAllowed',
  unreachable: 'listUnreachable',
  'too-slow': 'listTooSlow',
  'address-refused': 'listAddressRefused',
  gone: 'listGone',
  server: 'listServer',
  'not-a-list': 'listNotAList',
  'newer-list': 'listNewer',
  'other-version': 'listOtherVersion',
  damaged: 'listDamaged',
  incomplete: 'listIncomplete',
  storage: 'listStorage',
  'storage-full': 'listStorageFull',
  busy: 'listBusy',
  interrupted: 'listInterrupted',
};
