import messages from '../../src/_locales/en/messages.json' with { type: 'json' };
import type { Text } from '../../src/browser/i18n.ts';
import { type Words, wordsFor } from '../../src/ui/words/words.ts';

type Messages = Readonly<Record<string, { readonly message: string }>>;

/** Messages, read as the browser reads them; empty for a key that is not there. */
export const textOf =
  (table: Messages): Text =>
  (key, ...substitutions) =>
    (table[key]?.message ?? '').replace(/\$([1-9])/g, (_, place) => substitutions[Number(place) - 1] ?? '');

export const english: Text = textOf(messages);

export const englishWords: Words = wordsFor(english, 'en-GB');
