import { readFileSync } from 'node:fs';
import { type Browser, launch, type Page } from 'puppeteer-core';
import type { BrowserKind } from '../setup/find-browser.mjs';
import { until } from './until.ts';

export interface SessionOptions {
  readonly kind: BrowserKind;
  /** The browser's program. */
  readonly program: string;
  /** Folder of the built extension. */
  readonly extension: string;
  readonly headless: boolean;
  /** Host names under `.example` that are served on this machine. */
  readonly hosts: readonly string[];
  /** Folder of the profile, to start the same one again; a temporary one without. */
  readonly profile?: string;
  /** Folder for downloads, which then need no answer from anybody. */
  readonly downloads?: string;
  /** Preferences of Firefox beyond those that every session needs. */
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
}

/** The calls of the extension API that the demo and the tests make, in one of the extension's own pages. */
export type ApiCall =
  | 'action.getBadgeText'
  | 'action.getTitle'
  | 'extension.getBackgroundPage'
  | 'permissions.remove'
  | 'runtime.sendMessage'
  | 'storage.local.get'
  | 'storage.session.get'
  | 'tabs.get'
  | 'tabs.query'
  | 'windows.create';

/** A running browser with the extension in it. */
export interface Session {
  readonly kind: BrowserKind;
  readonly browser: Browser;
  /** Address of the extension's own files, with a slash at its end. */
  readonly ownBase: string;
  /** A new tab with one of the extension's own pages. */
  openOwn(path: string): Promise<Page>;
  /** Calls the extension API as the extension does; `T` is what the browser's documentation says of the answer. */
  call<T>(name: ApiCall, ...carried: readonly unknown[]): Promise<T>;
  close(): Promise<void>;
}

/** Any fixed one will do: it keeps the extension's address and its storage the same over restarts of Firefox. */
export const FIREFOX_UUID = '3f0f6f5a-9d43-4c25-9a0e-6d5d1c7c0b11';

/** A browser refuses its sandbox to root; everyone else keeps it. */
const asRoot = process.getuid?.() === 0;

function launchChrome({ program, headless, profile, downloads }: SessionOptions): Promise<Browser> {
  return launch({
    browser: 'chrome',
    executablePath: program,
    headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    ...(profile === undefined ? {} : { userDataDir: profile }),
    ...(downloads === undefined ? {} : { downloadBehavior: { policy: 'allow', downloadPath: downloads } }),
    args: [
      ...(asRoot ? ['--no-sandbox'] : []),
      '--lang=en-US',
      '--disable-background-networking',
      '--disable-component-update',
      '--host-resolver-rules=MAP *.example 127.0.0.1',
    ],
  });
}

function launchFirefox(
  { program, headless, profile, downloads, hosts, prefs }: SessionOptions,
  id: string,
): Promise<Browser> {
  return launch({
    browser: 'firefox',
    executablePath: program,
    headless,
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    ...(profile === undefined ? {} : { userDataDir: profile }),
    // Without this, Firefox does not let a driver into an extension's own pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: FIREFOX_UUID }),
      // A temporary extension leaves when Firefox ends; what it stored should not.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'network.dns.localDomains': hosts.join(','),
      ...(downloads === undefined ? {} : downloadingTo(downloads)),
      ...prefs,
    },
  });
}

/** The panel that tells of a download would take the focus from the page. */
const downloadingTo = (folder: string) => ({
  'browser.download.folderList': 2,
  'browser.download.dir': folder,
  'browser.download.alwaysOpenPanel': false,
});

function geckoId(extension: string): string {
  const manifest = JSON.parse(readFileSync(`${extension}/manifest.json`, 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

/** Runs in one of the extension's pages; it is sent there as text and sees nothing else of this file. */
async function callApi(name: string, carried: readonly unknown[]): Promise<unknown> {
  let owner: object = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const path = name.split('.');
  for (const part of path.slice(0, -1)) owner = Reflect.get(owner, part);
  const answer: unknown = await Reflect.get(owner, path.at(-1) ?? '').apply(owner, carried);
  // A window, as `getBackgroundPage` answers, cannot travel: that there is one is all there is to say.
  return answer === globalThis || Object.prototype.toString.call(answer) === '[object Window]'
    ? true
    : (answer ?? null);
}

/** A new tab with a page that belongs to an extension or to the browser itself. */
export async function openInternalPage(browser: Browser, kind: BrowserKind, url: string): Promise<Page> {
  const page = await browser.newPage();
  const going = page.goto(url);
  // Firefox never reports the end of a navigation to such a page.
  if (kind === 'chrome') await going;
  else going.catch(() => undefined);
  await until(`${url} to open`, async () => {
    const state = await page.evaluate(() => ({ href: location.href, ready: document.readyState })).catch(() => null);
    return state?.href === url && state.ready === 'complete' ? true : null;
  });
  return page;
}

/** An extension that was there already shows no welcome page. Milliseconds. */
const WELCOME_LIMIT = 3000;

/** Waits for the page that opens by itself: later it would come in front of another, and Chromium clicks only what is in front. */
async function welcomed(browser: Browser, url: string): Promise<void> {
  await browser.waitForTarget((target) => target.url() === url, { timeout: WELCOME_LIMIT }).catch(() => undefined);
}

/**
 * Starts a browser and puts the extension into it.
 * @throws Error when the browser does not start or refuses the extension
 */
export async function startSession(options: SessionOptions): Promise<Session> {
  const { kind } = options;
  const browser =
    kind === 'chrome' ? await launchChrome(options) : await launchFirefox(options, geckoId(options.extension));
  try {
    const id = await browser.installExtension(options.extension);
    const ownBase = kind === 'chrome' ? `chrome-extension://${id}/` : `moz-extension://${FIREFOX_UUID}/`;
    if (kind === 'chrome') await welcomed(browser, `${ownBase}welcome/index.html`);
    const openOwn = (path: string): Promise<Page> => openInternalPage(browser, kind, ownBase + path);
    // The page that asks the extension API on behalf of the others. A file without a script has the same rights.
    let control: Promise<Page> | null = null;
    return {
      kind,
      browser,
      ownBase,
      openOwn,
      async call<T>(name: ApiCall, ...carried: readonly unknown[]) {
        control ??= openOwn('icons/default-16.png');
        return (await (await control).evaluate(callApi, name, carried)) as T;
      },
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
