import fc from 'fast-check';
import { CREDIT_LEVELS } from '../../../src/core/fairness/fairness.ts';
import { FINDING_VERDICTS, type Finding, type FreshFinding, SHARED_BY } from '../../../src/core/finding.ts';

/** A finding like any other. */
export const FRESH: FreshFinding = {
  page: {
    url: 'https://daily-relay.example/news/bridge',
    title: 'Lifting bridge to be shut for half a year',
    site: 'Daily Relay',
    published: '2026-11-03T14:40:00Z',
  },
  original: {
    id: 'a'.repeat(16),
    url: 'https://harbour-times.example/bridge',
    title: 'Lifting bridge to close for six months',
    site: 'The Harbour Times',
    published: '2026-11-03T06:15:00Z',
  },
  verdict: 'rewritten',
  score: 0.97,
  coverage: 0.86,
  credit: 'none',
  relation: 'page-is-copy',
  sharedBy: null,
  dismissed: false,
};

const DAY = 86_400_000;
const MOMENT = Date.UTC(2026, 10, 24);

/** Text as nobody should write it: markup, turned directions, halves of characters, formulas, nothing, very much. */
export const hostileText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    '\u202egnp.exe\u202c',
    'a\u0000b\u0007c',
    '\ud83d',
    '👩‍👩‍👧‍👦 family',
    'x'.repeat(10_000),
    '=HYPERLINK("https://evil.example","x")',
    '+1+1',
    '-2',
    '@SUM(A1)',
    '\tcmd',
    '\r=1',
    'he said "no", then\r\nleft',
    '',
    '   ',
  ),
);

const published = fc.oneof(
  fc
    .integer({ min: Date.UTC(2025, 0, 1), max: MOMENT })
    .map((time) => new Date(time).toISOString())
    .chain((iso) => fc.constantFrom(iso, iso.slice(0, 10))),
  fc.constantFrom('yesterday', '2026-13-45', ''),
);
const host = fc.constantFrom('daily-relay', 'spark-wire', 'lantern-daily', 'north-shore-post', 'harbour-times');
const articleOn = (page: string) =>
  fc
    .record(
      { title: hostileText, site: fc.oneof(hostileText, fc.constantFrom('Daily Relay', 'Spark Wire')), published },
      { requiredKeys: [] },
    )
    .chain((facts) => host.map((name) => ({ ...facts, url: `https://${name}.example/${page}` })));

/** Any finding that the worker may note. */
export const freshFinding: fc.Arbitrary<FreshFinding> = fc.nat(40).chain((page) =>
  fc.record({
    page: articleOn(`copy/${page}`),
    original: articleOn(`story/${page}`).chain((facts) => fc.nat(9).map((id) => ({ ...facts, id: `original-${id}` }))),
    verdict: fc.constantFrom(...FINDING_VERDICTS),
    score: fc.double({ min: 0, max: 1, noNaN: true }),
    coverage: fc.double({ min: 0, max: 1, noNaN: true }),
    credit: fc.constantFrom(...CREDIT_LEVELS),
    relation: fc.constantFrom('page-is-copy' as const, 'undecidable' as const, null),
    sharedBy: fc.constantFrom(null, ...SHARED_BY),
    dismissed: fc.boolean(),
  }),
);

/** Any finding as it is told later. */
export const finding: fc.Arbitrary<Finding> = fc
  .tuple(freshFinding, fc.integer({ min: MOMENT - 200 * DAY, max: MOMENT }), fc.integer({ min: 0, max: 30 * DAY }))
  .map(([fresh, firstSeen, later]) => ({ ...fresh, firstSeen, lastSeen: firstSeen + later }));
