import { CREDIT_KINDS, type Credit } from '../../core/credit/credit.ts';
import type { Origins } from '../../core/credit/origins.ts';
import { readOrigins } from '../../core/credit/read-origins.ts';
import type { ByteReader, ByteWriter } from '../bytes/bytes.ts';
import { StorageDamaged } from '../errors.ts';

/*
 * A third of the bytes of JSON: credits | hosts | image hosts | disguised | quotes. A list is its length, then its
 * items; a credit is kind, level, text, links, agencies (none or one), a quote is a list of numbers.
 */

const LEVELS = ['explicit', 'named', 'linked'] as const satisfies readonly Credit['level'][];
/** More than any list in origins holds; a longer one is damage. */
const MOST_ITEMS = 64;

export function writeOrigins(writer: ByteWriter, { credits, hosts, imageHosts, traces }: Origins): void {
  const list = <Item>(items: readonly Item[], write: (item: Item) => void): void => {
    writer.varint(items.length);
    items.forEach(write);
  };
  const texts = (items: readonly string[]): void => list(items, (item) => writer.text(item));
  list(credits, ({ kind, level, said, links, agency }) => {
    writer.varint(CREDIT_KINDS.indexOf(kind));
    writer.varint(LEVELS.indexOf(level));
    writer.text(said);
    texts(links);
    texts(agency === undefined ? [] : [agency]);
  });
  texts(hosts);
  texts(imageHosts);
  writer.varint(traces.disguised);
  list(traces.quotes, (quote) => list(quote, (number) => writer.varint(number)));
}

/** Inverse of `writeOrigins`, checked as anything stored is; undefined where it is none. */
export function originsFrom(reader: ByteReader): Origins | undefined {
  const list = <Item>(read: () => Item): Item[] => {
    const length = reader.varint();
    if (length > MOST_ITEMS) throw new StorageDamaged('An original in the library is damaged.');
    return Array.from({ length }, read);
  };
  const texts = (): string[] => list(() => reader.text());
  const credits = list(() => {
    const kind = CREDIT_KINDS[reader.varint()];
    const level = LEVELS[reader.varint()];
    const said = reader.text();
    const links = texts();
    return { kind, level, said, links, agency: texts()[0] };
  });
  const hosts = texts();
  const imageHosts = texts();
  const disguised = reader.varint();
  return readOrigins({
    credits,
    hosts,
    imageHosts,
    traces: { disguised, quotes: list(() => list(() => reader.varint())) },
  });
}
