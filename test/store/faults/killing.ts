import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { mulberry32 } from '../../../src/core/mulberry32.ts';
import { type BrowserKind, killBrowser, launchBrowser, openHarness } from '../harness/browser.ts';
import { type HarnessServer, serveHarness } from '../harness/serve.ts';
import { type Act, type Announced, SITES } from './acts.ts';
import { Ledger, noWrongs, type Wrongs } from './ledger.ts';
import type { Audit } from './page.ts';

/** What a run of kills came to. */
export interface KillTally extends Wrongs {
  /** Browsers killed, and workers ended in browsers that lived on. */
  readonly kills: number;
  readonly workerKills: number;
  readonly acts: Readonly<Record<Act['do'], number>>;
  /** Acts that were over before they were cut off. */
  readonly over: number;
  /** Originals that were committed, and looked for, over all audits. */
  readonly audited: number;
}

export interface KillOptions {
  readonly kills: number;
  readonly seed: number;
  /** Workers ended between two kills of the browser. */
  readonly workerKills: number;
  readonly onKill?: (kills: number) => void;
  /** Hears of each audit that found something wrong, for whoever looks for the reason. */
  readonly onWrong?: (what: string) => void;
}

/** A library is given up for a new one after so many kills, so that audits stay quick. */
const KILLS_A_LIBRARY = 10;
/** How long an act goes on at most before it is cut off, in milliseconds; short times are likelier. */
const LONGEST_ACT = 250;
/** A whole batch of an import, and a bit. */
const IMPORTED = 540;
const FILLED = 60;

const KINDS = [
  'learn',
  'import',
  'merge',
  'limit',
  'remove',
  'repair',
  'upgrade',
] as const satisfies readonly Act['do'][];

/** Kills a real browser again and again in the midst of things, and looks each time whether anything was lost. */
export async function killAgainAndAgain(kind: BrowserKind, options: KillOptions): Promise<KillTally> {
  const server = await serveHarness('test/store/faults/page.ts');
  const profile = await mkdtemp(join(tmpdir(), 'firstprint-faults-'));
  try {
    return await new Run(kind, server, profile, options).run();
  } finally {
    await server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

class Run {
  readonly #kind: BrowserKind;
  readonly #server: HarnessServer;
  readonly #profile: string;
  readonly #options: KillOptions;
  readonly #random: () => number;
  readonly #wrongs = noWrongs();
  readonly #acts: Record<Act['do'], number> = {
    learn: 0,
    import: 0,
    merge: 0,
    limit: 0,
    remove: 0,
    repair: 0,
    upgrade: 0,
  };
  #library = 0;
  #ledger = new Ledger();
  #deck: Act['do'][] = [];
  #begun = 0;
  #over = 0;
  #cut = '';
  #audited = 0;

  constructor(kind: BrowserKind, server: HarnessServer, profile: string, options: KillOptions) {
    this.#kind = kind;
    this.#server = server;
    this.#profile = profile;
    this.#options = options;
    this.#random = mulberry32(options.seed);
  }

  get #name(): string {
    return `faults-${this.#library}`;
  }

  async run(): Promise<KillTally> {
    const { kills, workerKills, onKill } = this.#options;
    let browser = await launchBrowser(this.#kind, this.#profile);
    let page = await this.#open(browser);
    for (let kill = 1; kill <= kills; kill++) {
      if (this.#ledger.next === 0) await this.#fill(page);
      for (let at = 0; at < workerKills; at++) {
        this.#cut = 'worker ended';
        await this.#cutOff(
          page,
          () => page.evaluate(() => killing.killWorker()),
          () => Promise.resolve(page),
        );
      }
      const restart = async (): Promise<Page> => {
        browser = await launchBrowser(this.#kind, this.#profile);
        page = await this.#open(browser);
        return page;
      };
      const victim = browser;
      this.#cut = 'browser killed';
      await this.#cutOff(page, () => killBrowser(victim), restart);
      onKill?.(kill);
      if (kill % KILLS_A_LIBRARY === 0) {
        this.#library++;
        this.#ledger = new Ledger();
      }
    }
    await browser.close();
    return {
      ...this.#wrongs,
      kills,
      workerKills: kills * workerKills,
      acts: this.#acts,
      over: this.#over,
      audited: this.#audited,
    };
  }

  /** Begins as the extension does in a browser that was just started. */
  async #open(browser: Browser): Promise<Page> {
    const page = await openHarness(browser, this.#server.url);
    if (this.#kind === 'chrome') await page.evaluate(() => killing.beginNewLog());
    return page;
  }

  /** Something to work on, in a new library. */
  async #fill(page: Page): Promise<void> {
    await page.evaluate((name, to) => killing.importRest(name, 0, to), this.#name, FILLED);
    for (let n = 0; n < FILLED; n++) this.#ledger.commit(n);
  }

  /** Begins an act, cuts it off by `cut` somewhere in its midst, and audits what is left on the page of `after`. */
  async #cutOff(page: Page, cut: () => Promise<unknown>, after: () => Promise<Page>): Promise<void> {
    const act = this.#choose();
    this.#acts[act.do]++;
    const heard = this.#server.learned.length;
    await page.evaluate((name, what) => killing.begin(name, what), this.#name, act);
    while (this.#server.learned.length === heard) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, this.#random() ** 2 * LONGEST_ACT));
    await cut();
    const announced = this.#server.learned.slice(heard).map((text): Announced => JSON.parse(text));
    if (announced.some((each) => each.kind === 'over')) this.#over++;
    await this.#audit(await after(), act, announced);
  }

  /** What is done next: each kind comes once before any comes again. */
  #choose(): Act {
    const { next } = this.#ledger;
    if (this.#deck.length === 0) this.#deck = [...KINDS];
    const [kind = 'learn'] = this.#deck.splice(Math.floor(this.#random() * this.#deck.length), 1);
    switch (kind) {
      case 'learn':
        // The last ones once more: they are known, and must not be there twice.
        return { do: 'learn', from: Math.max(0, next - 2) };
      case 'import':
        return { do: 'import', from: next, to: next + IMPORTED };
      case 'limit':
        return { do: 'limit', share: 0.5 + this.#random() / 2 };
      case 'remove':
        return { do: 'remove', site: SITES[Math.floor(this.#random() * SITES.length)] ?? '' };
      case 'upgrade':
        return { do: 'upgrade', name: `old-${++this.#begun}`, version: this.#begun % 2 === 0 ? 2 : 1 };
      default:
        return { do: kind };
    }
  }

  async #audit(page: Page, act: Act, announced: readonly Announced[]): Promise<void> {
    const ledger = this.#ledger;
    if (act.do === 'upgrade') {
      if (!announced.some(({ kind }) => kind === 'old')) return;
      const { lost, damage } = await page.evaluate((name) => killing.auditOld(name), act.name);
      this.#wrongs.lost += lost;
      this.#wrongs.corrupt += damage;
      return;
    }
    for (const each of announced) {
      if (each.kind === 'learned') ledger.commit(each.n);
      if (each.kind === 'imported' && act.do === 'import') for (let n = act.from; n <= each.n; n++) ledger.commit(n);
    }
    // One more may have been committed than was heard of.
    if (act.do === 'learn') ledger.begin(ledger.next + 1);
    if (act.do === 'import') ledger.begin(act.to);
    await page.evaluate((name, repairs) => killing.settle(name, repairs), this.#name, act.do === 'repair');
    await this.#lookAt(page, act);
    if (act.do !== 'import') return;
    // The same file once more: the rest comes in, and nothing twice.
    await page.evaluate((name, from, to) => killing.importRest(name, from, to), this.#name, act.from, act.to);
    for (let n = act.from; n < act.to; n++) ledger.commit(n);
    await this.#lookAt(page, { do: 'merge' });
  }

  async #tell(page: Page, act: Act, { originals, damage }: Audit): Promise<void> {
    const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    const state = { ...this.#wrongs, originals, damage, library: this.#name, databases: names };
    this.#options.onWrong?.(`after ${JSON.stringify(act)}, ${this.#cut}: ${JSON.stringify(state)}`);
  }

  /** Audits the library, and holds it against what was committed before `act` was cut off. */
  async #lookAt(page: Page, act: Act): Promise<void> {
    const ledger = this.#ledger;
    const seen = await page.evaluate((name, upTo) => killing.audit(name, upTo), this.#name, ledger.next);
    const audit: Audit = JSON.parse(seen);
    const before = { ...this.#wrongs };
    ledger.check(audit, act, this.#wrongs);
    if (JSON.stringify(before) !== JSON.stringify(this.#wrongs)) await this.#tell(page, act, audit);
    this.#audited += audit.found.length;
  }
}
