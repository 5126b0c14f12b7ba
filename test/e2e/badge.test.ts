import type { Page, ScreenshotClip } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../demo/until.ts';
import { type BadgeStand, badgeStand } from './badge/stand.ts';

/** What a script of the page can find out about the badge. */
interface Seen {
  readonly place: ScreenshotClip;
  readonly actions: string;
  readonly attributes: readonly string[];
  readonly rootIsOpen: boolean;
  readonly text: string;
}

function look(): Seen | null {
  const host = document.querySelector('firstprint-badge');
  if (!host) return null;
  const { x, y, width, height } = host.getBoundingClientRect();
  return {
    place: { x, y, width, height },
    actions: document.documentElement.dataset.actions ?? '',
    attributes: host.getAttributeNames().sort(),
    rootIsOpen: host.shadowRoot !== null,
    text: document.documentElement.outerHTML,
  };
}

/** Longer than the badge takes to move in. */
const SETTLED = 600;

describe.each(['chrome', 'firefox'] as const)('the badge in %s', (kind) => {
  let stand: BadgeStand;
  let page: Page;

  beforeAll(async () => {
    stand = await badgeStand(kind);
  });
  afterAll(() => stand?.close());

  afterEach(() => page.close());

  /** Opens a page and waits until its badge has come to rest. */
  const open = async (path: string): Promise<Seen> => {
    page = await stand.open(path, { width: 800, height: 600 });
    const seen = await until(`the badge on ${path}`, () => page.evaluate(look));
    await new Promise((resolve) => setTimeout(resolve, SETTLED));
    return seen;
  };
  const actions = () => page.evaluate(() => document.documentElement.dataset.actions);
  const gone = () => until('the badge to go', async () => ((await page.evaluate(look)) === null ? true : null));
  /** Puts the focus on the badge's n-th control, from 1. */
  const tabTo = async (control: number): Promise<void> => {
    await page.focus('#first');
    for (let at = 0; at < control; at++) await page.keyboard.press('Tab');
  };

  const picture = async (path: string): Promise<string> => {
    const { place } = await open(path);
    return Buffer.from(await page.screenshot({ clip: place })).toString('base64');
  };

  test('sits in its corner, in front of the page', async () => {
    const { place } = await open('/story');
    expect(place.x + place.width).toBeGreaterThan(750);
    expect(place.y + place.height).toBeCloseTo(600 - 16, 0);
    const front = await page.evaluate(
      (x, y) => document.elementFromPoint(x, y)?.localName,
      place.x + place.width / 2,
      place.y + place.height / 2,
    );
    expect(front).toBe('firstprint-badge');
  });

  test('looks the same whatever the styles or the policy of the page', async () => {
    const plain = await picture('/plain');
    expect(plain.length, 'a blank picture is some 1,500 characters long').toBeGreaterThan(6000);
    await page.close();
    for (const path of ['/hostile-rules', '/hostile-root', '/strict-policy']) {
      expect(await picture(path), path).toBe(plain);
      await page.close();
    }
    expect(await picture('/trusted-types'), '/trusted-types').toBe(plain);
  });

  test('tells the page nothing', async () => {
    const { attributes, rootIsOpen, text } = await open('/story');
    expect(rootIsOpen).toBe(false);
    expect(attributes).toEqual(['popover', 'style']);
    expect(text).not.toMatch(/harbour|original|copied/i);
  });

  test('moves nothing of the page', async () => {
    await open('/story');
    const [before, after] = (await page.evaluate('[before, places()]')) as [string, string];
    expect(after).toBe(before);
  });

  test('does nothing on events that the page makes up', async () => {
    const { place } = await open('/story');
    await page.evaluate(({ x, y, width, height }) => {
      const host = document.querySelector('firstprint-badge');
      if (!(host instanceof HTMLElement)) throw new Error('no badge');
      for (let across = 8; across < width; across += 8) {
        for (let down = 8; down < height; down += 8) {
          const at = { clientX: x + across, clientY: y + down, bubbles: true, composed: true };
          document.elementFromPoint(at.clientX, at.clientY)?.dispatchEvent(new MouseEvent('click', at));
        }
      }
      host.click();
      host.focus();
      for (const key of ['Enter', 'Escape', ' '])
        host.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    }, place);
    expect(await actions()).toBe('');
    expect((await page.evaluate(look))?.place).toEqual(place);
  });

  test('opens the original through the worker, and leaves the page where it is', async () => {
    const { place } = await open('/story');
    const tabs = (await stand.session.browser.pages()).length;
    await page.mouse.click(place.x + 110, place.y + 26);
    expect(await actions()).toBe('open');
    expect(page.url()).toBe(`${stand.base}/story`);
    expect(await stand.session.browser.pages()).toHaveLength(tabs);
  });

  test('moves to the next corner by keyboard, and can be moved on', async () => {
    const { place } = await open('/story');
    await tabTo(2);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await actions()).toBe('move-bottom-left move-top-left');
    const moved = (await page.evaluate(look))?.place;
    expect(moved).toEqual({ ...place, x: 16, y: 16 });
  });

  test.each([
    ['its cross', 3, 'Enter', 'close-page'],
    ['Escape', 1, 'Escape', 'close-page'],
    ['"do not check this site"', 4, 'Enter', 'close-site'],
    ['"never show this badge"', 5, 'Enter', 'close-everywhere'],
  ] as const)('goes by %s', async (_, control, key, action) => {
    await open('/story');
    await tabTo(control);
    await page.keyboard.press(key);
    await gone();
    expect(await actions()).toBe(action);
  });

  test('keeps its clicks and keys from the page', async () => {
    const { place } = await open('/story');
    await page.evaluate(() => {
      document.documentElement.dataset.heard = '';
      for (const type of ['click', 'keydown'])
        document.addEventListener(type, () => {
          document.documentElement.dataset.heard += `${type} `;
        });
    });
    await page.mouse.click(place.x + 110, place.y + 26);
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.documentElement.dataset.heard)).toBe('');
  });

  // Firefox cannot be told by its driver to show a page as printed.
  if (kind === 'chrome') {
    test('is not printed', async () => {
      await open('/story');
      await page.emulateMediaType('print');
      expect((await page.evaluate(look))?.place.height).toBe(0);
    });
  }

  test('is mirrored where the language is written from the right', async () => {
    const { place } = await open('/story?direction=rtl');
    await page.mouse.click(place.x + 24, place.y + 26);
    await gone();
    expect(await actions()).toBe('close-page');
  });

  test('fits and works in a window enlarged to 200 %', async () => {
    page = await stand.open('/story', { width: 400, height: 300, deviceScaleFactor: 2 });
    const { place } = await until('the badge', () => page.evaluate(look));
    expect(place.x).toBeGreaterThanOrEqual(0);
    expect(place.y).toBeGreaterThanOrEqual(0);
    expect(place.x + place.width).toBeLessThanOrEqual(400);
    expect(place.y + place.height).toBeLessThanOrEqual(300);
    await tabTo(3);
    await page.keyboard.press('Enter');
    await gone();
  });

  // Firefox's driver emulates neither phones nor what a reader asks of the whole system.
  if (kind === 'chrome') {
    test('fits a phone, with controls for fingers', async () => {
      page = await stand.open('/story', {
        width: 360,
        height: 640,
        isMobile: true,
        hasTouch: true,
        deviceScaleFactor: 3,
      });
      const { place } = await until('the badge', () => page.evaluate(look));
      await new Promise((resolve) => setTimeout(resolve, SETTLED));
      expect(place.x).toBeGreaterThanOrEqual(0);
      expect(place.x + place.width).toBeLessThanOrEqual(await page.evaluate(() => innerWidth));
      // The cross is 40 pixels large there: its outer half is still the cross.
      await page.touchscreen.tap(place.x + place.width - 44, place.y + 44);
      await gone();
      expect(await actions()).toBe('close-page');
    });

    test.each([
      ['no-preference', 1],
      ['reduce', 0],
    ])('moves in once or not at all: %s', async (wish, moves) => {
      page = await stand.session.browser.newPage();
      const client = await page.createCDPSession();
      let started = 0;
      client.on('Animation.animationStarted', () => started++);
      await client.send('Animation.enable');
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: wish }]);
      await page.goto(`${stand.base}/story`);
      await until('the badge', () => page.evaluate(look));
      await new Promise((resolve) => setTimeout(resolve, SETTLED));
      expect(started).toBe(moves);
    });

    test('keeps its outline and its words in the reader’s own contrast colours', async () => {
      await open('/plain');
      const client = await page.createCDPSession();
      await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
      const seen = await page.evaluate(look);
      if (!seen) throw new Error('the badge has gone');
      const forced = Buffer.from(await page.screenshot({ clip: seen.place })).toString('base64');
      expect(forced.length).toBeGreaterThan(6000);
      await client.send('Emulation.setEmulatedMedia', { features: [] });
      expect(Buffer.from(await page.screenshot({ clip: seen.place })).toString('base64')).not.toBe(forced);
    });
  }

  test('fits a narrow window', async () => {
    page = await stand.open(`/story?title=${encodeURIComponent('Likely original: '.padEnd(300, 'Harbour'))}`, {
      width: 320,
      height: 480,
    });
    const { place } = await until('the badge', () => page.evaluate(look));
    expect(place.x).toBeGreaterThanOrEqual(0);
    expect(place.x + place.width).toBeLessThanOrEqual(320);
    expect(place.height).toBeLessThan(240);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
