import browser from 'webextension-polyfill';
import type messages from '../_locales/en/messages.json';

/** Every key of the English messages; a key that is missing there does not compile. */
export type MessageKey = keyof typeof messages;

type Base<Key> = Key extends `${infer Stem}_other` ? Stem : never;

/** The messages that come in plural forms, without the form: `shareOf` for `shareOf_one` and `shareOf_other`. */
export type PluralKey = Base<MessageKey>;

/** A message in one of the forms that some language has, though English may lack it. */
export type PluralForm = `${PluralKey}_${Intl.LDMLPluralRule}`;

/** A message in the reader's language, `$1`, `$2`, ... replaced; empty where a language lacks a plural form. */
export type Text = (key: MessageKey | PluralForm, ...substitutions: readonly string[]) => string;

/** The browser's choice of our languages. */
export const text: Text = (key, ...substitutions) => browser.i18n.getMessage(key, [...substitutions]);
