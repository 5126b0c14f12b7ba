import type { ListPreview, ListProgress, SharedList } from '../../core/shared-list.ts';
import type { Respond } from '../messages/dispatch.ts';
import { ownTier } from '../messages/own-tier.ts';
import type { OwnIdentity } from '../messages/senders.ts';
import { type ListMessages, type ListState, listChecks, type SubscribeOutcome } from './list-messages.ts';

/** Whoever keeps the subscriptions. */
interface Keeper {
  subscriptions(): Promise<readonly SharedList[]>;
  /** Null while nothing is known of a check yet, undefined where none is under way. */
  progressOf(address: string): ListProgress | null | undefined;
  preview(address: string): Promise<ListPreview>;
  subscribe(address: string): Promise<Exclude<SubscribeOutcome, 'bad-address'>>;
  check(address: string): Promise<void>;
  stop(address: string): Promise<void>;
  unsubscribe(address: string): Promise<void>;
}

export interface ListTierNeeds {
  readonly keeper: Keeper;
  /** The address as it is kept; null where none may be asked. */
  readonly listAddress: (given: string) => string | null;
  readonly report: (error: unknown) => void;
}

const NO_BYTES = { received: 0, of: 0 };

/** Answers the settings page about shared lists. */
export function listTier({ keeper, listAddress, report }: ListTierNeeds, own: OwnIdentity): Respond {
  const stateOf = (kept: SharedList): ListState => {
    const { address, name, description, language, originals, updated, packs, checkedAt, nextCheck, problem } = kept;
    const under = keeper.progressOf(address);
    const progress = under === undefined ? null : (under ?? NO_BYTES);
    const told = { address, name, description, language, originals, updated, packs, checkedAt, nextCheck, problem };
    return { ...told, progress };
  };
  return ownTier<ListMessages>(own, {
    checks: listChecks,
    handlers: {
      lists: async () => (await keeper.subscriptions()).map(stateOf),
      async 'list-preview'({ address }) {
        const asked = listAddress(address);
        return asked === null ? { kind: 'problem', problem: 'address-refused' } : keeper.preview(asked);
      },
      async 'list-subscribe'({ address }) {
        const asked = listAddress(address);
        return asked === null ? 'bad-address' : keeper.subscribe(asked);
      },
      // Checks take as long as they take; how they go on is told by `lists`.
      'list-check': async ({ address }) => void keeper.check(address).catch(report),
      'list-stop': ({ address }) => keeper.stop(address),
      'list-remove': ({ address }) => keeper.unsubscribe(address),
    },
  });
}
