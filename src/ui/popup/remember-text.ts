import type { MessageKey, Text } from '../../browser/i18n.ts';
import type { RememberOutcome } from '../../browser/messages/protocol.ts';

type Refusal = Extract<RememberOutcome, { kind: 'refused' }>['why'];
type Success = Exclude<RememberOutcome['kind'], 'refused'>;

const DONE: Readonly<Record<Success, MessageKey>> = {
  added: 'doneAdded',
  updated: 'doneUpdated',
  'already-known': 'doneKnown',
};
const REFUSED: Readonly<Record<Refusal, MessageKey>> = {
  'too-short': 'refusedTooShort',
  'no-article': 'refusedNoArticle',
  private: 'refusedPrivate',
  storage: 'refusedStorage',
  'storage-full': 'refusedStorageFull',
};

/** How the attempt to remember a page went, in one sentence. */
export function rememberText(outcome: RememberOutcome, text: Text): string {
  return text(outcome.kind === 'refused' ? REFUSED[outcome.why] : DONE[outcome.kind]);
}
