import type { Scripting, Storage } from 'webextension-polyfill';
import { isRecord } from '../tabs/checks.ts';
import type { ChosenAt } from './menu.ts';

/** A text that the reader selected on a page. */
export interface Selection {
  readonly text: string;
  /** Address of the page. */
  readonly url: string;
}

/** Longer selections are cut. UTF-16 units. */
const LONGEST = 100_000;
/** The windows of so many selections can be loaded anew. */
const MOST_KEPT = 5;
const KEY = 'selections';

/** The last selected texts, in the storage that the browser empties when it closes. */
export interface Selections {
  /** Answers the name under which it is kept. */
  keep(selection: Selection): Promise<string>;
  get(name: string): Promise<Selection | null>;
}

export function selections(
  area: Pick<Storage.StorageArea, 'get' | 'set'>,
  newName: () => string = () => crypto.randomUUID(),
): Selections {
  const read = async (): Promise<Readonly<Record<string, unknown>>> => {
    const kept: unknown = (await area.get(KEY))[KEY];
    return isRecord(kept) ? kept : {};
  };
  return {
    async keep({ text, url }) {
      const name = newName();
      const last = Object.entries(await read()).slice(1 - MOST_KEPT);
      await area.set({ [KEY]: { ...Object.fromEntries(last), [name]: { text: text.slice(0, LONGEST), url } } });
      return name;
    },
    async get(name) {
      const all = await read();
      const kept = Object.hasOwn(all, name) ? all[name] : null;
      return isRecord(kept) && typeof kept.text === 'string' && typeof kept.url === 'string'
        ? { text: kept.text, url: kept.url }
        : null;
    },
  };
}

/** Runs in the page; it is sent there as text and sees nothing else of this file. */
const selectedInPage = (): string => String(getSelection() ?? '');

/**
 * Reads the selected text of a tab with its paragraphs, which the browser's own account of it lacks.
 * @param at where the menu was opened; any frame without
 */
export async function readSelection(
  scripting: Pick<Scripting.Static, 'executeScript'>,
  tabId: number,
  at: ChosenAt | null,
): Promise<string> {
  const target = at === null ? { tabId, allFrames: true } : { tabId, frameIds: [at.frameId] };
  try {
    const frames = await scripting.executeScript({ target, func: selectedInPage });
    const texts = frames.map(({ result }) => (typeof result === 'string' ? result.trim() : ''));
    return texts.find((text) => text !== '') ?? at?.selection ?? '';
  } catch {
    // A page in which no script may run: what the browser tells has to do.
    return at?.selection ?? '';
  }
}
