import { builtInKnowledge } from '../../../src/cli/knowledge.ts';
import { createEngine } from '../../../src/core/engine.ts';
import { visibleText } from '../../demo/own-page.ts';
import { until } from '../../demo/until.ts';
import { openTab, settledState } from '../../demo/watched-tab.ts';
import { type Bench, rememberOriginal, startBench, temporaryFolder } from '../../e2e/bench.ts';
import { stopBackground } from '../../e2e/stop-background.ts';
import { type Figure, quantile } from '../figure.ts';
import { packsOf } from '../library/packs.ts';
import { World } from '../library/world.ts';

const ORIGINAL = 'harbour-engineer-guilty';
const COPY = 'engineer-convicted-phantom-dredging';
const OPENED = 25;
const OPENED_ASLEEP = 8;

/** When the popup had painted anything, the verdict, and all that it has to show, in milliseconds after it was asked for. */
interface Painted {
  readonly first: number;
  readonly verdict: number;
  readonly all: number;
}

/**
 * How long a reader waits for the popup in Chromium, with a full library: the popup's page over a spun copy, opened in a
 * tab, from the beginning of its navigation.
 */
export async function* benchPopup(originals: number, packs: string | null): AsyncGenerator<Figure> {
  const folder = temporaryFolder();
  const bench = await startBench('chrome');
  try {
    await fill(bench, originals, packs ?? folder.path);
    await rememberOriginal(bench, ORIGINAL);
    const copy = await openTab(bench.session, bench.address('daily-relay', COPY));
    await settledState(bench.session, copy, ['copied', 'rewritten']);
    await paintedPopup(bench, copy.tabId);
    const awake: Painted[] = [];
    const bare: number[] = [];
    // In turns: what else the machine does is then done to both.
    for (let at = 0; at < OPENED; at++) {
      bare.push(await paintedFile(bench));
      awake.push(await paintedPopup(bench, copy.tabId));
    }
    const asleep: Painted[] = [];
    for (let at = 0; at < OPENED_ASLEEP; at++) {
      await stopBackground(bench.session);
      asleep.push(await paintedPopup(bench, copy.tabId));
    }
    yield { name: 'bare page of the extension: first paint p50', value: quantile(bare, 0.5), unit: 'ms' };
    yield { name: 'bare page of the extension: first paint p95', value: quantile(bare, 0.95), unit: 'ms' };
    yield* figures(`popup, ${originals}`, awake, 100);
    yield* figures(`popup, worker asleep, ${originals}`, asleep);
  } finally {
    await bench.close();
    folder.remove();
  }
}

function* figures(name: string, painted: readonly Painted[], most?: number): Generator<Figure> {
  const bound = most === undefined ? {} : { most };
  for (const [what, share] of [
    ['p50', 0.5],
    ['p95', 0.95],
  ] as const) {
    const value = (of: (one: Painted) => number): number => quantile(painted.map(of), share);
    yield { name: `${name}: first paint ${what}`, value: value(({ first }) => first), unit: 'ms', ...bound };
    yield { name: `${name}: verdict ${what}`, value: value(({ verdict }) => verdict), unit: 'ms' };
    yield { name: `${name}: all ${what}`, value: value(({ all }) => all), unit: 'ms' };
  }
}

/** Imports packs of invented originals through the settings page. */
async function fill(bench: Bench, originals: number, packs: string): Promise<void> {
  const knowledge = builtInKnowledge();
  const world = new World(createEngine(knowledge), knowledge.frequencies, null);
  const options = await bench.session.openOwn('options/index.html');
  const count = bench.words('libraryHolds_other', new Intl.NumberFormat('en-US').format(originals));
  for await (const file of packsOf(world, 0, originals, packs, 'news')) {
    const picker = await until('the file picker', async () => (await options.$('#library input[type=file]')) ?? null);
    await (await picker.toElement('input')).uploadFile(file);
  }
  await until(
    'the library to be filled',
    async () => ((await visibleText(options)).includes(count) ? true : null),
    300_000,
  );
  await options.close();
}

async function paintedPopup({ session, words }: Bench, tabId: number): Promise<Painted> {
  const popup = await session.browser.newPage();
  await popup.evaluateOnNewDocument(watchFor, { verdict: words('openOriginal'), all: words('actionsHeading') });
  await popup.goto(`${session.ownBase}popup/index.html?tab=${tabId}`);
  const painted = await until('the popup to be painted', () =>
    popup.evaluate(() => {
      const at = (name: string): number | undefined => performance.getEntriesByName(name)[0]?.startTime;
      const [first, verdict, all] = [at('first-contentful-paint'), at('verdict'), at('all')];
      return first === undefined || verdict === undefined || all === undefined ? null : { first, verdict, all };
    }),
  );
  await popup.close();
  return painted;
}

/** The floor: what the browser takes for a file of the extension that is nothing but text. */
async function paintedFile({ session }: Bench): Promise<number> {
  const page = await session.browser.newPage();
  await page.goto(`${session.ownBase}manifest.json`);
  const first = await until('the file to be painted', () =>
    page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null),
  );
  await page.close();
  return first;
}

/** Marks the frame in which the page says some words for the first time, under their name. Runs in the page. */
function watchFor(words: Readonly<Record<string, string>>): void {
  const left = new Map(Object.entries(words));
  const observer = new MutationObserver(() => {
    const said = document.body?.textContent ?? '';
    for (const [name, awaited] of left) {
      if (!said.includes(awaited)) continue;
      left.delete(name);
      requestAnimationFrame(() => requestAnimationFrame(() => performance.mark(name)));
    }
    if (left.size === 0) observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
}
