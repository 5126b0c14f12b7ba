import type { Text } from '../i18n.ts';
import { isEnvelope } from './envelope.ts';
import { passagesView } from './passages-check.ts';
import type { TabMessages } from './protocol.ts';

/** The part of the extension API that the script which marks passages uses; see page-port.ts for why it is `chrome`. */
declare const chrome: {
  readonly i18n: { getMessage(key: string, substitutions: readonly string[]): string };
  readonly runtime: {
    readonly onMessage: {
      addListener(listener: (message: unknown, sender: unknown, answer: (value: unknown) => void) => void): void;
    };
  };
};

/** A message in the reader's language. */
export const pageText: Text = (key, ...substitutions) => chrome.i18n.getMessage(key, substitutions);

type Listeners = Pick<TabMessages, 'show-passages' | 'hide-passages' | 'passages-shown'>;

/** Listens to the worker's messages about passages, and answers them. */
export function hearPassages(listeners: Listeners): void {
  chrome.runtime.onMessage.addListener((message, _, answer) => {
    if (!isEnvelope(message)) return;
    if (message.message === 'show-passages') {
      answer(listeners['show-passages'](passagesView(message.carried, message.message)));
    }
    if (message.message === 'hide-passages') listeners['hide-passages']({});
    if (message.message === 'passages-shown') answer(listeners['passages-shown']({}));
  });
}
