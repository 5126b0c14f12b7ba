import { readFileSync } from 'node:fs';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { MessageKey } from '../../src/browser/i18n.ts';
import type { Session } from './session.ts';
import { until } from './until.ts';

/** The words of the interface, so that a button is looked for under the name that a reader sees. */
export type Words = (key: MessageKey, ...substitutions: readonly string[]) => string;

/**
 * Reads the English words.
 * @param root the repository, as a `file:` URL that ends in a slash
 */
export function englishWords(root: URL): Words {
  const messages: Record<string, { message: string }> = JSON.parse(
    readFileSync(new URL('src/_locales/en/messages.json', root), 'utf8'),
  );
  return (key, ...substitutions) => {
    const entry = messages[key];
    if (!entry) throw new Error(`no English words for "${key}"`);
    return entry.message.replace(/\$(\d)/g, (place, number) => substitutions[Number(number) - 1] ?? place);
  };
}

/** The popup of a tab, opened as a page of its own, once it has said all that it has to say. */
export async function openPopup(session: Session, tabId: number): Promise<Page> {
  const popup = await session.openOwn(`popup/index.html?tab=${tabId}`);
  // Its last line is there with the worker's answer; what needs none is there before.
  const said = () => document.body.innerText.trim() !== '' && !document.querySelector('main:not(:has(~ footer))');
  await until('the popup to say all', async () => ((await popup.evaluate(said)) ? true : null));
  return popup;
}

export function visibleText(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText.trim());
}

/** Waits until the page says `words` somewhere. */
export async function says(page: Page, words: string): Promise<void> {
  let seen = '';
  const look = async (): Promise<true | null> => {
    seen = await visibleText(page);
    return seen.includes(words) ? true : null;
  };
  await until(`“${words}”`, look, 15_000, () => `in: ${seen.slice(0, 600)}`);
}

/** Clicks the button or switch that carries `label`, once it is there, enabled, and at rest. */
export async function press(page: Page, label: string): Promise<void> {
  let missed: unknown = '';
  const attempt = async (): Promise<true | null> => {
    const handle = await page.evaluateHandle((wanted) => {
      const named = [...document.querySelectorAll('button, label, [role=button], [role=switch]')];
      const found = named.find((element) => element.textContent?.trim().startsWith(wanted));
      const control = found instanceof HTMLLabelElement ? (found.control ?? found) : found;
      return control && !control.matches(':disabled') ? control : null;
    }, label);
    const control = handle.asElement() as ElementHandle<Element> | null;
    if (!control) return null;
    await control.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    try {
      await control.click();
      return true;
    } catch (error) {
      // A page that is still being drawn moves a control out of sight, or puts another in its place: nothing was clicked.
      missed = error;
      return null;
    }
  };
  await until(`a control “${label}”`, attempt, 15_000, () => `${missed}`);
}
