import type { PassagePair } from '../../../src/browser/messages/protocol.ts';
import type { Article, ArticleFacts } from '../../../src/core/article.ts';
import type { Match, Passage, PassageKind, Reason, Verdict } from '../../../src/core/judgement.ts';

/** An invented page, its sentences told apart by where they come from. */
const SENTENCES: readonly (readonly [kind: PassageKind | 'own', page: string, original: string])[] = [
  [
    'reworded',
    'The municipal council of Port Ellery decided on Tuesday to shut the lifting bridge for half a year of mending.',
    'Port Ellery town council voted on Tuesday to close the lifting bridge for six months of repairs.',
  ],
  [
    'verbatim',
    'Engineers found cracks in eleven of the forty-two steel pins that hold the roadway.',
    'Engineers found cracks in eleven of the forty-two steel pins that hold the roadway.',
  ],
  [
    'reworded',
    'Inhabitants will need to journey across the Marrow tunnel, a diversion of nine kilometres.',
    'Residents will have to drive through the Marrow tunnel, a detour of nine kilometres.',
  ],
  ['own', 'Traffic has long been a worry in many towns of the region, and readers have their own stories to tell.', ''],
  [
    'moved',
    'The works are priced at 4.3 million crowns, two thirds of it paid by the county.',
    'The repairs will cost 4.3 million crowns, of which the county pays two thirds.',
  ],
  [
    'verbatim',
    'Ferry owner Ada Lindqvist said she would add a boat at six in the morning.',
    'Ferry owner Ada Lindqvist said she would add a boat at six in the morning.',
  ],
  ['own', 'What do you think? Tell us below.', ''],
];

export const PAGE: Article = {
  text: SENTENCES.map(([, page]) => page).join('\n\n'),
  title: 'Lifting bridge to be shut for half a year',
  url: 'https://daily-relay.example/news/bridge',
  site: 'Daily Relay',
  published: '2026-11-03T14:40:00Z',
  language: 'en',
};

export const ORIGINAL: ArticleFacts = {
  title: 'Lifting bridge to close for six months after cracks are found',
  url: 'https://harbour-times.example/2026/11/03/lifting-bridge',
  site: 'The Harbour Times',
  published: '2026-11-03T06:15:00Z',
  byline: 'Edda Kvist',
  language: 'en',
};

const PASSAGES: readonly Passage[] = SENTENCES.flatMap(([kind, page], index) => {
  if (kind === 'own') return [];
  const start = PAGE.text.indexOf(page);
  return [{ kind, page: { start, end: start + page.length }, originalSentence: index, similarity: 0.8 }];
});

export const PAIRS: readonly PassagePair[] = [SENTENCES[0], SENTENCES[1], SENTENCES[4]].flatMap((sentence) => {
  if (!sentence || sentence[0] === 'own') return [];
  const [kind, page, original] = sentence;
  return [{ kind, page, original, similarity: 0.8 }];
});

const FOR: readonly Reason[] = [
  { code: 'sentences-follow', matched: 5, of: 7, inOrder: true },
  { code: 'verbatim-sentences', matched: 2, of: 7 },
  { code: 'nothing-new', names: 0, figures: 0 },
];

export const REASONS: Readonly<Record<Verdict, readonly Reason[]>> = {
  copied: FOR,
  rewritten: FOR,
  partial: [
    { code: 'sentences-follow', matched: 3, of: 12, inOrder: false },
    { code: 'new-material', names: 4, figures: 1 },
  ],
  republished: FOR.slice(0, 2),
  related: [{ code: 'shared-quotes-only' }, { code: 'new-material', names: 7, figures: 3 }],
  none: [],
};

/** A match with the invented original. */
export function match(verdict: Verdict, coverage: number, score: number, facts: ArticleFacts = ORIGINAL): Match {
  return { original: facts.url ?? '', facts, verdict, score, coverage, passages: PASSAGES, reasons: REASONS[verdict] };
}
