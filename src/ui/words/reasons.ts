import type { Reason } from '../../core/judgement.ts';
import { isolated } from './foreign.ts';
import type { Words } from './words.ts';

const AGAINST: ReadonlySet<Reason['code']> = new Set(['new-material', 'shared-quotes-only', 'short-text']);

/** Whether a reason speaks against calling the page a copy. */
export function speaksAgainst(reason: Reason): boolean {
  return AGAINST.has(reason.code);
}

/** One reason as one sentence. */
export function reasonText(reason: Reason, words: Words): string {
  switch (reason.code) {
    case 'sentences-follow': {
      const key = reason.inOrder ? 'reasonInOrder' : 'reasonFollow';
      return words.plural(key, reason.matched, words.number(reason.of));
    }
    case 'verbatim-sentences':
      return words.plural('reasonVerbatim', reason.matched, words.number(reason.of));
    case 'nothing-new': {
      const material = countedMaterial(reason, words);
      return material ? words.text('reasonNothingNew', material) : words.text('reasonNothingAtAll');
    }
    case 'new-material': {
      const material = countedMaterial(reason, words);
      return material ? words.text('reasonNewMaterial', material) : words.text('reasonNewMaterialPlain');
    }
    case 'shared-quotes-only':
      return words.text('reasonQuotesOnly');
    case 'translated': {
      const [from, to] = [reason.from, reason.to].map((tag) => isolated(words.language(tag)));
      return words.text('reasonTranslated', from ?? '', to ?? '');
    }
    case 'short-text':
      return words.text('reasonShort');
    case 'same-publisher':
      return words.text('reasonSamePublisher');
  }
}

/** "4 names and 2 figures"; empty when there is neither. */
function countedMaterial(counts: { readonly names: number; readonly figures: number }, words: Words): string {
  const items = [];
  if (counts.names > 0) items.push(words.plural('nameCount', counts.names));
  if (counts.figures > 0) items.push(words.plural('figureCount', counts.figures));
  return words.list(items);
}

/** The calibrated score as a sentence: never quite certain, never quite impossible. */
export function scoreText(score: number, words: Words): string {
  return words.plural('reasonScore', Math.min(99, Math.max(1, Math.round(score * 100))));
}
