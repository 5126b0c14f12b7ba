import type { Article } from '../../core/article.ts';
import { sha256Now } from '../bytes/sha256.ts';

/** Query parameters that say how a reader came to a page, not which page it is. */
const TRACKING = /^(?:utm_|fbclid$|gclid$|dclid$|msclkid$|mc_[ce]id$|igshid$|ns_|cmpid$|cmp$|xtor$|at_)/i;
/** Host prefixes under which one outlet serves the same pages. */
const SAME_HOST = /^(?:www|m|mobile|amp)\./;
const NAME_BYTES = 12;

const encoder = new TextEncoder();

/**
 * The same for all addresses of one page: without scheme, `www.`, fragment, tracking parameters and trailing slash, the
 * parameters in order. Null for anything that is not an http(s) address.
 */
export function normaliseAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  for (const parameter of [...url.searchParams.keys()])
    if (TRACKING.test(parameter)) url.searchParams.delete(parameter);
  url.searchParams.sort();
  const port = url.port === '' ? '' : `:${url.port}`;
  const path = url.pathname.replace(/(?<=.)\/+$/, '');
  return `${url.hostname.replace(SAME_HOST, '')}${port}${path}${url.search}`;
}

/**
 * The addresses that an article may be known under, the naming one first. A canonical link counts only within the
 * page's own host: otherwise any page could pass itself off as an update of somebody else's article.
 */
function addressesOf(article: Pick<Article, 'url' | 'canonical'>): string[] {
  const url = article.url === undefined ? null : normaliseAddress(article.url);
  const canonical = article.canonical === undefined ? null : normaliseAddress(article.canonical);
  if (url === null) return canonical === null ? [] : [canonical];
  const host = (address: string): string => address.slice(0, address.search(/\/|$/));
  return canonical !== null && canonical !== url && host(canonical) === host(url) ? [url, canonical] : [url];
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The first 12 bytes in base64url. */
function nameOfDigest(digest: Uint8Array): string {
  let name = '';
  for (let at = 0; at < NAME_BYTES; at += 3) {
    const bits = ((digest[at] ?? 0) << 16) | ((digest[at + 1] ?? 0) << 8) | (digest[at + 2] ?? 0);
    for (let shift = 18; shift >= 0; shift -= 6) name += LETTERS[(bits >>> shift) & 63];
  }
  return name;
}

/** A short, stable name: 16 letters, digits, `-` or `_` from the first 12 bytes of SHA-256. */
async function nameOf(value: string): Promise<string> {
  return nameOfDigest(new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(value))));
}

const collapse = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** The name of the page at an address; null where it is no http(s) address. */
export async function nameOfAddress(address: string): Promise<string | null> {
  const normal = normaliseAddress(address);
  return normal === null ? null : nameOf(`address:${normal}`);
}

/** The names of an article, the first its id: of its addresses, or of its text where it has none. */
export async function namesOf(article: Article): Promise<string[]> {
  const addresses = addressesOf(article);
  if (addresses.length === 0) return [await nameOf(`text:${collapse(article.text)}`)];
  return Promise.all(addresses.map((address) => nameOf(`address:${address}`)));
}

/** `namesOf` for whoever cannot wait, by the addresses alone; empty where there is none. */
export function namesOfAddresses(article: Pick<Article, 'url' | 'canonical'>): string[] {
  return addressesOf(article).map((address) => nameOfDigest(sha256Now(`address:${address}`)));
}

/** The name of what an article says: equal exactly for equal title and text, white space aside. */
export function digestOf(article: Article): Promise<string> {
  return nameOf(`says:${collapse(article.title ?? '')}\n${collapse(article.text)}`);
}

/** A well-formed name, as an id that comes from outside must be. */
export const isName = (value: string): boolean => /^[\w-]{16}$/.test(value);

/** The 32 bits that a name is filed under in the index; whoever finds by it compares the whole name. */
export function keyOfName(name: string): number {
  const bytes = atob(name.replaceAll('-', '+').replaceAll('_', '/'));
  let key = 0;
  for (let at = 0; at < 4; at++) key = (key << 8) | bytes.charCodeAt(at);
  return key >>> 0;
}
