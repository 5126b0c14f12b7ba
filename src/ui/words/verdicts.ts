import type { MessageKey } from '../../browser/i18n.ts';
import type { ArticleFacts } from '../../core/article.ts';
import { isSharedStory } from '../../core/fairness/shared-story.ts';
import type { Match, Verdict } from '../../core/judgement.ts';
import { isolated } from './foreign.ts';
import { hostOf } from './web-address.ts';
import type { Words } from './words.ts';

/** How loudly a state speaks; each tone has its colours in tokens.css. */
export type Tone = 'alarm' | 'caution' | 'note' | 'clear' | 'quiet';

interface VerdictWords {
  readonly tone: Tone;
  readonly label: MessageKey;
  readonly sentence: MessageKey;
  readonly help?: MessageKey;
}

export const VERDICT_WORDS: Readonly<Record<Verdict, VerdictWords>> = {
  copied: { tone: 'alarm', label: 'labelCopied', sentence: 'verdictCopied' },
  rewritten: { tone: 'alarm', label: 'labelRewritten', sentence: 'verdictRewritten' },
  partial: { tone: 'caution', label: 'labelPartial', sentence: 'verdictPartial' },
  republished: {
    tone: 'note',
    label: 'labelRepublished',
    sentence: 'verdictRepublished',
    help: 'verdictRepublishedHelp',
  },
  related: { tone: 'note', label: 'labelRelated', sentence: 'verdictRelated', help: 'verdictRelatedHelp' },
  none: { tone: 'clear', label: 'labelNone', sentence: 'verdictNone', help: 'verdictNoneHelp' },
};

const SHARED: VerdictWords = {
  tone: 'note',
  label: 'labelShared',
  sentence: 'verdictShared',
  help: 'verdictSharedHelp',
};

const PAGE_FIRST: VerdictWords = { tone: 'note', label: 'labelHasPagesText', sentence: 'verdictPageFirst' };

/** The words for one match: its verdict's, or others where one publisher has the story in two places, or has it from the page. */
export function matchWords(match: Pick<Match, 'verdict' | 'reasons' | 'relation'>): VerdictWords {
  if (match.relation === 'page-is-original') return PAGE_FIRST;
  return isSharedStory(match) ? SHARED : VERDICT_WORDS[match.verdict];
}

/** The outlet's name as the article gives it, else its host; null when neither is known. */
export function outletOf(facts: ArticleFacts): string | null {
  return facts.site?.trim() || hostOf(facts.url);
}

/** The verdict on the page as one sentence that names the other article's outlet. */
export function verdictSentence(
  { sentence }: Pick<VerdictWords, 'sentence'>,
  facts: ArticleFacts | null,
  words: Words,
): string {
  const outlet = facts && outletOf(facts);
  return words.text(sentence, outlet ? isolated(outlet, 80) : words.text('unnamedSource'));
}
