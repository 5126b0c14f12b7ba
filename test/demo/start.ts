import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { obtainBrowser } from '../setup/find-browser.mjs';
import { guide } from './guide.ts';
import { HELP, readOptions, type StartOptions } from './options.ts';
import { englishWords, openPopup, visibleText } from './own-page.ts';
import { type DemoServer, serveOutlets } from './server.ts';
import { type Session, startSession } from './session.ts';
import { type Step, walkDemo } from './walk.ts';
import { look, openTab, outcomeOf, settledState } from './watched-tab.ts';
import { readWorld } from './world.ts';

/** The repository: this file lies two folders deep in it, as source and as dist/tools/start.mjs. */
const ROOT = new URL('../../', import.meta.url);
const PICTURES = join('screenshots', 'demo');

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function sayStep({ expectation, got, source, faults }: Step): void {
  const { name, about, expected } = expectation;
  const cells = [name.padEnd(13), about.padEnd(33), expected.join('/').padEnd(18), got.padEnd(13)];
  say(
    `${cells.join(' ')} ${(source?.split('/').at(-1) ?? '-').padEnd(30)} ${faults.length === 0 ? 'ok' : faults.join('; ')}`,
  );
}

const ended = (session: Session): Promise<void> =>
  new Promise((resolve) => {
    if (!session.browser.connected) resolve();
    session.browser.once('disconnected', () => resolve());
  });

/** Opens one address with the extension; without a window, says what it came to. */
async function openAddress(session: Session, url: string, headless: boolean): Promise<void> {
  const tab = await openTab(session, url);
  if (!headless) {
    await tab.page.bringToFront();
    say(`Opened ${url}. Close the browser to end.`);
    return ended(session);
  }
  await settledState(session, tab, [
    'judged',
    'copied',
    'rewritten',
    'partial',
    'republished',
    'related',
    'none',
    'library-empty',
  ]);
  const { state } = await look(session, tab);
  const popup = await openPopup(session, tab.tabId);
  say(`${url}: ${outcomeOf(state) ?? 'nothing'}`);
  say(await visibleText(popup));
}

async function showDemo(session: Session, server: DemoServer, headless: boolean): Promise<number> {
  const world = readWorld(ROOT);
  const words = englishWords(ROOT);
  if (!headless) {
    await guide({ session, server, world, words, say });
    await ended(session);
    return 0;
  }
  const pictures = join(fileURLToPath(ROOT), PICTURES, session.kind);
  const steps = await walkDemo({ session, server, world, words, pictures, report: sayStep });
  const wrong = steps.filter(({ faults }) => faults.length > 0).length;
  say(`${steps.length - wrong} of ${steps.length} pages right. Screenshots: ${join(PICTURES, session.kind)}`);
  return wrong === 0 ? 0 : 1;
}

/** Runs the demo and answers the exit status. */
async function run({ kind, headless: asked, url }: StartOptions): Promise<number> {
  const extension = fileURLToPath(new URL(`dist/${kind}`, ROOT));
  if (!existsSync(join(extension, 'manifest.json')))
    throw new Error(`There is no ${extension}: run "npm run build" first.`);
  const program = obtainBrowser(kind);
  const headless = asked || !hasDisplay();
  if (headless && !asked) say('No display found: running without a window.');

  const world = readWorld(ROOT);
  const server = await serveOutlets(world, 0, 'example');
  try {
    const hosts = [...world.keys()].map((slug) => `${slug}.example`);
    const session = await startSession({ kind, program, extension, headless, hosts });
    try {
      if (url === null) return await showDemo(session, server, headless);
      await openAddress(session, url, headless);
      return 0;
    } finally {
      await session.close();
    }
  } finally {
    await server.close();
  }
}

async function main(): Promise<number> {
  let options: StartOptions;
  try {
    options = readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${(error as Error).message}\nTry: npm start -- --help`);
    return 2;
  }
  if (options.help) {
    say(HELP);
    return 0;
  }
  try {
    return await run(options);
  } catch (error) {
    console.error(`The demo stopped: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

process.exitCode = await main();
