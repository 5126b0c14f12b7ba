import type { FairJudgement, NamedSource } from '../../src/core/fairness/fairness.ts';
import { FLAGGED } from '../../src/core/judgement.ts';
import { publisherOf } from '../../src/sources/publishers.ts';
import type { Case, Expected } from './case.ts';
import type { Site } from './outlets.ts';

export type Question = keyof Expected;

/** One answer that is not the editor's. */
export interface Miss {
  readonly group: string;
  readonly case: Case;
  readonly question: Question;
  readonly expected: string;
  readonly got: string;
  readonly reasons: string;
}

/** Which of the editor's answers a judgement does not give. */
export function missesOf(group: string, one: Case, judgement: FairJudgement): Miss[] {
  const { expected } = one;
  const { relation, credit, namesSource, wire, reasons } = judgement.fairness;
  const misses: Miss[] = [];
  const told = reasons.map((reason) => JSON.stringify(reason)).join(' ');
  const check = (question: Question, right: boolean, wanted: unknown, got: unknown): void => {
    if (right) return;
    misses.push({ group, case: one, question, expected: String(wanted), got: String(got), reasons: told });
  };
  if (expected.relation !== undefined)
    check(
      'relation',
      relation === expected.relation,
      expected.relation,
      `${relation} (${judgement.fairness.confidence})`,
    );
  if (expected.credit !== undefined) check('credit', credit === expected.credit, expected.credit, credit);
  if (expected.verdict !== undefined) {
    const verdict = FLAGGED.has(judgement.verdict) ? 'flagged' : judgement.verdict;
    check('verdict', verdict === expected.verdict, expected.verdict, judgement.verdict);
  }
  if (expected.names !== undefined) {
    const site = expected.names === 'other' ? one.other.site : expected.names;
    check('names', namedIs(namesSource, site), site?.name ?? null, namesSource && JSON.stringify(namesSource));
  }
  if (expected.wire !== undefined) {
    const right = expected.wire === null ? wire === null : wire !== null && expected.wire.test(wire.agency);
    check('wire', right, expected.wire, wire && JSON.stringify(wire));
  }
  if (expected.root !== undefined) {
    const host = judgement.original?.split(' ')[0] ?? null;
    check('root', host === expected.root.host, expected.root.host, host);
  }
  return misses;
}

/** Whether the outlet named is this one: by its host, or one that the directory knows as the same outlet's, else by its name. */
function namedIs(named: NamedSource | null, site: Site | null): boolean {
  if (named === null || site === null) return named === site;
  if (named.host !== undefined) {
    const outlet = publisherOf(site.host);
    return bare(named.host) === bare(site.host) || (outlet !== undefined && publisherOf(named.host) === outlet);
  }
  return plain(named.name) === plain(site.name);
}

const bare = (host: string): string => host.toLowerCase().replace(/^www\./, '');
const plain = (name: string): string => name.toLowerCase().replace(/^the /, '');
