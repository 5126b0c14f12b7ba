import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const LOCALES = 'src/_locales';
type Messages = Readonly<Record<string, { readonly message: string }>>;
const messagesOf = (locale: string): Messages =>
  JSON.parse(readFileSync(join(LOCALES, locale, 'messages.json'), 'utf8'));
const tagOf = (locale: string): string => locale.replace('_', '-');

const english = messagesOf('en');
const PLURAL = /^(.+)_(zero|one|two|few|many|other)$/;
/** Messages that come in plural forms, without their form. */
const plurals = Object.keys(english).flatMap((key) => (key.endsWith('_other') ? [key.slice(0, -'_other'.length)] : []));
/** French, Italian, Portuguese and Spanish have a form for whole millions, which is the usual one but for a preposition. */
const ROMANCE = /^(?:es|fr|it|pt)/;

/** Every key that a language needs: English ones, and its own plural forms in place of the English ones. */
function keysFor(locale: string): string[] {
  const { pluralCategories } = new Intl.PluralRules(tagOf(locale)).resolvedOptions();
  const forms = pluralCategories.filter((form) => form !== 'many' || !ROMANCE.test(locale));
  const plain = Object.keys(english).filter((key) => !plurals.includes(PLURAL.exec(key)?.[1] ?? ''));
  return [...plain, ...plurals.flatMap((stem) => forms.map((form) => `${stem}_${form}`))];
}

const placeholders = (message: string): string[] => [...new Set(message.match(/\$\d/g) ?? [])].sort();

/** A form that stands for a single number may say it in a word; one that stands for 1, 21, 31 has to show which. */
function placeholdersFit(locale: string, key: string, message: string): boolean {
  const [, stem, form] = PLURAL.exec(key) ?? [];
  const rules = new Intl.PluralRules(tagOf(locale));
  const numbers = Array.from({ length: 200 }, (_, count) => count).filter((count) => rules.select(count) === form);
  const needed = (each: string): boolean => each !== '$1' || form === undefined || numbers.length !== 1;
  const wanted = placeholders((english[key] ?? english[`${stem}_other`])?.message ?? '');
  return placeholders(message).filter(needed).join() === wanted.filter(needed).join();
}

test('the languages of the interface', () => {
  expect(readdirSync(LOCALES).sort()).toEqual(
    ['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt_BR', 'ru', 'tr', 'uk', 'zh_CN'].sort(),
  );
});

describe.each(readdirSync(LOCALES))('%s', (locale) => {
  const messages = messagesOf(locale);
  const wanted = new Set(keysFor(locale));

  test('has every message and no other', () => {
    expect([...wanted].filter((key) => !(key in messages))).toEqual([]);
    expect(Object.keys(messages).filter((key) => !wanted.has(key))).toEqual([]);
  });

  test('has the placeholders of the English message, and text in every message', () => {
    const wrong = Object.entries(messages).filter(
      ([key, { message }]) => message.trim() === '' || !placeholdersFit(locale, key, message),
    );
    expect(wrong).toEqual([]);
  });

  test('has no markup, no odd characters, and its own tag', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for.
    const odd = /<[a-z!/]|[\u0000-\u001f\u202a-\u202e\u2066-\u2069]/i;
    expect(Object.entries(messages).filter(([, { message }]) => odd.test(message))).toEqual([]);
    expect(messages.localeTag?.message).toBe(tagOf(locale));
    expect(messages.textDirection?.message).toBe(locale === 'ar' ? 'rtl' : 'ltr');
    // The stores take no more.
    expect(messages.extensionDescription?.message.length).toBeLessThanOrEqual(132);
  });

  // Names, and words that are spelt alike.
  test('is translated', () => {
    if (locale === 'en') return;
    const sentences = Object.entries(english).filter(([, { message }]) => message.split(' ').length > 3);
    const left = sentences.filter(([key, { message }]) => messages[key]?.message === message);
    expect(left).toEqual([]);
  });
});
