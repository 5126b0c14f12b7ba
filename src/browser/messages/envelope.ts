/**
 * How a message of one of the protocol maps travels. Chrome carries JSON only, so an answer says in plain data whether
 * it is a value or an error.
 */

/** What a message of map `M` carries. */
export type Carried<M, K extends keyof M> = M[K] extends (carried: infer C) => unknown ? C : never;

/** What a message of map `M` is answered with. */
export type Answered<M, K extends keyof M> = M[K] extends (carried: never) => infer A ? A : never;

export interface Envelope {
  readonly message: string;
  readonly carried: unknown;
}

export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly name: string; readonly message: string } };

/** Sends one message of map `M`; rejects with the handler's own error, rethrown on this side. */
export type Send<M> = <K extends keyof M & string>(message: K, carried: Carried<M, K>) => Promise<Answered<M, K>>;

export function isEnvelope(value: unknown): value is Envelope {
  return typeof value === 'object' && value !== null && 'message' in value && typeof value.message === 'string';
}

/** The plain data of an error, cut to a length that a message can carry. */
export function failure(thrown: unknown): Answer {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  return { ok: false, error: { name: error.name, message: error.message.slice(0, 500) } };
}

/**
 * Makes the sending side of a protocol map out of the browser's `sendMessage`. It is small on purpose: it is part of the
 * script put into every page.
 */
export function sender<M>(sendMessage: (message: Envelope) => Promise<unknown>): Send<M> {
  return async <K extends keyof M & string>(message: K, carried: Carried<M, K>) => {
    // The answer is our own worker's; its type is bound to the message by the handlers' type there.
    const answer = (await sendMessage({ message, carried })) as Answer | undefined;
    if (!answer) throw new Error(`nobody answered "${message}"`);
    if (answer.ok) return answer.value as Answered<M, K>;
    throw Object.assign(new Error(answer.error.message), { name: answer.error.name });
  };
}
