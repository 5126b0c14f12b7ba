import { type Respond, type Tier, tier } from './dispatch.ts';
import { isOwnPage, type OwnIdentity } from './senders.ts';

/** A tier of messages that the extension's own pages may send, and nobody else. */
export const ownTier = <M extends object>(own: OwnIdentity, answering: Omit<Tier<M, true>, 'admit'>): Respond =>
  tier<M, true>({ ...answering, admit: (sender) => isOwnPage(sender, own) || null });
