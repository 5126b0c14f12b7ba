/** Month names of European languages by their first letters, accents removed; January first. */
const MONTHS = [
  /^(?:jan|gen|ene|sty|янв)/,
  /^(?:feb|fev|lut|фев)/,
  /^(?:mar|mrt|maa|mrz|мар)/,
  /^(?:apr|avr|abr|kwi|апр)/,
  /^(?:may|mai|mei|mag|maj|ма[ия])/,
  /^(?:jun|juin|giu|cze|июн)/,
  /^(?:jul|juil|lug|lip|июл)/,
  /^(?:aug|aou|ago|sie|авг)/,
  /^(?:sep|set|wrz|сен)/,
  /^(?:oct|okt|out|ott|paz|окт)/,
  /^(?:nov|lis|ноя)/,
  /^(?:dec|dez|des|dic|gru|дек)/,
] as const;

const ZONE = /(Z|[+-]\d{2}:?\d{2})$/;
const EARLIEST = Date.UTC(1990, 0);
/** A page's clock may run ahead of ours by a time zone, not by more. */
const AHEAD = 2 * 86_400_000;

/**
 * Reads a date as pages write it and gives it back in ISO 8601: a date, or a date-time with a zone where the page gives one.
 * @param monthFirst how to read 3/4/2026 where both readings are possible; null refuses it
 * @param now milliseconds since 1970; later dates are refused
 */
export function isoDate(text: string, monthFirst: boolean | null = null, now = Date.now()): string | null {
  const read = readIso(text) ?? readEpoch(text) ?? readNumbers(text, monthFirst) ?? readWords(text);
  if (read === null) return null;
  const time = Date.parse(read);
  return Number.isNaN(time) || time < EARLIEST || time > now + AHEAD ? null : read;
}

/** 2026-11-03, 2026-11-03T10:00:00+01:00, 2026/11/03 10:00, 20261103T1000Z */
function readIso(text: string): string | null {
  const parts =
    /^\s*((?:19|20)\d\d)([-/.]?)(\d{1,2})\2(\d{1,2})(?!\d{5})(?:[T ,]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:\.\d+)?)?\s*(.*))?/.exec(
      text,
    );
  if (parts === null) return null;
  const [, year = '', , month = '', day = '', hour, minute, second, rest = ''] = parts;
  const date = calendarDate(year, month, day);
  if (date === null || hour === undefined || minute === undefined) return date;
  const zone = ZONE.exec(
    rest.replace(/\s|UTC|GMT/g, (found) => (found.trim() === '' ? '' : 'Z')).replace(/Z(?=[+-])/, ''),
  )?.[1];
  return withTime(date, hour, minute, second, zone);
}

function withTime(
  date: string,
  hour: string,
  minute: string,
  second: string | undefined,
  zone: string | undefined,
): string {
  const offset = zone === undefined || zone === 'Z' ? zone : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const full = `${date}T${hour.padStart(2, '0')}:${minute}:${second ?? '00'}${offset ?? ''}`;
  return Number.isNaN(Date.parse(full)) ? date : full;
}

function readEpoch(text: string): string | null {
  const digits = /^\s*(\d{10}|\d{13})\s*$/.exec(text)?.[1];
  if (digits === undefined) return null;
  return new Date(Number(digits) * (digits.length === 10 ? 1000 : 1)).toISOString();
}

/** 3.11.2026, 3/11/2026, 3-11-2026, 03.11.26 */
function readNumbers(text: string, monthFirst: boolean | null): string | null {
  const parts = /(?:^|[^\d.])(\d{1,2})([./-])\s?(\d{1,2})\2\s?((?:19|20)\d\d|\d\d(?![\d.:]))/.exec(text);
  if (parts === null) return null;
  const [, first = '', separator, second = '', end = ''] = parts;
  const year = end.length === 2 ? `20${end}` : end;
  if (separator === '.' || Number(first) > 12) return calendarDate(year, second, first);
  if (Number(second) > 12) return calendarDate(year, first, second);
  if (monthFirst === null) return null;
  return monthFirst ? calendarDate(year, first, second) : calendarDate(year, second, first);
}

/** November 3, 2026; 3. November 2026; 3 de noviembre de 2026; Tue, 03 Nov 2026; 2026年11月3日 */
function readWords(text: string): string | null {
  const plain = text.slice(0, 200).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const dayFirst =
    /(?:^|\D)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s*(?:de |of |-)?\s*(\p{L}{3,})\.?,?\s*(?:de |del |-)?\s*((?:19|20)\d\d)/u.exec(
      plain,
    );
  if (dayFirst) return namedDate(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:at\s+)?((?:19|20)\d\d)/u.exec(plain);
  if (monthFirst) return namedDate(monthFirst[3], monthFirst[1], monthFirst[2]);
  const east = /((?:19|20)\d\d)\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/.exec(text.slice(0, 200));
  return east ? calendarDate(east[1] ?? '', east[2] ?? '', east[3] ?? '') : null;
}

function namedDate(year = '', month = '', day = ''): string | null {
  const index = MONTHS.findIndex((name) => name.test(month));
  return index < 0 ? null : calendarDate(year, String(index + 1), day);
}

/** YYYY-MM-DD of a day that exists. */
function calendarDate(year: string, month: string, day: string): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(date);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? null : date;
}
