import type { Handlers } from '../messages/dispatch.ts';
import type { OwnMessages } from '../messages/protocol.ts';

/** The messages that are about what the reader follows. */
export type FollowingMessage = 'check-followed' | 'followed-changed';

interface Needs {
  /** Does for a source what is due now, one turn long. */
  readonly check: (id: string) => Promise<{ readonly more: boolean }>;
  /** Hears that something may be due. */
  readonly wake: () => Promise<void>;
}

/** Answers the extension's own pages where they ask of what is followed. */
export function followingHandlers({ check, wake }: Needs): Pick<Handlers<OwnMessages, true>, FollowingMessage> {
  return {
    async 'check-followed'({ id }) {
      const { more } = await check(id);
      return { more };
    },
    async 'followed-changed'() {
      // Nobody waits for the turn to end.
      void wake();
    },
  };
}
