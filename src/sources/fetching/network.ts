/** Name endings that lead into the reader's own network, or nowhere: RFC 6761, RFC 6762, RFC 8375, and what routers and offices use. */
const OWN_NAMES =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa|in-addr\.arpa|ip6\.arpa)$/;

/** IPv4 ranges that are not globally reachable (IANA's special-purpose registry): first address and length of the prefix. */
const OWN_IPV4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** An absolute http(s) address without user name and password; null for anything else. */
export function webAddress(text: string, base?: string): URL | null {
  if (!URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  return url.username === '' && url.password === '' ? url : null;
}

/**
 * A web address at a host that is not in the reader's own network, as far as its name or number tells; null for anything
 * else. `URL` has undone odd notations ("0x7f.1", "127.1") by then. A public name that leads to a private number is not
 * seen here: only a resolver could tell.
 */
export function publicAddress(text: string, base?: string): URL | null {
  const url = webAddress(text, base);
  return url !== null && isPublicHost(url.hostname) ? url : null;
}

/** Whether a host, as `URL.hostname` gives it, may be outside the reader's own network. */
export function isPublicHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  if (host.startsWith('[')) return isPublicIpv6(ipv6Groups(host.slice(1, -1)));
  const number = ipv4Number(host);
  if (number !== null) return isPublicIpv4(number);
  // A name without a dot is one of the own network.
  return host.includes('.') && !OWN_NAMES.test(host);
}

function ipv4Number(host: string): number | null {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(host)?.slice(1).map(Number);
  if (parts === undefined || parts.some((part) => part > 255)) return null;
  return parts.reduce((number, part) => number * 256 + part, 0);
}

function isPublicIpv4(number: number): boolean {
  return !OWN_IPV4.some(([first, length]) => {
    const size = 2 ** (32 - length);
    return Math.floor(number / size) === Math.floor((ipv4Number(first) ?? 0) / size);
  });
}

/** The eight groups of an IPv6 address, compressed or not; a tail in dots, which `URL` never writes, counts as two. */
function ipv6Groups(written: string): number[] {
  const address = written.replace(/[\d.]+\.[\d.]+$/, (dotted) => {
    const number = ipv4Number(dotted) ?? 0;
    return `${Math.floor(number / 65536).toString(16)}:${(number % 65536).toString(16)}`;
  });
  const [head = '', tail] = address.split('::');
  const groups = (part: string): number[] =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  const before = groups(head);
  const after = groups(tail ?? '');
  return [...before, ...new Array<number>(8 - before.length - after.length).fill(0), ...after];
}

/**
 * Only global unicast (2000::/3) and translations of a public IPv4 address; what is mapped, translated or tunnelled is
 * judged by the IPv4 address inside.
 */
function isPublicIpv6(groups: readonly number[]): boolean {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = groups;
  // ::ffff:0:0/96, mapped, and 64:ff9b::/96, translated
  const mapped = a === 0 && b === 0 && c === 0 && d === 0 && e === 0 && f === 0xffff;
  const translated = a === 0x64 && b === 0xff9b && c === 0 && d === 0 && e === 0 && f === 0;
  if (mapped || translated) return isPublicIpv4(g * 65536 + h);
  // 2002::/16, 6to4
  if (a === 0x2002) return isPublicIpv4(b * 65536 + c);
  // 2001::/23 is for protocols (Teredo and others), 2001:db8::/32 and 3fff::/20 for documents.
  if (a === 0x2001 && (b < 0x200 || b === 0xdb8)) return false;
  if (a === 0x3fff && b < 0x1000) return false;
  return a >= 0x2000 && a <= 0x3fff;
}
