import { type Envelope, isEnvelope, sender } from './envelope.ts';
import type { PageMessages, TabMessages } from './protocol.ts';

/** The little of the extension API that a content script uses. */
interface ContentRuntime {
  /** Undefined once the extension was updated or removed under a page that still runs the old script. */
  readonly id?: string;
  sendMessage(message: Envelope): Promise<unknown>;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
}

/**
 * Both browsers define `chrome` in content scripts, and there it is the global's own property. `browser` is not looked
 * for: where it is not defined, a page could stand in for it with `<form id="browser">`.
 */
declare const chrome: { readonly runtime: ContentRuntime };

/** Whether the worker that belongs to this script still exists. After an update the old scripts must fall silent. */
export const isConnected = (): boolean => chrome.runtime?.id !== undefined;

/** Sends a message to the worker. */
export const tellWorker = sender<PageMessages>((message) => chrome.runtime.sendMessage(message));

type Listeners = { readonly [K in keyof TabMessages]?: TabMessages[K] };

/** Listens to the worker. Only our own worker can reach a content script, so what it carries needs no check. */
export function hearWorker(listeners: Listeners): void {
  chrome.runtime.onMessage.addListener((message) => {
    if (!isEnvelope(message)) return;
    if (message.message === 'look-again') listeners['look-again']?.({ forced: isForced(message.carried) });
    if (message.message === 'hide-badge') listeners['hide-badge']?.({});
  });
}

function isForced(carried: unknown): boolean {
  return typeof carried === 'object' && carried !== null && 'forced' in carried && carried.forced === true;
}
