import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../demo/until.ts';
import { type BadgeStand, badgeStand } from './badge/stand.ts';

interface Seen {
  readonly corner: string;
  readonly visible: boolean;
  /** How many of the page's fixed controls the badge's rectangle touches. */
  readonly touched: number;
  readonly actions: string;
}

function look(): Seen | null {
  const host = document.querySelector('firstprint-badge');
  if (!host) return null;
  const badge = host.getBoundingClientRect();
  const root = document.querySelector('#root')?.shadowRoot ?? document;
  const controls = Array.from(root.querySelectorAll('button, a, iframe'), (control) => control.getBoundingClientRect());
  return {
    corner: `${badge.top < innerHeight / 4 ? 'top' : 'bottom'}-${badge.left < innerWidth / 4 ? 'left' : 'right'}`,
    visible: getComputedStyle(host).visibility === 'visible',
    touched: controls.filter(
      (box) => box.right > badge.left && box.left < badge.right && box.bottom > badge.top && box.top < badge.bottom,
    ).length,
    actions: document.documentElement.dataset.actions ?? '',
  };
}

/** Longer than from the badge to its second look, at 3 seconds. */
const SECOND_LOOK = 3500;
const rest = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

describe.each(['chrome', 'firefox'] as const)('the corner of the badge in %s', (kind) => {
  let stand: BadgeStand;
  let page: Page;

  beforeAll(async () => {
    stand = await badgeStand(kind);
  });
  afterAll(() => stand?.close());

  afterEach(() => page.close());

  const open = async (path: string): Promise<Seen> => {
    page = await stand.open(path, { width: 1000, height: 700 });
    return until(`the badge on ${path}`, () => page.evaluate(look));
  };
  const inCorner = (corner: string) =>
    until(`the badge in the corner ${corner}`, async () => {
      const seen = await page.evaluate(look);
      return seen?.visible && seen.corner === corner ? seen : null;
    });

  test.each(['/banner', '/toolbar', '/shadow-banner', '/framed-banner', '/named'])(
    'is one in which it touches no control: %s',
    async (path) => {
      expect(await open(path)).toEqual({ corner: 'top-right', visible: true, touched: 0, actions: '' });
    },
  );

  test.each(['/links', '/notice', '/crowd'])('stays the reader’s: %s', async (path) => {
    await open(path);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await rest(SECOND_LOOK);
    expect(await page.evaluate(look)).toMatchObject({ corner: 'bottom-right', visible: true, actions: '' });
  });

  test('is left for a banner that comes late, without a shift of the layout', async () => {
    expect(await open('/late-banner')).toMatchObject({ corner: 'bottom-right', visible: true });
    expect(await inCorner('top-right')).toEqual({ corner: 'top-right', visible: true, touched: 0, actions: '' });
    await rest(500);
    expect(await page.evaluate(() => document.documentElement.dataset.shift)).toBe('0');
  });

  test('is not left while the focus is in the badge, but afterwards', async () => {
    await open('/late-banner');
    await page.focus('#first');
    await page.keyboard.press('Tab');
    await rest(SECOND_LOOK);
    expect(await page.evaluate(look)).toMatchObject({ corner: 'bottom-right', visible: true });
    await page.evaluate(() => document.querySelector<HTMLElement>('#first')?.focus());
    await inCorner('top-right');
  });

  test('is none while a dialog takes the whole window, and the reader’s after it', async () => {
    expect(await open('/wall')).toMatchObject({ visible: false });
    await page.click('#accept');
    await inCorner('bottom-right');
  });
});
