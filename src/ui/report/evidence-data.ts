import type { Evidence } from '../../browser/messages/protocol.ts';
import type { OriginalFacts } from '../../core/article.ts';

/** What made the report, and when. */
export interface ReportStamp {
  /** Of the extension. */
  readonly version: string;
  /** Of the fingerprints that the two articles were compared by. */
  readonly fingerprint: number;
  readonly made: Date;
}

/** Raised when a field changes its meaning or goes; new fields do not raise it. `docs/evidence-report.md` has the fields. */
const FORMAT_VERSION = 1;

/** The evidence as data, for other programs: nothing is worded or shortened. Fields that are not known are absent. */
export function evidenceData({ article, judgement, match, pairs }: Evidence, stamp: ReportStamp): object {
  const { text: _, signals: __, ...page } = article;
  const { fairness } = judgement;
  return {
    format: 'firstprint-evidence',
    formatVersion: FORMAT_VERSION,
    made: stamp.made.toISOString(),
    extensionVersion: stamp.version,
    fingerprintVersion: stamp.fingerprint,
    verdict: judgement.verdict,
    score: match.score,
    coverage: match.coverage,
    sentences: judgement.sentences,
    page,
    original: factsOf(match.facts),
    relation: fairness.relation,
    confidence: fairness.confidence,
    credit: fairness.credit,
    reasons: match.reasons,
    relationReasons: fairness.reasons,
    passages: pairs.map(({ kind, similarity, page: ofPage, original }) => ({
      kind,
      similarity,
      page: ofPage,
      original,
    })),
  };
}

/** The facts that the format names; what a library knows beside them is its own. */
function factsOf(facts: OriginalFacts): OriginalFacts {
  const { origins: _, ...known } = facts;
  return known;
}
