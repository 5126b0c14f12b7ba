import type { KeyInput, Page } from 'puppeteer-core';

/** More stops than any page has. */
const MOST_STOPS = 120;

interface Focus {
  readonly name: string;
  readonly outline: string;
}

/** What has the focus, by the name that a reader knows it by; runs in the page. */
function focus(): Focus {
  const element = document.activeElement;
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element?.textContent;
  return {
    name: (element?.getAttribute('aria-label') ?? label ?? '').trim(),
    outline: element ? getComputedStyle(element).outlineStyle : 'none',
  };
}

/** The name of what has the focus; the whole page's text where nothing has it. */
export const focused = async (page: Page): Promise<string> => (await page.evaluate(focus)).name;

/**
 * Walks on with one key to the control whose name begins so, as a reader without a mouse does.
 * @throws Error when the key does not lead there, or when nothing shows there that it has the focus
 */
export async function walkTo(page: Page, name: string, key: KeyInput = 'Tab'): Promise<void> {
  for (let step = 0; step < MOST_STOPS; step++) {
    const at = await page.evaluate(focus);
    if (at.name.startsWith(name)) {
      if (at.outline !== 'solid') throw new Error(`“${name}” has the focus, and does not show it`);
      return;
    }
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to “${name}”`);
}
