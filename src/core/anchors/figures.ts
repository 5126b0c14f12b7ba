import { multiplierAt } from '../text/multipliers.ts';
import { separatorsOff, westernDigits } from '../text/notation.ts';
import { hanValue } from './han-numerals.ts';
import { LONGEST_NUMERAL, monthOf, numeralsOf } from './number-words.ts';

/** A number as a text tells it, whatever its notation. */
export interface Figure {
  /** The value; of a percentage the number before the sign; of a date month * 100 + day. */
  readonly value: number;
  readonly kind: 'number' | 'percent' | 'year' | 'date' | 'money';
  /** Half-open range of UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

/** Digits with their marks; blanks group them only before three digits more. */
const DIGITS = /\p{Nd}+(?:(?:[.,'\u066b\u066c’．](?=\p{Nd})|[ \u00a0\u202f\u2009](?=\p{Nd}{3}(?!\p{Nd})))\p{Nd}+)*/gu;
const WORD = /\p{L}[\p{L}\p{M}]+/gu;
const HAN_NUMERAL = /[〇一二三四五六七八九十百千万萬億亿兆两兩]+/gu;
/** What follows a single sign that counts something; elsewhere it is mostly part of a word. */
const COUNTER = /[个個人名つ歳岁年月日回度か位次家只条种天支场分]/u;
const MYRIAD = /[兆億亿万萬]/u;
const PERCENT =
  /^\s?(?:[%٪％]|per\s?cent|prozent|pro\s?cent|pour\s?cent|por\s?cien|por\s?cento|per\s?cento|prósent|процент|відсот|بالمئة|بالمائة|في المئة|في المائة|パーセント|個百分點|个百分点|persen)/iu;
const PERCENT_BEFORE = /百分之$/u;
const MONEY =
  /^\s?(?:[$€£¥₽]|dollar|dólar|euro|pound|pfund|livre|libra|sterlin|yen\b|yuan|rub|руб|доллар|евро|دولار|يورو|円|ドル|ユーロ|美元|欧元|元|英镑|franken|franc|kron|króna|zł)/iu;
const MONEY_BEFORE = /(?:[$€£¥₽]|USD|EUR|GBP)\s?$/u;

/**
 * Every number of a text in order of place: digits of any script with their multipliers (1.3m, 1,3 Millionen, 130万),
 * number words, Chinese numerals and dates. Numbers do not overlap.
 */
export function numbersIn(text: string, language: string): Figure[] {
  const found: Figure[] = [];
  for (const { 0: raw, index } of text.matchAll(DIGITS)) {
    const figure = inDigits(text, index, raw, language);
    const last = found.at(-1);
    if (last === undefined || figure.start > last.end || !continues(text, last, figure)) {
      if (last === undefined || figure.start >= last.end) found.push(figure);
    } else found[found.length - 1] = { ...figure, value: last.value + figure.value, start: last.start };
  }
  const words = language === 'zh' || language === 'ja' ? hanNumerals(text, found) : numerals(text, language);
  return [...found, ...words].sort((a, b) => a.start - b.start);
}

/** 1億2000万 is one number. */
const continues = (text: string, left: Figure, right: Figure): boolean =>
  left.end === right.start && MYRIAD.test(text.charAt(left.end - 1)) && right.value < left.value;

function inDigits(text: string, start: number, raw: string, language: string): Figure {
  const plain = separatorsOff(westernDigits(raw));
  const before = text.slice(Math.max(0, start - 14), start);
  const after = text.slice(start + raw.length, start + raw.length + 40);
  const date = dateAt(plain, before, after, language);
  if (date) return { value: date.value, kind: 'date', start, end: start + raw.length + date.length };
  const { factor, length } = multiplierAt(after);
  const value = Math.round(Number(plain) * factor * 1000) / 1000;
  const place = { value, start, end: start + raw.length + length };
  const unit = after.slice(length);
  if (PERCENT.test(unit) || PERCENT_BEFORE.test(before)) return { ...place, kind: 'percent' };
  if (MONEY.test(unit) || MONEY_BEFORE.test(before)) return { ...place, kind: 'money' };
  return { ...place, kind: length === 0 && /^(?:1[5-9]|20)\d\d$/.test(plain) && raw.length === 4 ? 'year' : 'number' };
}

/** Reads 3月5日, 5 March, 5. März, 5 de marzo and March 5; `length` is what of the text after the figure belongs to it. */
function dateAt(
  plain: string,
  before: string,
  after: string,
  language: string,
): { value: number; length: number } | undefined {
  const number = Number(plain);
  const han = /^\s?月\s?(\p{Nd}{1,2})\s?[日号號]/u.exec(after);
  if (han?.[1] && number >= 1 && number <= 12)
    return { value: number * 100 + Number(westernDigits(han[1])), length: han[0].length };
  if (!/^\d{1,2}$/.test(plain) || number < 1 || number > 31) return undefined;
  const follows = /^(?:\.|st|nd|rd|th|er|º|°)?\s(?:(?:of|de|d')\s)?([\p{L}\p{M}]+)/u.exec(after);
  const month = follows?.[1] ? monthOf(follows[1], language) : 0;
  if (follows && month > 0) return { value: month * 100 + number, length: follows[0].length };
  const precedes = language === 'en' ? /(\p{Lu}\p{L}+)\.?\s$/u.exec(before)?.[1] : undefined;
  const early = precedes ? monthOf(precedes, language) : 0;
  return early > 0 && !/^[.,]?\p{Nd}/u.test(after) ? { value: early * 100 + number, length: 0 } : undefined;
}

function numerals(text: string, language: string): Figure[] {
  const found: Figure[] = [];
  const values = numeralsOf(language);
  if (values.size === 0) return found;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const value = word.length <= LONGEST_NUMERAL ? values.get(word.toLowerCase()) : undefined;
    if (value === undefined) continue;
    const after = text.slice(index + word.length, index + word.length + 40);
    const ones = value >= 20 ? /^-(\p{L}+)/u.exec(after) : null;
    const one = (ones?.[1] && values.get(ones[1].toLowerCase())) || 0;
    const joined = one > 0 && one < 10 && ones ? ones[0].length : 0;
    const { factor, length } = multiplierAt(after.slice(joined));
    found.push({
      value: (joined > 0 ? value + one : value) * factor,
      kind: 'number',
      start: index,
      end: index + word.length + joined + length,
    });
  }
  return found.filter((figure, i) => figure.start >= (found[i - 1]?.end ?? 0));
}

function hanNumerals(text: string, digits: readonly Figure[]): Figure[] {
  const found: Figure[] = [];
  let i = 0;
  for (const { 0: signs, index: start } of text.matchAll(HAN_NUMERAL)) {
    const end = start + signs.length;
    while ((digits[i]?.end ?? end) <= start) i++;
    // The 万 of 3万 is in the figure already.
    if ((digits[i]?.start ?? end) < end || /\p{Nd}/u.test(text.charAt(start - 1))) continue;
    if (signs.length === 1 && (!COUNTER.test(text.charAt(end)) || !/[二三四五六七八九十两兩]/u.test(signs))) continue;
    const value = hanValue(signs);
    if (value !== undefined) found.push({ value, kind: 'number', start, end });
  }
  return found;
}
