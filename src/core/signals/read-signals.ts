import {
  DATE_PLACES,
  type DateClaim,
  LIMITS,
  POINTER_KINDS,
  type Pointer,
  type SignalLine,
  type Signals,
} from './signals.ts';

const LONGEST_ADDRESS = 2048;
const LONGEST_NAME = 200;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const WEB_ADDRESS = /^https?:\/\/[^\s/?#@\\]+(?:[/?#]\S*)?$/i;
const HOST = /^[a-z\d_-]+(?:\.[a-z\d_-]+)+$/;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isAddress = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST_ADDRESS && WEB_ADDRESS.test(value);

const isHost = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 253 && HOST.test(value);

/**
 * The signals in a value that came from outside, built anew field by field; what is no good is left out, what is too much
 * is cut. Undefined where nothing is left.
 */
export function readSignals(value: unknown): Signals | undefined {
  if (!isFields(value)) return undefined;
  const lists = {
    dates: listOf(value.dates, LIMITS.dates, readDate),
    pointers: listOf(value.pointers, LIMITS.pointers, readPointer),
    lines: listOf(value.lines, LIMITS.lines, readLine),
    links: listOf(value.links, LIMITS.links, (link) => (isAddress(link) ? link : null)),
    imageHosts: listOf(value.imageHosts, LIMITS.imageHosts, (host) => (isHost(host) ? host : null)),
  };
  const signals: Signals = {
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
    ...(value.newsNoindex === true && { newsNoindex: true }),
  };
  return Object.keys(signals).length > 0 ? signals : undefined;
}

function listOf<T>(value: unknown, most: number, read: (item: unknown) => T | null): readonly T[] {
  if (!Array.isArray(value)) return [];
  return value
    .slice(0, most)
    .map(read)
    .filter((item) => item !== null);
}

function readDate(value: unknown): DateClaim | null {
  if (!isFields(value) || typeof value.value !== 'string' || !ISO_DATE.test(value.value)) return null;
  if (Number.isNaN(Date.parse(value.value))) return null;
  const from = DATE_PLACES.find((place) => place === value.from);
  const what = value.what === 'published' || value.what === 'modified' ? value.what : null;
  return from === undefined || what === null ? null : { what, from, value: value.value };
}

function readPointer(value: unknown): Pointer | null {
  if (!isFields(value) || typeof value.value !== 'string' || value.value.trim() === '') return null;
  const kind = POINTER_KINDS.find((known) => known === value.kind);
  const said = value.value;
  if (kind === undefined || (said.length > LONGEST_NAME && !isAddress(said))) return null;
  return { kind, value: said };
}

function readLine(value: unknown): SignalLine | null {
  if (!isFields(value) || typeof value.text !== 'string') return null;
  const text = value.text.slice(0, LIMITS.lineLength);
  const links = listOf(value.links, LIMITS.lineLinks, (link) => (isAddress(link) ? link : null));
  if (text.trim() === '' && links.length === 0) return null;
  return links.length > 0 ? { text, links } : { text };
}
