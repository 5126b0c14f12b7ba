import { namedMatch } from '../../browser/judging/named-match.ts';
import type { PageState } from '../../browser/messages/protocol.ts';
import type { ReportFormat } from '../report/report-file.ts';
import { citationOf } from '../words/citation.ts';
import { isolated, LONGEST_SENTENCE } from '../words/foreign.ts';
import { useWords } from '../words/words-context.ts';
import type { Action, Run } from './action.ts';
import type { Marks } from './popup-door.ts';

interface EvidenceActionsProps {
  readonly page: Extract<PageState, { kind: 'judged' }>;
  readonly marks: Marks;
  readonly busy: boolean;
  readonly run: Run;
}

/** What can be done with the evidence: shown in the page, cited, kept as a file. */
export function EvidenceActions({ page, marks, busy, run }: EvidenceActionsProps) {
  const words = useWords();
  const { text, plural } = words;
  const match = namedMatch(page.judgement);
  if (!match || page.judgement.verdict === 'none') return null;

  const show: Action = async (door) => {
    const found = await door.showPassages();
    return found > 0 ? plural('marksShown', found) : text('marksNone');
  };
  const hide: Action = async (door) => {
    await door.hidePassages();
    return text('marksHidden');
  };
  const cite: Action = async (door) => {
    const citation = citationOf(match.facts, words);
    await door.copy(citation);
    return text('citationCopied', isolated(citation, LONGEST_SENTENCE));
  };
  const save =
    (format: ReportFormat): Action =>
    async (door) => {
      const evidence = await door.evidence();
      if (!evidence) return text('reportNothing');
      door.save(door.report(format, evidence));
      return text('reportSaved');
    };
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence" class="overline">
        {text('evidenceHeading')}
      </h2>
      <p class="row">
        {marks !== 'unavailable' && match.passages.length > 0 && (
          <button type="button" class="button" disabled={busy} onClick={() => run(marks === 'on' ? hide : show)}>
            {text(marks === 'on' ? 'actionHideInPage' : 'actionShowInPage')}
          </button>
        )}
        <button type="button" class="button" disabled={busy} onClick={() => run(cite)}>
          {text('actionCite')}
        </button>
        <button type="button" class="button" disabled={busy} onClick={() => run(save('html'))}>
          {text('actionReport')}
        </button>
        <button type="button" class="button" disabled={busy} onClick={() => run(save('json'))}>
          {text('actionReportData')}
        </button>
      </p>
    </section>
  );
}
