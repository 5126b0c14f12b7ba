import { monthOf, multiplierAt, numeralValue } from './number-words.ts';

/** A number as a text tells it, whatever its notation. */
export interface Figure {
  /** The value; a percentage as its number of hundredths; a date as month * 100 + day. */
  readonly value: number;
  readonly kind: 'number' | 'percent' | 'year' | 'date' | 'money';
  /** Half-open range of UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

const DIGITS =
  /(?<![\p{L}\p{Nd}])\p{Nd}+(?:(?:[.,'\u066b\u066c’](?=\p{Nd})|[ \u00a0\u202f\u2009](?=\p{Nd}{3}(?!\p{Nd})))\p{Nd}+)*|(?<=\p{L})\p{Nd}+(?:[.,](?=\p{Nd})\p{Nd}+)*/gu;
const WORD = /[\p{L}\p{M}]+/gu;
const HAN_NUMBER = /[〇一二三四五六七八九十百千万億亿兆两]{1,}/gu;
const PERCENT =
  /^\s?(?:%|٪|％|per\s?cent|prozent|pro\s?cent|pour\s?cent|por\s?cien|por\s?cento|per\s?cento|prósent|процент|відсот|بالمئة|بالمائة|في المئة|في المائة|パーセント|個百分點|个百分点|yüzde|persen)/iu;
const MONEY_AFTER =
  /^\s?(?:[$€£¥₽]|dollar|dólar|dollari|euro|pound|pfund|livre|libra|sterlin|yen\b|yuan|rub|руб|доллар|евро|دولار|يورو|円|ドル|ユーロ|美元|欧元|元|英镑|franken|franc|kron|króna|zł)/iu;
const MONEY_BEFORE = /(?:[$€£¥₽]|US\$|USD|EUR|GBP)\s?$/u;
const HAN_PERCENT = /百分之$/u;

/** Every number of a text in order of place: digits of any script, number words, Chinese numerals and dates. */
export function numbersIn(text: string, language: string): Figure[] {
  const found: Figure[] = [];
  for (const match of text.matchAll(DIGITS)) {
    const figure = readDigits(text, match.index, match[0], language);
    const last = found.at(-1);
    // 1億2000万 is one number.
    if (last && last.end === figure.start && last.kind === 'number' && joins(text, last, figure)) {
      found[found.length - 1] = { ...figure, value: last.value + figure.value, start: last.start };
    } else if (!last || figure.start >= last.end) found.push(figure);
  }
  if (language === 'zh' || language === 'ja') addHanNumbers(text, found);
  else addNumerals(text, language, found);
  return found.sort((a, b) => a.start - b.start);
}

const joins = (text: string, left: Figure, right: Figure): boolean =>
  /[兆億亿万萬]/u.test(text.charAt(left.end - 1)) && right.value < left.value;

function readDigits(text: string, start: number, raw: string, language: string): Figure {
  const plain = separatorsOff(westernDigits(raw).replace(/[ \u00a0\u202f\u2009]/g, ''));
  let end = start + raw.length;
  const rest = text.slice(end, end + 24);
  const before = text.slice(Math.max(0, start - 14), start);
  const date = dateAt(plain, before, rest, language);
  if (date) return { value: date.value, kind: 'date', start, end: end + date.length };
  const { factor, length } = multiplierAt(rest);
  const value = Math.round(Number(plain) * factor * 1000) / 1000;
  end += length;
  const unit = text.slice(end, end + 14);
  if (PERCENT.test(unit) || HAN_PERCENT.test(before)) return { value, kind: 'percent', start, end };
  if (MONEY_AFTER.test(unit) || MONEY_BEFORE.test(before)) return { value, kind: 'money', start, end };
  const year = length === 0 && /^(?:1[5-9]|20)\d\d$/.test(raw) && !/[.,]/.test(raw);
  return { value, kind: year ? 'year' : 'number', start, end };
}

function dateAt(
  plain: string,
  before: string,
  rest: string,
  language: string,
): { value: number; length: number } | undefined {
  const day = Number(plain);
  const han = /^\s?月\s?(\p{Nd}{1,2})\s?[日号號]/u.exec(rest);
  if (han && day <= 12)
    return { value: day * 100 + Number(westernDigits(han[1] ?? '').replace(/\D/g, '')), length: han[0].length };
  if (!(day >= 1 && day <= 31) || !/^\d{1,2}$/.test(plain)) return undefined;
  const after = /^(?:\.|st|nd|rd|th|er|º|°)?\s(?:(?:of|de|d')\s)?([\p{L}\p{M}]+)/u.exec(rest);
  const month = after?.[1] === undefined ? 0 : monthOf(after[1].toLowerCase(), language);
  if (after && month) return { value: month * 100 + day, length: after[0].length };
  const ahead = /([\p{L}\p{M}]+)\.?\s$/u.exec(before);
  const early =
    language === 'en' && ahead?.[1] && /^\p{Lu}/u.test(ahead[1]) ? monthOf(ahead[1].toLowerCase(), language) : 0;
  return early && !/^[,.]?\p{Nd}/u.test(rest) ? { value: early * 100 + day, length: 0 } : undefined;
}

function addNumerals(text: string, language: string, found: Figure[]): void {
  for (const match of text.matchAll(WORD)) {
    const word = match[0].toLowerCase();
    const small = numeralValue(word, language);
    if (small === undefined) continue;
    let end = match.index + word.length;
    let value = small;
    const ones = small >= 20 ? /^-([\p{L}]+)/u.exec(text.slice(end, end + 12)) : null;
    const unit = ones?.[1] ? numeralValue(ones[1].toLowerCase(), language) : undefined;
    if (ones && unit !== undefined && unit < 10) {
      value += unit;
      end += ones[0].length;
    }
    const { factor, length } = multiplierAt(text.slice(end, end + 24));
    found.push({ value: value * factor, kind: 'number', start: match.index, end: end + length });
  }
}

const HAN_DIGITS = '〇一二三四五六七八九';
function addHanNumbers(text: string, found: Figure[]): void {
  for (const match of text.matchAll(HAN_NUMBER)) {
    const start = match.index;
    // Inside 3万 the figure has it already; a lone sign is mostly part of a word, and a lone 一 an article.
    if (
      found.some((f) => start < f.end && match[0].length + start > f.start) ||
      /\p{Nd}$/u.test(text.slice(0, start).slice(-1))
    )
      continue;
    const next = text.charAt(start + match[0].length);
    if (
      match[0].length === 1 &&
      (!/[個人名つ歳年月日回度か位个岁次家只条种天支场分]/u.test(next) || '一万千百亿億兆'.includes(match[0]))
    )
      continue;
    const value = hanValue(match[0]);
    if (value !== undefined && value > 1) found.push({ value, kind: 'number', start, end: start + match[0].length });
  }
}

/** The value of a numeral in Chinese signs, positional (二〇二〇) or with powers (一億二千万); undefined if it is none. */
function hanValue(signs: string): number | undefined {
  const text = signs.replace(/两/g, '二');
  if (/^[〇一二三四五六七八九]{2,}$/u.test(text))
    return Number(Array.from(text, (sign) => HAN_DIGITS.indexOf(sign)).join(''));
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const sign of text) {
    const d = HAN_DIGITS.indexOf(sign);
    if (d >= 0) digit = d;
    else {
      const small = { 十: 10, 百: 100, 千: 1000 }[sign];
      if (small !== undefined) {
        section += (digit || 1) * small;
      } else {
        const big = sign === '万' ? 1e4 : sign === '兆' ? 1e12 : 1e8;
        total += (section + digit) * big;
        section = 0;
      }
      digit = 0;
    }
  }
  const value = total + section + digit;
  return value > 0 ? value : undefined;
}

/** A mark followed by exactly three digits, or one that repeats, groups thousands; any other is the decimal mark. */
function separatorsOff(figure: string): string {
  const text = figure.replace(/[\u066c'’]/g, ',').replace(/\u066b/g, '.');
  const marks = text.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  if (last === undefined) return text;
  const tail = text.length - text.lastIndexOf(last) - 1;
  const repeats = marks.length > 1 && marks.every((mark) => mark === last);
  if (repeats || (marks.length === 1 && tail === 3 && !text.startsWith('0'))) return text.replace(/[.,]/g, '');
  const at = text.lastIndexOf(last);
  return `${text.slice(0, at).replace(/[.,]/g, '')}.${text.slice(at + 1)}`;
}

/** Decimal digits of any script as 0-9: Unicode encodes them in runs of ten that start at the zero. */
function westernDigits(figure: string): string {
  return figure.normalize('NFKC').replace(/[^\x00-\x7f\u066b\u066c’\u00a0\u202f\u2009]/gu, (digit) => {
    const first = digit.codePointAt(0) ?? 0;
    let zero = first;
    while (first - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String(first - zero);
  });
}
