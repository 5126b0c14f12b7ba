import type { MessageKey } from '../../browser/i18n.ts';
import type { Confidence, CreditLevel, FairnessReason, Relation } from '../../core/fairness/fairness.ts';
import { isolated, LONGEST_SENTENCE } from './foreign.ts';
import type { Words } from './words.ts';

export const RELATION_WORDS: Readonly<Record<Relation, MessageKey>> = {
  'page-is-copy': 'directionCopy',
  'page-is-original': 'directionOriginal',
  undecidable: 'directionUndecided',
};

export const CONFIDENCE_WORDS: Readonly<Record<Confidence, MessageKey>> = {
  high: 'confidenceHigh',
  medium: 'confidenceMedium',
  low: 'confidenceLow',
};

export const CREDIT_WORDS: Readonly<Record<CreditLevel, MessageKey>> = {
  explicit: 'creditExplicit',
  named: 'creditNamed',
  linked: 'creditLinked',
  none: 'creditNone',
};

/** Reasons that one sentence says whole. */
const PLAIN = {
  'page-dated-later': 'reasonDatedLater',
  'page-dated-earlier': 'reasonDatedEarlier',
  'dates-tie': 'reasonDatesTie',
  'dates-unknown': 'reasonDatesUnknown',
  'dated-after-first-seen': 'reasonAfterSeen',
  'original-seen-first': 'reasonOriginalSeenFirst',
  'page-seen-first': 'reasonPageSeenFirst',
  'original-credits-page': 'reasonCreditedBack',
  'images-from-original': 'reasonImagesFromOriginal',
  'images-from-page': 'reasonImagesFromPage',
  'links-into-original': 'reasonLinksInto',
  'same-publisher': 'reasonSamePublisher',
} as const satisfies Partial<Record<FairnessReason['code'], MessageKey>>;

const isPlain = (code: FairnessReason['code']): code is keyof typeof PLAIN => Object.hasOwn(PLAIN, code);

/** One reason for who was first as one sentence. */
export function fairnessReasonText(reason: FairnessReason, words: Words): string {
  const { text } = words;
  switch (reason.code) {
    case 'date-not-believed':
      return text(reason.why === 'dates-disagree' ? 'reasonDatesDisagree' : 'reasonDateSeenFirst');
    case 'credits-original':
      return text('reasonCredits', isolated(reason.quote, LONGEST_SENTENCE));
    case 'left-over':
      return text('reasonLeftOver', isolated(reason.quote, LONGEST_SENTENCE));
    case 'others-credit':
      return text(reason.whom === 'original' ? 'reasonOthersCreditOriginal' : 'reasonOthersCreditPage');
    case 'credits-other':
      return text('reasonCreditsOther', isolated(reason.name, 80));
    case 'agency-story':
      return text('reasonAgency', isolated(reason.agency, 80));
    case 'agency-not-confirmed':
      return text('reasonAgencyUnconfirmed', isolated(reason.agency, 80));
    case 'disguised-words':
      return text(reason.of === 'page' ? 'reasonDisguisedPage' : 'reasonDisguisedOriginal');
    case 'cut-quotations':
      return text(reason.of === 'page' ? 'reasonCutPage' : 'reasonCutOriginal');
    case 'exchanged-words':
      return text(reason.of === 'page' ? 'reasonExchangedPage' : 'reasonExchangedOriginal');
    case 'misspelt-names':
      return text(reason.of === 'page' ? 'reasonMisspeltPage' : 'reasonMisspeltOriginal');
    case 'outlet-known':
      return text(reason.favours === 'original' ? 'reasonOriginalKnown' : 'reasonPageKnown');
    case 'earliest-of':
      return words.plural('reasonEarliestOf', reason.count);
    default:
      return isPlain(reason.code) ? text(PLAIN[reason.code]) : '';
  }
}
