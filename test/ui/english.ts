import messages from '../../src/_locales/en/messages.json' with { type: 'json' };
import type { Text } from '../../src/browser/i18n.ts';
import { type Words, wordsFor } from '../../src/ui/words/words.ts';

const table: Readonly<Record<string, { readonly message: string }>> = messages;

/** The English messages, read as the browser reads them; empty for a key that is not there. */
export const english: Text = (key, ...substitutions) =>
  (table[key]?.message ?? '').replace(/\$([1-9])/g, (_, place) => substitutions[Number(place) - 1] ?? '');

export const englishWords: Words = wordsFor(english, 'en-GB');
