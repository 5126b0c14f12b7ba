import type { PageState } from '../../browser/messages/protocol.ts';
import { FLAGGED, type Match } from '../../core/judgement.ts';
import { isolated } from '../words/foreign.ts';
import { matchWords, outletOf, VERDICT_WORDS, verdictSentence } from '../words/verdicts.ts';
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
  const fair = fairHeadline(page, match, words);
  if (fair !== null) return fair;
  const wording = match ? matchWords(match) : VERDICT_WORDS[verdict];
  return {
    label: text(wording.label),
    sentence: verdictSentence(wording, match?.facts ?? null, words),
    ...(wording.help ? { help: text(wording.help) } : {}),
  };
}

/** The headline where it matters who was first or whom the page credits; null where the verdict says it all. */
function fairHeadline(
  { judgement }: Extract<PageState, { kind: 'judged' }>,
  match: Match | null,
  { text, plural }: Words,
): HeadlineWords | null {
  const { verdict, fairness } = judgement;
  const { relation, wire, namesSource, reasons } = fairness;
  const outlet = match && outletOf(match.facts);
  const other = outlet ? isolated(outlet, 80) : text('unnamedSource');
  if (relation === 'page-is-original') {
    const sentence = text('verdictPageFirst', other);
    return { label: text('labelPageFirst'), sentence, help: text('verdictPageFirstHelp') };
  }
  if (wire !== null && verdict === 'republished') {
    const help = plural('verdictWireHelp', Math.max(1, wire.sites.length));
    return { label: text('labelWire'), sentence: text('verdictWire', isolated(wire.agency, 60)), help };
  }
  if (verdict === 'none' && wire !== null) {
    const sentence = text('verdictWireSaid', isolated(wire.agency, 60));
    return { label: text('labelWire'), sentence, help: text('verdictNamesHelp') };
  }
  if (verdict === 'none' && namesSource !== null) {
    const sentence = text('verdictNames', isolated(namesSource.name, 80));
    return { label: text('labelNames'), sentence, help: text('verdictNamesHelp') };
  }
  if (verdict === 'republished' && namesSource !== null && reasons.some(({ code }) => code === 'credits-other')) {
    const sentence = text('verdictReprintOf', isolated(namesSource.name, 80));
    return { label: text('labelRepublished'), sentence, help: text('verdictRepublishedHelp') };
  }
  if (relation === 'undecidable' && FLAGGED.has(verdict)) {
    return {
      label: text('labelUndecided'),
      sentence: text('verdictUndecided', other),
      help: text('verdictUndecidedHelp'),
    };
  }
  return null;
}
