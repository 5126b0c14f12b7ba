import type { PageState, PopupState, SpunWords } from '../../../src/browser/messages/protocol.ts';
import type { ArticleFacts } from '../../../src/core/article.ts';
import { type Fairness, NOTHING_SAID } from '../../../src/core/fairness/fairness.ts';
import type { Match, Verdict } from '../../../src/core/judgement.ts';
import * as fair from './fairness-states.ts';
import { match, PAGE, PAIRS } from './story.ts';

const BASE: PopupState = {
  tabId: 1,
  url: 'https://daily-relay.example/news/bridge',
  site: 'daily-relay.example',
  page: { kind: 'checking' },
  passages: [],
  libraryLost: false,
  originals: 12_345,
  remembered: false,
  trusted: false,
};

const RELAYED: ArticleFacts = {
  title: 'Six months without the bridge',
  url: 'https://north-shore-post.example/bridge',
  site: 'North Shore Post',
  published: '2026-11-03',
};

function judged(
  verdict: Verdict,
  matches: readonly Match[],
  more: Partial<PopupState> = {},
  fairness: Fairness = fair.FAIRNESS[verdict],
): PopupState {
  const [best] = matches;
  return {
    ...BASE,
    page: {
      kind: 'judged',
      article: PAGE,
      dismissed: false,
      judgement: {
        verdict,
        score: best?.score ?? 0,
        original: best?.original ?? null,
        matches,
        sentences: 7,
        fairness,
      },
    },
    passages: verdict === 'none' || verdict === 'related' ? [] : PAIRS,
    ...more,
  };
}

const sisterSite = match('republished', 0.97, 0.99);
const shared = judged(
  'republished',
  [{ ...sisterSite, reasons: [{ code: 'same-publisher' }, ...sisterSite.reasons] }],
  {},
  { ...NOTHING_SAID, relation: 'undecidable', reasons: [{ code: 'same-publisher' }] },
);

function plain(page: PageState, more: Partial<PopupState> = {}): PopupState {
  return { ...BASE, page, ...more };
}

const copied = judged('copied', [match('copied', 0.74, 0.996), match('related', 0.22, 0.1, RELAYED)]);
const dismissed: PopupState =
  copied.page.kind === 'judged' ? { ...copied, page: { ...copied.page, dismissed: true } } : copied;

const LONG = 'W'.repeat(10_000);
const HOSTILE: ArticleFacts = {
  title: `<img src=x onerror=alert(1)> \u202Egnp.exe\u0000 ${'e\u0301\u0323\u0310'.repeat(40)} 👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿 ${LONG}`,
  url: `https://${'a'.repeat(60)}.${'b'.repeat(60)}.example/${'p'.repeat(2000)}`,
  site: `\u202E\u2066The ${'Very '.repeat(60)}Long Gazette شبكة الأخبار`,
  published: '+275760-09-13',
};
const hostile = judged('rewritten', [match('rewritten', 0.77, 0.93, HOSTILE), match('partial', 0.3, 0.5, HOSTILE)], {
  site: `${'x'.repeat(63)}.${'y'.repeat(63)}.example`,
  passages: [
    { kind: 'reworded', similarity: 0.4, page: LONG, original: `\u202E${LONG}v` },
    { kind: 'moved', similarity: 0.4, page: 'قال المجلس إن الجسر سيغلق ستة أشهر.', original: 'The bridge is shut.' },
    { kind: 'verbatim', similarity: 1, page: '\u0000\u0001🌉'.repeat(300), original: null },
  ],
});

/** Every state of the popup under the name of its picture. */
export const POPUP_STATES: Readonly<Record<string, PopupState>> = {
  copied,
  rewritten: judged('rewritten', [match('rewritten', 0.74, 0.97)]),
  partial: judged('partial', [match('partial', 0.31, 0.88), match('related', 0.1, 0.2, RELAYED)]),
  republished: judged('republished', [match('republished', 0.97, 0.99)], { trusted: true }),
  shared,
  related: judged('related', [match('related', 0.12, 0.08, RELAYED)]),
  'named-credit': judged('copied', [match('copied', 0.74, 0.996)], {}, fair.NAMED),
  'credits-other': judged('copied', [match('copied', 0.74, 0.996)], {}, fair.CREDITS_OTHER),
  undecided: judged('copied', [match('copied', 0.97, 0.999)], {}, fair.UNDECIDED),
  'page-first': judged(
    'related',
    [
      { ...match('related', 0.97, 0.999), relation: 'page-is-original' },
      { ...match('related', 0.8, 0.97, RELAYED), relation: 'page-is-original' },
    ],
    { passages: PAIRS },
    fair.PAGE_FIRST,
  ),
  wire: judged('republished', [match('republished', 0.97, 0.999)], {}, fair.WIRE),
  'wire-only': judged('none', [], {}, fair.WIRE_ONLY),
  'names-source': judged('none', [], {}, fair.NAMES_ONLY),
  none: judged('none', []),
  'odd-wording': judged('none', []),
  known: judged('none', [], { remembered: true }),
  dismissed,
  'text-unknown': judged('copied', [match('copied', 1, 1, { title: 'Untold' })], {
    passages: PAIRS.map((pair) => ({ ...pair, original: null })),
  }),
  hostile,
  checking: plain({ kind: 'checking' }),
  unsupported: plain({ kind: 'unsupported' }, { site: '', url: 'about:addons' }),
  'permission-missing': plain({ kind: 'permission-missing', origin: 'https://daily-relay.example' }),
  'permission-missing-unnamed': plain({ kind: 'permission-missing', origin: '' }, { url: '', site: '' }),
  'not-article': plain({ kind: 'not-article' }),
  'muted-site': plain({ kind: 'muted', scope: 'site' }),
  'muted-everywhere': plain({ kind: 'muted', scope: 'everywhere' }),
  private: plain({ kind: 'private' }),
  'library-empty': plain({ kind: 'library-empty', article: PAGE, fairness: NOTHING_SAID }, { originals: 0 }),
  'library-lost': plain(
    { kind: 'library-empty', article: PAGE, fairness: NOTHING_SAID },
    { originals: 0, libraryLost: true },
  ),
  'library-empty-names-source': plain(
    { kind: 'library-empty', article: PAGE, fairness: fair.NAMES_ONLY },
    { originals: 0 },
  ),
  'storage-unavailable': plain(
    {
      kind: 'storage-unavailable',
      trouble: 'closed',
      detail: 'A mutation operation was attempted on a database that did not allow mutations.',
    },
    { originals: null },
  ),
  'storage-full': plain({
    kind: 'storage-unavailable',
    trouble: 'full',
    detail: 'The browser has no more room for the library.',
  }),
  'storage-damaged': plain({
    kind: 'storage-unavailable',
    trouble: 'damaged',
    detail: "The library's index is damaged.",
  }),
  failed: plain({ kind: 'failed', detail: 'The tab was closed while its page was being read.' }),
  incomplete: plain({ kind: 'incomplete', detail: 'TypeError: Failed to fetch' }),
};

/** The odd wording that is found in the page of a state of this name, where there is some. */
export const SPUN_WORDS: Readonly<Record<string, readonly SpunWords[]>> = {
  'odd-wording': [
    { text: 'middle of gravity', usual: 'center of gravity' },
    { text: 'Inside Ministry', usual: 'Interior Ministry' },
    { text: 'will be able to’t', usual: null },
  ],
  hostile: [
    { text: `\u202E${LONG}`, usual: LONG },
    { text: '<b>ha\u200brbour</b>\u0000', usual: null },
  ],
};
