import type { MessageKey } from '../../browser/i18n.ts';
import type { Finding } from '../../core/finding.ts';
import { FLAGGED } from '../../core/judgement.ts';
import type { Tone } from '../words/verdicts.ts';

/**
 * How a finding stands: its verdict, but for pages of which nobody can tell whether they were first, and for those that the
 * reader cleared.
 */
export const STANDINGS = ['copied', 'rewritten', 'partial', 'undecided', 'republished', 'dismissed'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Those that say that one site has its text from another: only they count as copying. */
export const COPYING = ['copied', 'rewritten', 'partial'] as const satisfies readonly Standing[];
/** All but those that the reader cleared. */
export const STANDING = STANDINGS.filter((standing) => standing !== 'dismissed');

export function standingOf({ dismissed, relation, verdict }: Finding): Standing {
  if (dismissed) return 'dismissed';
  return relation === 'undecidable' && FLAGGED.has(verdict) ? 'undecided' : verdict;
}

export const isCopying = (standing: Standing): boolean => COPYING.some((known) => known === standing);

/** How many findings stand how. */
export type Counts = Readonly<Record<Standing, number>>;

/** A count of nothing yet, to be counted up. */
export function noCounts(): Record<Standing, number> {
  return { copied: 0, rewritten: 0, partial: 0, undecided: 0, republished: 0, dismissed: 0 };
}

export const STANDING_WORDS: Readonly<Record<Standing, { readonly label: MessageKey; readonly tone: Tone }>> = {
  copied: { label: 'labelCopied', tone: 'alarm' },
  rewritten: { label: 'labelRewritten', tone: 'alarm' },
  partial: { label: 'labelPartial', tone: 'caution' },
  undecided: { label: 'labelUndecided', tone: 'caution' },
  republished: { label: 'labelRepublished', tone: 'note' },
  dismissed: { label: 'labelDismissed', tone: 'quiet' },
};

/** What a finding is called: a reprint that needs no credit is none. */
export function labelOf(finding: Finding): MessageKey {
  const standing = standingOf(finding);
  if (standing !== 'republished' || finding.sharedBy === null) return STANDING_WORDS[standing].label;
  return finding.sharedBy === 'agency' ? 'labelWire' : 'labelShared';
}
