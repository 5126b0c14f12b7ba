import type { PageState } from '../../browser/messages/protocol.ts';
import type { Match } from '../../core/judgement.ts';
import { matchWords, VERDICT_WORDS, verdictSentence } from '../words/verdicts.ts';
import type { Words } from '../words/words.ts';

interface HeadlineWords {
  readonly label: string;
  readonly sentence: string;
  readonly help?: string;
}

/**
 * What the popup says first of a judged page: the reader's own word if there is one, else the verdict.
 * @param match the match that the verdict names
 * @param remembered the page is itself one of the originals
 */
export function headlineWords(
  page: Extract<PageState, { kind: 'judged' }>,
  match: Match | null,
  remembered: boolean,
  words: Words,
): HeadlineWords {
  const { text } = words;
  const { verdict } = page.judgement;
  if (page.dismissed) {
    return { label: text('labelDismissed'), sentence: text('verdictDismissed'), help: text('verdictDismissedHelp') };
  }
  if (verdict === 'none' && remembered) {
    return { label: text('labelKnown'), sentence: text('verdictKnown'), help: text('verdictKnownHelp') };
  }
  const wording = match ? matchWords({ verdict, reasons: match.reasons }) : VERDICT_WORDS[verdict];
  return {
    label: text(wording.label),
    sentence: verdictSentence(wording, match?.facts ?? null, words),
    ...(wording.help ? { help: text(wording.help) } : {}),
  };
}
