import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publisherOf } from '../../src/sources/publishers.ts';
import { type Answer, answersTo } from './answers.ts';
import type { BlindCase } from './blind-case.ts';
import { ENGLISH_CASES } from './english-cases.ts';
import { LANGUAGE_CASES } from './language-cases.ts';

const CASES: readonly BlindCase[] = [...ENGLISH_CASES, ...LANGUAGE_CASES];
const folder = mkdtempSync(join(tmpdir(), 'firstprint-blind-'));
let answers: readonly Answer[] = [];

beforeAll(async () => {
  answers = await answersTo(CASES, folder);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const DECIDED: ReadonlySet<BlindCase['relation']> = new Set(['page-is-copy', 'page-is-original']);

/** Why an answer is wrong in one respect; null where it is right. */
type Fault = (asked: BlindCase, answer: Answer) => string | null;

/** The share of the cases concerned without fault, and the faults of the others. */
function rightOf(concerns: (asked: BlindCase) => boolean, fault: Fault): { share: number; of: number; faults: string } {
  const concerned = CASES.flatMap((asked, i) => (concerns(asked) ? [{ asked, answer: answers[i] }] : []));
  const faults = concerned.flatMap(({ asked, answer }) => {
    const why = answer === undefined ? 'no answer' : fault(asked, answer);
    return why === null ? [] : [`${asked.name}: ${why}`];
  });
  return { share: 1 - faults.length / concerned.length, of: concerned.length, faults: faults.join('\n') };
}

const differs = (expected: unknown, got: unknown): string | null =>
  expected === got ? null : `expected ${String(expected)}, got ${String(got)}`;
const relationFault: Fault = ({ relation }, answer) => differs(relation, answer.relation);

test('there are a hundred cases, each under a name of its own', () => {
  expect(CASES).toHaveLength(100);
  expect(new Set(CASES.map(({ name }) => name)).size).toBe(100);
});

test('direction', () => {
  const { share, faults } = rightOf(({ relation }) => DECIDED.has(relation), relationFault);
  expect(share, faults).toBeGreaterThanOrEqual(0.95);
});

test('abstention', () => {
  const { share, faults } = rightOf(({ relation }) => relation === 'undecidable' || relation === null, relationFault);
  expect(share, faults).toBeGreaterThanOrEqual(0.9);
});

test('credit', () => {
  const { share, faults } = rightOf(
    () => true,
    ({ credit }, answer) => differs(credit, answer.credit),
  );
  expect(share, faults).toBeGreaterThanOrEqual(0.95);
});

test('no lie makes the page the original', () => {
  const { of, faults } = rightOf(
    ({ relation }) => relation === 'not-original',
    (_, answer) => (answer.relation === 'page-is-original' ? 'turned round' : null),
  );
  expect([of, faults]).toEqual([2, '']);
});

test('verdict', () => {
  const { share, faults } = rightOf(
    () => true,
    ({ verdicts }, { verdict }) => (verdicts.includes(verdict) ? null : differs(verdicts.join(' or '), verdict)),
  );
  expect(share, faults).toBeGreaterThanOrEqual(0.95);
});

test('the source that the page names', () => {
  const { share, faults } = rightOf(
    ({ namesSource }) => namesSource !== undefined,
    ({ namesSource }, answer) => {
      const named = answer.namesSource ?? null;
      const host =
        named?.host === undefined ? null : (publisherOf(named.host)?.domain ?? named.host.replace(/^www\./, ''));
      return differs(namesSource, named === null ? null : (host ?? named.name));
    },
  );
  expect(share, faults).toBeGreaterThanOrEqual(0.95);
});

test('the agency whose story it is', () => {
  const { share, faults } = rightOf(
    ({ wire }) => wire !== undefined,
    ({ wire = null }, answer) => {
      const agency = answer.wire?.agency ?? null;
      const right = wire === null || agency === null ? wire === agency : wire.test(agency);
      return right ? null : differs(wire, agency);
    },
  );
  expect(share, faults).toBeGreaterThanOrEqual(0.95);
});
