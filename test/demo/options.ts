import { parseArgs } from 'node:util';
import type { BrowserKind } from '../setup/find-browser.mjs';

export const HELP = `Shows Firstprint at work in a real browser, on a small invented news world served from this machine.

  npm start -- [options]

  --browser chrome|firefox   which browser (default: chrome)
  --headless                 walk through the demo without a window, print what each page got and save
                             screenshots in screenshots/demo; exit status 1 if a page got the wrong verdict
  --url ADDRESS              open this address instead of the demo
  --help                     this text
`;

export interface StartOptions {
  readonly kind: BrowserKind;
  readonly headless: boolean;
  readonly url: string | null;
  readonly help: boolean;
}

/** @throws Error with one line that says what is wrong with the command line */
export function readOptions(words: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      browser: { type: 'string', default: 'chrome' },
      headless: { type: 'boolean', default: false },
      url: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const { browser: kind, url } = values;
  if (kind !== 'chrome' && kind !== 'firefox') throw new Error(`--browser is chrome or firefox, not ${kind}`);
  if (url !== undefined && !(URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))) {
    throw new Error(`--url needs a whole address such as https://example.org/story, not ${url}`);
  }
  return { kind, headless: values.headless, url: url ?? null, help: values.help };
}
