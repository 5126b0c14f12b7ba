import type { ListPreview, ListProgress } from '../../core/shared-list.ts';
import { type CheckHooks, type CheckParts, checkList, findIndex } from './check-list.ts';
import { nextTry } from './next-check.ts';
import { planUpdate } from './plan.ts';
import { MOST_SUBSCRIPTIONS, newSubscription, type Subscription } from './subscription.ts';

/** Where subscriptions are kept. */
export interface SubscriptionStore {
  read(): Promise<readonly Subscription[]>;
  write(subscriptions: readonly Subscription[]): Promise<void>;
}

export interface KeeperParts extends CheckParts {
  readonly store: SubscriptionStore;
  /** Told as a check goes on, and with null when it ended. */
  onProgress(address: string, progress: ListProgress | null): void;
  /** Told when the first of several checks begins, and when the last of them ended. */
  onBusy(busy: boolean): Promise<void>;
  /** Told when the library may hold something else. */
  onChanged(): void;
  /** Told of what is wrong with us. */
  report(error: unknown): void;
}

/** Checks begun and not ended, from which on something in the list must be ending the worker. */
const MOST_BEGUN = 5;

interface Running {
  readonly controller: AbortController;
  readonly done: Promise<void>;
  progress: ListProgress | null;
}

/** The lists that the reader subscribed to. One is checked at a time, whoever asks for how many. */
export class ListKeeper {
  readonly #parts: KeeperParts;
  readonly #running = new Map<string, Running>();
  #turn: Promise<unknown> = Promise.resolve();
  #changing: Promise<unknown> = Promise.resolve();

  constructor(parts: KeeperParts) {
    this.#parts = parts;
  }

  subscriptions(): Promise<readonly Subscription[]> {
    return this.#parts.store.read();
  }

  /** How far the check of a list is; undefined where none is under way. */
  progressOf(address: string): ListProgress | null | undefined {
    return this.#running.get(address)?.progress;
  }

  /** Looks at a list without taking anything of it. */
  async preview(address: string): Promise<ListPreview> {
    const found = await findIndex(
      this.#parts,
      address,
      { etag: null, lastModified: null },
      AbortSignal.timeout(60_000),
    );
    if (found === null || 'problem' in found) return { kind: 'problem', problem: found?.problem ?? 'server' };
    const { name, description, language, updated, newest } = found.index;
    const plan = planUpdate(found.index, null);
    if (!plan) return { kind: 'problem', problem: 'incomplete' };
    return { kind: 'list', name, description, language, updated, originals: newest.originals, bytes: plan.bytes };
  }

  /** Subscribes, and begins to fetch; what that comes to is told by the subscription. */
  async subscribe(address: string): Promise<'added' | 'known' | 'too-many'> {
    const outcome = await this.#change((all) => {
      if (all.some((each) => each.address === address)) return { result: 'known' as const };
      if (all.length >= MOST_SUBSCRIPTIONS) return { result: 'too-many' as const };
      return { all: [...all, newSubscription(address, this.#parts.now())], result: 'added' as const };
    });
    if (outcome === 'added') void this.check(address).catch(this.#parts.report);
    return outcome;
  }

  /** Checks a list now, and resolves once that ended, however it did; joins a check that is under way. */
  check(address: string): Promise<void> {
    const under = this.#running.get(address);
    if (under) return under.done;
    const controller = new AbortController();
    const begin = this.#running.size === 0 ? this.#parts.onBusy(true) : Promise.resolve();
    const done = Promise.all([begin, this.#turn])
      .then(() => this.#run(address, controller.signal))
      .finally(async () => {
        this.#running.delete(address);
        this.#parts.onProgress(address, null);
        if (this.#running.size === 0) await this.#parts.onBusy(false);
      });
    this.#turn = done.catch(() => undefined);
    this.#running.set(address, { controller, done, progress: null });
    this.#parts.onProgress(address, { received: 0, of: 0 });
    return done;
  }

  async #run(address: string, signal: AbortSignal): Promise<void> {
    const begun = await this.#edit(address, (kept) => ({ ...kept, begun: kept.begun + 1 }));
    if (!begun) return;
    const hooks: CheckHooks = {
      signal,
      keep: async (subscription) => void (await this.#edit(address, () => subscription)),
      onProgress: (progress) => this.#tell(address, progress),
    };
    try {
      signal.throwIfAborted();
      const checked = await checkList(begun, this.#parts, hooks);
      await this.#edit(address, () => checked);
    } catch (error) {
      if (signal.aborted) {
        await this.#stopped(address);
        return;
      }
      await this.#interrupted(address);
      throw error;
    } finally {
      this.#parts.onChanged();
    }
  }

  /** What was stopped before anything came is no subscription; else there is time until tomorrow. */
  async #stopped(address: string): Promise<void> {
    const ids = new Set((await this.#parts.library.packs.list()).map(({ id }) => id));
    const { now, random } = this.#parts;
    await this.#change((all) => ({
      all: all.flatMap((each) => {
        if (each.address !== address) return [each];
        const packs = each.packs.filter((id) => ids.has(id));
        if (packs.length === 0 && each.checkedAt === null) return [];
        return [{ ...each, packs, begun: 0, nextCheck: nextTry(now(), 5, null, random()) }];
      }),
      result: undefined,
    }));
  }

  #tell(address: string, progress: ListProgress): void {
    const running = this.#running.get(address);
    if (!running) return;
    running.progress = progress;
    this.#parts.onProgress(address, progress);
  }

  /** Stops a check that is under way, and resolves once it stopped. */
  async stop(address: string): Promise<void> {
    const running = this.#running.get(address);
    running?.controller.abort(new DOMException('stopped', 'AbortError'));
    await running?.done.catch(() => undefined);
  }

  /** Ends a subscription; its originals leave with it. */
  async unsubscribe(address: string): Promise<void> {
    await this.stop(address);
    const packs = await this.#change((all) => {
      const others = all.filter((each) => each.address !== address);
      const theirs = new Set(others.flatMap((each) => each.packs));
      const its = all.find((each) => each.address === address)?.packs ?? [];
      return { all: others, result: its.filter((id) => !theirs.has(id)) };
    });
    for (const id of packs) await this.#parts.library.removePack(id);
    this.#parts.onChanged();
  }

  /** Checks all lists whose time has come, one after the other. */
  async checkDue(): Promise<void> {
    const { now } = this.#parts;
    for (const { address, nextCheck, begun } of await this.subscriptions()) {
      if (nextCheck > now() || this.#running.has(address)) continue;
      if (begun < MOST_BEGUN) await this.check(address).catch(this.#parts.report);
      else await this.#interrupted(address);
    }
  }

  /** Something that is no problem of lists ended a check: the list is left for later. */
  async #interrupted(address: string): Promise<void> {
    const { now, random } = this.#parts;
    await this.#edit(address, (kept) => {
      const failures = kept.failures + 1;
      const nextCheck = nextTry(now(), failures, null, random());
      return { ...kept, begun: 0, failures, problem: 'interrupted', nextCheck };
    });
  }

  /** Changes one subscription; null where it is not there any more. */
  #edit(address: string, edit: (kept: Subscription) => Subscription): Promise<Subscription | null> {
    return this.#change((all) => {
      const kept = all.find((each) => each.address === address);
      if (!kept) return { result: null };
      const edited = edit(kept);
      return { all: all.map((each) => (each === kept ? edited : each)), result: edited };
    });
  }

  /** Changes are made one after the other, each to what the one before left. */
  #change<T>(edit: (all: readonly Subscription[]) => { all?: readonly Subscription[]; result: T }): Promise<T> {
    const { store } = this.#parts;
    const change = this.#changing.then(async () => {
      const { all, result } = edit(await store.read());
      if (all) await store.write(all);
      return result;
    });
    this.#changing = change.catch(() => undefined);
    return change;
  }
}
