import type { PageState } from '../../browser/protocol.ts';
import type { ArticleFacts } from '../../core/article.ts';
import { VERDICT_WORDS, verdictSentence } from '../words/verdicts.ts';
import type { Words } from '../words/words.ts';

interface HeadlineWords {
  readonly label: string;
  readonly sentence: string;
  readonly help?: string;
}

/**
 * What the popup says first of a judged page: the reader's own word if there is one, else the verdict.
 * @param facts the article that the verdict names
 * @param remembered the page is itself one of the originals
 */
export function headlineWords(
  page: Extract<PageState, { kind: 'judged' }>,
  facts: ArticleFacts | null,
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
  const { label, help } = VERDICT_WORDS[verdict];
  return {
    label: text(label),
    sentence: verdictSentence(verdict, facts, words),
    ...(help ? { help: text(help) } : {}),
  };
}
