import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPopup, press, says } from '../demo/own-page.ts';
import { until } from '../demo/until.ts';
import { openTab, settledState, type WatchedTab } from '../demo/watched-tab.ts';
import { readWorld } from '../demo/world.ts';
import { type Bench, BROWSERS, rememberOriginal, startBench } from './bench.ts';
import { copyShop } from './highlight/copy-shop.ts';

const ORIGINAL = 'ferries-return-to-the-city';
const SPUN = 'harbour-engineer-guilty';
const TUGS = 'brannock-yard-tugs';

/** What a script of the page can find out about the marks and the card. */
interface Seen {
  /** The marked texts, in the order of the page; the current one apart. */
  readonly marked: readonly string[];
  readonly current: string;
  /** Where the current passage stands in the window. */
  readonly top: number;
  readonly card: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;
  readonly focused: boolean;
  readonly rootIsOpen: boolean;
  readonly html: string;
}

function look(): Seen {
  const ranges = (name: string): Range[] =>
    [...(CSS.highlights.get(name) ?? [])].filter((one): one is Range => one instanceof Range);
  const names = [...CSS.highlights.keys()].filter((name) => name !== 'firstprint-current');
  const all = names.flatMap(ranges).sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  const current = ranges('firstprint-current');
  const host = document.querySelector('firstprint-passages');
  const { x, y, width, height } = host?.getBoundingClientRect() ?? { x: 0, y: 0, width: 0, height: 0 };
  return {
    marked: all.map(String),
    current: current.map(String).join(''),
    top: current[0]?.getBoundingClientRect().top ?? -1,
    card: host ? { x, y, width, height } : null,
    focused: host !== null && document.activeElement === host,
    rootIsOpen: (host?.shadowRoot ?? null) !== null,
    html: document.documentElement.outerHTML,
  };
}

const plain = (text: string): string => text.replace(/[\s\u00ad]+/g, '');
const withoutOurs = (html: string): string => html.replace(/<firstprint-[a-z]+[^>]*><\/firstprint-[a-z]+>/g, '');

describe.each(BROWSERS)('passages in the page in %s', (kind) => {
  let bench: Bench;
  let tab: WatchedTab;

  const seen = (): Promise<Seen> => tab.page.evaluate(look);
  /** Presses a button of the popup, opened as a page beside the tab, and goes back to the tab. */
  const fromPopup = async (label: string, outcome: string): Promise<void> => {
    const popup: Page = await openPopup(bench.session, tab.tabId);
    await press(popup, label);
    await says(popup, outcome);
    await popup.close();
    await tab.page.bringToFront();
  };
  const show = async (): Promise<Seen> => {
    await fromPopup(bench.words('actionShowInPage'), 'marked in the page');
    return seen();
  };
  const gone = (): Promise<true> =>
    until('the marks to go', async () => {
      const { marked, card } = await seen();
      return (marked.length === 0 && card === null) || null;
    });
  /** Waits until the current passage is in view and nothing moves any more. */
  const atRest = (): Promise<true> => {
    let last = -1;
    return until('the current passage to come to rest in view', async () => {
      const { top } = await seen();
      const rests = top === last;
      last = top;
      return (rests && top > 0 && top < 700) || null;
    });
  };
  /** A point on a marked passage that is not the current one. */
  const placeOfAnother = (current: string): Promise<{ x: number; y: number }> =>
    until('another passage in view', () =>
      tab.page.evaluate((now) => {
        const marks = [...CSS.highlights].filter(([name]) => name !== 'firstprint-current');
        for (const range of marks.flatMap(([, one]) => [...one])) {
          if (!(range instanceof Range) || now.includes(range.toString().slice(0, 20))) continue;
          const { left, top, width } = range.getClientRects()[0] ?? new DOMRect(0, -1, 0, 0);
          if (top > 20 && top < 400 && width > 60) return { x: left + width / 2, y: top + 8 };
        }
        return null;
      }, current),
    );
  const articleOf = (outlet: string, slug: string): string =>
    plain(
      bench.world
        .get(outlet)
        ?.articles.find((one) => one.slug === slug)
        ?.paragraphs.join('') ?? '',
    );

  beforeAll(async () => {
    const originals = readWorld(new URL('../../', import.meta.url)).get('harbour-times')?.articles ?? [];
    bench = await startBench(kind, { outlets: [copyShop(originals)] });
    await rememberOriginal(bench, ORIGINAL);
    await rememberOriginal(bench, SPUN);
    await rememberOriginal(bench, TUGS);
    await rememberOriginal(bench, 'the-salt-bride');
    tab = await openTab(bench.session, bench.address('copy-shop', ORIGINAL));
    await settledState(bench.session, tab, ['copied']);
  });
  afterAll(() => bench?.close());

  test('are marked where they stand, and the page stays as it is', async () => {
    const before = await seen();
    const { marked, html, card, focused, rootIsOpen } = await show();
    const letters = plain(marked.join(''));
    expect(letters.length).toBeGreaterThan(0.8 * articleOf('copy-shop', ORIGINAL).length);
    expect(articleOf('copy-shop', ORIGINAL)).toContain(letters.slice(0, 400));
    expect(withoutOurs(html)).toBe(withoutOurs(before.html));
    expect(html).not.toContain('The Harbour Times');
    expect(card).not.toBeNull();
    expect({ focused, rootIsOpen }).toEqual({ focused: true, rootIsOpen: false });
    const places = await tab.page.evaluate(() =>
      ['.print', '.top-teaser', 'footer', 'button'].map((name) => {
        const found = [...CSS.highlights.values()].flatMap((one) => [...one]);
        return found.some((range) => range.startContainer.parentElement?.closest(name));
      }),
    );
    expect(places).toEqual([false, false, false, false]);
  });

  test('are walked through by keyboard, each scrolled to', async () => {
    const first = await seen();
    await atRest();
    for (let steps = 0; steps < 12; steps++) await tab.page.keyboard.press('Enter');
    const later = await seen();
    expect(later.current).not.toBe(first.current);
    expect(articleOf('copy-shop', ORIGINAL)).toContain(plain(later.current));
    await atRest();
  });

  test('are told about where the pointer rests, and not where a script says so', async () => {
    const before = await seen();
    const { x, y } = await placeOfAnother(before.current);
    await tab.page.evaluate(
      (clientX, clientY) => {
        const target = document.elementFromPoint(clientX, clientY) ?? document.body;
        for (const type of ['pointermove', 'pointerdown', 'pagehide'])
          target.dispatchEvent(new PointerEvent(type, { clientX, clientY, bubbles: true, composed: true }));
        dispatchEvent(new Event('pagehide'));
        const host = document.querySelector('firstprint-passages');
        for (const type of ['click', 'keydown'])
          host?.dispatchEvent(new KeyboardEvent(type, { key: 'Escape', bubbles: true, composed: true }));
      },
      x,
      y,
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await seen()).current).toBe(before.current);
    await until('the card to follow the pointer', async () => {
      const place = await placeOfAnother(before.current);
      await tab.page.mouse.move(place.x, place.y);
      await new Promise((resolve) => setTimeout(resolve, 200));
      return (await seen()).current !== before.current || null;
    });
  });

  test('leave no trace once Escape has switched them off', async () => {
    const { html } = await seen();
    await tab.page.keyboard.press('Escape');
    await gone();
    const after = await seen();
    expect(after.html).toBe(html.replace(/<firstprint-passages[^>]*><\/firstprint-passages>/, ''));
    expect(await tab.page.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  test('are switched off from the popup too, and again on', async () => {
    await show();
    await fromPopup(bench.words('actionHideInPage'), bench.words('marksHidden'));
    await gone();
    const { marked } = await show();
    expect(marked.length).toBeGreaterThan(10);
  });

  test('do not come back with a page out of the back/forward cache', async () => {
    await tab.page.goto(bench.address('quayside-chandlery', '/products/brass-sounding-lead'));
    await (kind === 'chrome' ? tab.page.goBack() : tab.page.evaluate(() => history.back()));
    await until('the page to be back', async () => {
      const there = await tab.page.evaluate(() => document.querySelector('.top-teaser') !== null).catch(() => false);
      return there || null;
    });
    await gone();
  });

  test('are marked in open shadow trees too', async () => {
    const { session, address } = bench;
    await tab.page.close();
    tab = await openTab(session, address('lantern-daily', 'shipyard-comeback'));
    await settledState(session, tab, ['copied', 'rewritten']);
    await fromPopup(bench.words('actionShowInPage'), 'marked in the page');
    const shadowed = await tab.page.evaluate(() =>
      [...CSS.highlights.values()]
        .flatMap((one) => [...one])
        .filter((range) => range.startContainer.getRootNode() instanceof ShadowRoot)
        .map(String),
    );
    expect(articleOf('harbour-times', TUGS)).toContain(plain(shadowed[1] ?? 'nothing is marked'));
    expect(shadowed.length).toBeGreaterThan(10);
    const line = await tab.page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('firstprint-verbatim') ?? [])];
      const element = range?.startContainer.parentElement;
      return element ? getComputedStyle(element, '::highlight(firstprint-verbatim)').textDecorationLine : '';
    });
    expect(line).toBe('underline');
  });

  test('of a rewritten page are of more than one kind, and go when a single-page site moves on', async () => {
    const { session, address } = bench;
    await tab.page.close();
    tab = await openTab(session, address('daily-relay', 'engineer-convicted-phantom-dredging'));
    await settledState(session, tab, ['rewritten']);
    await show();
    const names = await tab.page.evaluate(() => [...CSS.highlights.keys()].sort());
    expect(names).toContain('firstprint-reworded');
    await tab.page.goto(address('spark-wire', '/story/forgotten-opera-premieres'));
    await settledState(session, tab, ['rewritten']);
    await show();
    await tab.page.click('header a');
    await gone();
  });
});
