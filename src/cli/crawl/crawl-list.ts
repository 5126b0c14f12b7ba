import { readFile } from 'node:fs/promises';
import { readOpml } from '../../sources/feeds/opml.ts';
import { decodeText } from '../../sources/fetching/decode-text.ts';
import { webAddress } from '../../sources/fetching/network.ts';
import { UsageError } from '../usage-error.ts';

/** A longer list is no list of feeds. */
const LONGEST_LIST = 16 * 1024 * 1024;
/** "harbour.example" or "harbour.example/news", as one writes a site down. */
const BARE = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?(?:\/\S*)?$/u;

/**
 * The addresses of a list of feeds and sites: OPML, or plain text with one a line, where "#" begins a remark. Each once,
 * in the list's order.
 * @throws {UsageError} naming file, line and fault
 */
export async function readCrawlList(file: string): Promise<string[]> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw new UsageError(`${file}: cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
  if (bytes.length > LONGEST_LIST) throw new UsageError(`${file}: is too large for a list of feeds`);
  const text = decodeText(bytes);
  const addresses = text.trimStart().startsWith('<') ? inOpml(text, file) : inLines(text, file);
  if (addresses.length === 0) throw new UsageError(`${file}: names no feed and no site`);
  return [...new Set(addresses)];
}

function inOpml(text: string, file: string): string[] {
  const subscriptions = readOpml(text);
  if (subscriptions === null) throw new UsageError(`${file}: is no OPML list`);
  return subscriptions.flatMap(({ feed, site }) => feed ?? site ?? []);
}

function inLines(text: string, file: string): string[] {
  return text.split(/\r\n?|\n/).flatMap((line, i) => {
    const written = line.replace(/(?:^|\s)#.*$/, '').trim();
    if (written === '') return [];
    const address = webAddress(BARE.test(written) ? `https://${written}` : written);
    if (address === null) throw new UsageError(`${file}: line ${i + 1}: no address of a feed or site`);
    address.hash = '';
    return [address.href];
  });
}
