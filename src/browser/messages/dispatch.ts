import type { Runtime } from 'webextension-polyfill';
import { type Answer, type Answered, type Carried, failure, isEnvelope } from './envelope.ts';
import type { Checks } from './payloads.ts';

/** The answering side of a map: one complete object, so a missing handler or a wrong payload does not compile. */
export type Handlers<M, From> = {
  readonly [K in keyof M]: (carried: Carried<M, K>, from: From) => Promise<Answered<M, K>>;
};

/** The messages of one trust tier: who may send them, what they may carry, who answers. */
export interface Tier<M, From> {
  readonly checks: Checks<M>;
  readonly handlers: Handlers<M, From>;
  /** The sender as this tier knows it; null refuses the message. */
  readonly admit: (sender: Runtime.MessageSender) => From | null;
}

/** A tier with its map's type closed over: answers the message if it is the tier's, else returns undefined. */
export type Respond = (
  message: string,
  carried: unknown,
  sender: Runtime.MessageSender,
) => Promise<unknown> | undefined;

export function tier<M extends object, From>({ checks, handlers, admit }: Tier<M, From>): Respond {
  const isOurs = (name: PropertyKey): name is keyof M => Object.hasOwn(checks, name);
  const answer = async <K extends keyof M>(name: K, carried: unknown, sender: Runtime.MessageSender) => {
    const from = admit(sender);
    if (from === null) throw new Error(`"${String(name)}" may not be sent from ${sender.url ?? 'an unknown place'}`);
    return handlers[name](checks[name](carried, String(name)), from);
  };
  return (name, carried, sender) => (isOurs(name) ? answer(name, carried, sender) : undefined);
}

/**
 * The one listener for `runtime.onMessage`, registered before `tiers` are ready. What is of one of the tiers `atOnce` does
 * not wait for them. It answers through `sendResponse`, which every browser knows; a returned
 * promise is not understood by each of them.
 */
export function answerMessages(tiers: Promise<readonly Respond[]>, atOnce: readonly Respond[] = []) {
  // Whoever waits for them hears why they will not come; it is no failure that nobody waits.
  tiers.catch(() => undefined);
  return (message: unknown, sender: Runtime.MessageSender, sendResponse: (answer: Answer) => void): true => {
    void respond(tiers, atOnce, message, sender).then(sendResponse);
    return true;
  };
}

async function respond(
  tiers: Promise<readonly Respond[]>,
  atOnce: readonly Respond[],
  message: unknown,
  sender: Runtime.MessageSender,
): Promise<Answer> {
  try {
    if (!isEnvelope(message)) throw new Error('not a message of ours');
    const { message: name, carried } = message;
    const answered = (from: readonly Respond[]) => {
      for (const respondFrom of from) {
        const answer = respondFrom(name, carried, sender);
        if (answer) return answer;
      }
      return undefined;
    };
    const answer = answered(atOnce) ?? answered(await tiers);
    if (answer) return { ok: true, value: (await answer) ?? null };
    throw new Error(`no message is called "${name.slice(0, 50)}"`);
  } catch (error) {
    return failure(error);
  }
}
