import type { MessageKey } from '../../../browser/i18n.ts';
import { isolated } from '../../words/foreign.ts';
import type { Words } from '../../words/words.ts';
import type { PackOutcome, PackProblem } from './packs-door.ts';

const PROBLEMS: Readonly<Record<PackProblem, MessageKey>> = {
  'not-a-pack': 'packNotAPack',
  format: 'packTooNew',
  fingerprints: 'packOtherFingerprints',
  'cut-off': 'packCutOff',
  damaged: 'packDamaged',
  'too-large': 'packTooLarge',
  unreadable: 'packUnreadable',
  'base-missing': 'packBaseMissing',
  unexpected: 'packUnexpected',
  'in-progress': 'packInProgress',
};

/** How the import of a pack ended. */
export function packText(outcome: PackOutcome, words: Words): string {
  switch (outcome.ended) {
    case 'refused':
      return words.text(PROBLEMS[outcome.why]);
    case 'cancelled':
      return words.text('packStopped');
    case 'already-here':
      return words.text('packAlreadyHere', isolated(outcome.name));
    case 'complete': {
      const sentences = [words.plural('importDone', outcome.added)];
      if (outcome.alreadyKnown > 0) sentences.push(words.plural('importAlready', outcome.alreadyKnown));
      if (outcome.removed > 0) sentences.push(words.plural('packTakenOut', outcome.removed));
      return sentences.join(' ');
    }
  }
}
