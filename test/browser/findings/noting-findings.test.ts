import { describe, expect, test } from 'vitest';
import { findingOf } from '../../../src/browser/findings/finding-of.ts';
import { notingFindings } from '../../../src/browser/findings/noting-findings.ts';
import type { PageState } from '../../../src/browser/messages/protocol.ts';
import { tabPages } from '../../../src/browser/tabs/tab-pages.ts';
import { tabStore } from '../../../src/browser/tabs/tab-store.ts';
import { NOTHING_SAID } from '../../../src/core/fairness/fairness.ts';
import { VERDICTS } from '../../../src/core/judgement.ts';
import { HARBOUR, judged, MemoryArea } from '../fakes.ts';

type Judged = Extract<PageState, { kind: 'judged' }>;
const URL = 'https://daily-relay.example/ferry';
const article = {
  text: 'The ferry is back.',
  title: 'Ferry back',
  site: 'Daily Relay',
  byline: 'Ada Lindqvist',
  url: URL,
};
const state = (verdict: (typeof VERDICTS)[number], more: Partial<Judged> = {}): Judged => ({
  kind: 'judged',
  article,
  judgement: judged(verdict),
  dismissed: false,
  ...more,
});
const withFairness = (verdict: (typeof VERDICTS)[number], fairness: object): Judged =>
  state(verdict, { judgement: { ...judged(verdict), fairness: { ...NOTHING_SAID, ...fairness } } });

/** Notes on a page of one tab; `book` is what was written. */
function noting({ keeps = true, fails = false } = {}) {
  const book: string[] = [];
  const write = async (line: string): Promise<void> => {
    book.push(line);
    if (fails) throw new Error('no room');
  };
  const pages = notingFindings(
    tabPages(tabStore(new MemoryArea()), async () => {}),
    {
      note: ({ page, verdict, dismissed }, { onlyKnown }) =>
        write(`${verdict} ${page.url}${dismissed ? ' dismissed' : ''}${onlyKnown ? ' if known' : ''}`),
      withdraw: async (url, original) => {
        await write(`not ${original} ${url}`);
        return true;
      },
    },
    async () => keeps,
    () => book.push('reported'),
  );
  return { pages, book };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('what is kept of a judged page', () => {
  test.each(VERDICTS)('%s', (verdict) => {
    const kept = findingOf(state(verdict), URL);
    const follows = ['copied', 'rewritten', 'partial', 'republished'].includes(verdict);
    expect(kept).toEqual(
      follows
        ? {
            page: { url: URL, title: 'Ferry back', site: 'Daily Relay' },
            original: { ...HARBOUR, id: 'first' },
            verdict,
            score: 0.9,
            coverage: 0.8,
            credit: 'none',
            relation: null,
            sharedBy: null,
            dismissed: false,
          }
        : null,
    );
  });

  test('has no text in it', () => {
    expect(JSON.stringify(findingOf(state('copied'), URL))).not.toContain(article.text);
  });

  test('is nothing where the page is the original itself', () => {
    expect(findingOf(withFairness('copied', { relation: 'page-is-original' }), URL)).toBeNull();
  });

  test('says why a reprint needs no credit', () => {
    const wire = { agency: 'AP', sites: [] };
    expect(findingOf(withFairness('republished', { wire }), URL)?.sharedBy).toBe('agency');
    expect(findingOf(withFairness('copied', { wire }), URL)?.sharedBy).toBeNull();
    const { matches, ...judgement } = judged('republished');
    const shared = matches.map((match) => ({ ...match, reasons: [{ code: 'same-publisher' as const }] }));
    expect(findingOf(state('republished', { judgement: { ...judgement, matches: shared } }), URL)?.sharedBy).toBe(
      'publisher',
    );
  });
});

describe('findings are noted', () => {
  const tab = { tabId: 1, url: `${URL}#top`, incognito: false };

  test('when a page is judged, dismissed, and judged anew', async () => {
    const { pages, book } = noting();
    await pages.enter(tab, { kind: 'checking' });
    await pages.amend(tab, () => ({ page: state('copied') }));
    await pages.amend(tab, () => ({ page: state('copied', { dismissed: true }) }));
    await pages.amend(tab, () => ({ page: state('partial') }));
    await pages.amend(tab, () => ({ page: state('related') }));
    await settled();
    expect(book).toEqual([`copied ${URL}`, `copied ${URL} dismissed`, `partial ${URL}`, `not first ${URL}`]);
  });

  test('not where the page has moved on, nor of pages without a verdict or without an original', async () => {
    const { pages, book } = noting();
    await pages.enter(tab, { kind: 'not-article' });
    await pages.amend({ tabId: 1, url: 'https://elsewhere.example/' }, () => ({ page: state('copied') }));
    await pages.amend(tab, () => ({ page: state('none') }));
    await settled();
    expect(book).toEqual([]);
  });

  test('never in private windows', async () => {
    const { pages, book } = noting();
    await pages.enter({ ...tab, incognito: true }, { kind: 'checking' });
    await pages.amend(tab, () => ({ page: state('copied') }));
    await pages.amend(tab, () => ({ page: state('related') }));
    await settled();
    expect(book).toEqual([]);
  });

  test('only where there is one already while the reader keeps none', async () => {
    const { pages, book } = noting({ keeps: false });
    await pages.enter(tab, state('copied', { dismissed: true }));
    await settled();
    expect(book).toEqual([`copied ${URL} dismissed if known`]);
  });

  test('and a note that fails is reported, and stops neither the page nor the next note', async () => {
    const { pages, book } = noting({ fails: true });
    const record = await pages.enter(tab, state('copied'));
    await pages.amend(tab, () => ({ page: state('partial') }));
    await settled();
    expect(record.page.kind).toBe('judged');
    expect(book).toEqual([`copied ${URL}`, 'reported', `partial ${URL}`, 'reported']);
  });
});
