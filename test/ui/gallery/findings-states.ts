import type { Finding, FindingVerdict, FoundArticle } from '../../../src/core/finding.ts';
import type { FindingsDoor, FindingsHeld } from '../../../src/ui/findings/findings-door.ts';

/** One state of the findings page: what it stands on, and what is done to it after it is drawn. */
export interface FindingsState {
  readonly door: FindingsDoor;
  act?(page: Document): void;
}

const DAY = 86_400_000;
/** A Tuesday. */
const TODAY = Date.UTC(2026, 10, 24, 9, 30);

/** How often each site copies from each of the sources below. */
const SITES: readonly (readonly [host: string, name: string, copies: readonly number[]])[] = [
  ['daily-relay.example', 'Daily Relay', [38, 6, 11, 0, 2]],
  ['spark-wire.example', 'Spark Wire', [9, 21, 0, 4, 0]],
  ['the-morning-brief.example', 'The Morning Brief', [4, 4, 12, 1, 0]],
  ['quickfacts-today.example', 'QuickFacts Today', [11, 0, 0, 0, 3]],
  ['newsloop.example', 'Newsloop', [2, 5, 1, 0, 0]],
  ['allesneu.example', 'Alles Neu', [0, 0, 0, 7, 0]],
  ['world-in-brief.example', 'World in Brief', [2, 0, 1, 0, 1]],
  ['rapid-digest.example', 'Rapid Digest', [1, 1, 0, 0, 0]],
  ['county-mirror.example', 'County Mirror', [0, 1, 0, 0, 0]],
];
const SOURCES: readonly (readonly [host: string, name: string])[] = [
  ['harbour-times.example', 'The Harbour Times'],
  ['north-shore-post.example', 'North Shore Post'],
  ['lantern-daily.example', 'Lantern Daily'],
  ['laterne.example', 'Die Laterne'],
  ['eldiario-del-puerto.example', 'El Diario del Puerto'],
];
/** Headlines of invented originals, and what copies made of them. */
const HEADLINES: readonly (readonly [original: string, copy: string])[] = [
  ['Lifting bridge to close for six months after cracks are found', 'Lifting bridge to be shut for half a year'],
  ['Harbour engineer found guilty of dredging that never happened', 'Engineer convicted over phantom dredging'],
  ['Port Ellery votes to keep its night ferries', 'Night ferries to stay in Port Ellery, vote shows'],
  [
    'Forest under the sea keeps ten thousand years of weather',
    'Submerged woodland is a climate journal, experts claim',
  ],
  ['Lighthouse keepers’ letters surface in an attic', 'Attic yields letters of lighthouse keepers'],
  ['School meals: council admits it counted pupils twice', 'Council double counted pupils for school meals'],
];
const VERDICTS: readonly FindingVerdict[] = [
  'rewritten',
  'copied',
  'rewritten',
  'partial',
  'copied',
  'republished',
  'rewritten',
];
const DELAYS_IN_HOURS = [0.4, 8.4, 3, 30, 2.2, 14, 60, 5, 200, 19, 0.7, 1000];

function article(
  host: string,
  site: string,
  title: string,
  published: string,
  nth: number,
): FoundArticle & { url: string } {
  return { url: `https://${host}/news/${nth}`, site, title, published };
}

/** Some two hundred findings over half a year, the same at each call. */
export function inventedFindings(): readonly Finding[] {
  const pairs = SITES.flatMap(([host, name, copies]) =>
    copies.flatMap((count, source) => Array.from({ length: count }, () => ({ host, name, source }))),
  );
  return pairs.map(({ host, name, source }, nth): Finding => {
    const spread = (nth * 61) % pairs.length;
    const firstSeen = TODAY - Math.round(((spread * spread) / pairs.length) * 1.12 * DAY) - nth * 60_000;
    const [sourceHost = '', sourceName = ''] = SOURCES[source] ?? [];
    const [original = '', copy = ''] = HEADLINES[nth % HEADLINES.length] ?? [];
    const copied = new Date(firstSeen - 3 * 3_600_000);
    const first = new Date(copied.getTime() - (DELAYS_IN_HOURS[nth % DELAYS_IN_HOURS.length] ?? 1) * 3_600_000);
    const verdict = VERDICTS[(nth * 5) % VERDICTS.length] ?? 'copied';
    const dayOnly = nth % 9 === 0;
    const stated = (moment: Date): string => (dayOnly ? moment.toISOString().slice(0, 10) : moment.toISOString());
    return {
      page: article(host, name, copy, stated(copied), nth),
      original: { ...article(sourceHost, sourceName, original, stated(first), nth), id: `original-${nth}` },
      verdict,
      score: 0.93 + (nth % 7) / 100,
      coverage: verdict === 'partial' ? 0.3 + (nth % 20) / 100 : 0.75 + (nth % 25) / 100,
      credit: verdict === 'republished' ? 'explicit' : 'none',
      relation: nth % 13 === 4 ? 'undecidable' : 'page-is-copy',
      sharedBy: verdict === 'republished' && nth % 3 === 0 ? 'agency' : null,
      dismissed: nth % 31 === 7,
      firstSeen,
      lastSeen: firstSeen + (nth % 4) * DAY,
    };
  });
}

const [PLAIN, ...OTHERS] = inventedFindings();
if (!PLAIN) throw new Error('There are no invented findings');

/** Pages that write whatever could break a list. */
const HOSTILE: readonly Finding[] = [
  '<img src=x onerror=alert(1)>',
  'x'.repeat(500),
  '\u202egnp.exe \u2066turned\u0000 around',
  'Z\u0301\u0301\u0301\u0301\u0301\u0301algo 👩‍👩‍👧‍👦',
  '=HYPERLINK("https://evil.example")',
  '',
].map((text, nth) => ({
  ...PLAIN,
  page: { url: `https://${'long-'.repeat(11)}${nth}.example/${nth}`, title: text, site: text.slice(0, 300) },
  original: { id: `h${nth}`, title: text, site: text.slice(0, 300), published: '2026-11-03' },
}));

function door(held: Partial<FindingsHeld>, more: Partial<FindingsDoor> = {}): FindingsDoor {
  let findings = held.findings ?? [];
  return {
    load: async () => ({ unreadable: 0, left: 0, keeps: true, ...held, findings }),
    remove: async (urls) => {
      findings = findings.filter(({ page }) => !urls.includes(page.url));
    },
    clear: async () => {
      findings = [];
    },
    restore: async (back) => {
      findings = [...findings, ...back];
    },
    onReturn: () => () => {},
    save: () => {},
    openSettings: async () => {},
    version: '0.1.0',
    ...more,
  };
}

const press = (page: Document, selector: string): void => page.querySelector<HTMLElement>(selector)?.click();

function type(page: Document, selector: string, value: string): void {
  const field = page.querySelector<HTMLInputElement>(selector);
  if (!field) throw new Error(`The page has no ${selector}`);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

const all = [PLAIN, ...OTHERS];

/** Every state of the findings page under the name of its picture. */
export const FINDINGS_STATES: Readonly<Record<string, FindingsState>> = {
  plain: { door: door({ findings: all }) },
  few: { door: door({ findings: all.slice(0, 2) }) },
  pointed: {
    door: door({ findings: all }),
    act: (page) => {
      for (const slider of page.querySelectorAll<HTMLInputElement>('[type=range]')) {
        slider.value = '5';
        slider.dispatchEvent(new Event('input', { bubbles: true }));
      }
      for (const table of page.querySelectorAll('details')) table.open = true;
    },
  },
  filtered: { door: door({ findings: all }), act: (page) => type(page, '[type=search]', 'morning lighthouse') },
  'none-fit': { door: door({ findings: all }), act: (page) => type(page, '[type=search]', 'volcano') },
  'delete-question': {
    door: door({ findings: all.slice(0, 30) }),
    act: (page) => press(page, '[data-deletes=all]'),
  },
  deleted: { door: door({ findings: all.slice(0, 3) }), act: (page) => press(page, '.finding-delete') },
  full: { door: door({ findings: all, left: 1_204, unreadable: 2, keeps: false }) },
  empty: { door: door({}) },
  hostile: { door: door({ findings: HOSTILE }) },
  unreadable: {
    door: door({}, { load: () => Promise.reject(new Error('Internal error opening backing store.')) }),
  },
};
