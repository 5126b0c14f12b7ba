import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPublicHost, publicAddress } from '../../../src/sources/fetching/network.ts';

describe('may be asked', () => {
  test.each([
    'https://harbour.example/feed.xml',
    'http://www.harbour.example:8080/',
    'https://8.8.8.8/',
    'https://172.15.255.255/',
    'https://172.32.0.1/',
    'https://100.63.255.255/',
    'https://[2606:4700::1111]/',
    'https://[::ffff:8.8.8.8]/',
    'https://[64:ff9b::808:808]/',
    'https://[2002:808:808::1]/',
    'https://localhost.example/',
    'https://my.locals/',
    'https://bücher.example/',
  ])('%s', (address) => {
    expect(publicAddress(address)?.href).toBe(new URL(address).href);
  });
});

describe('may not be asked', () => {
  test.each([
    ['the own machine', 'http://localhost/'],
    ['the own machine by a name below it', 'http://a.localhost:8080/'],
    ['the own machine with a final dot', 'http://LOCALHOST./'],
    ['a name without a dot', 'http://router/'],
    ['multicast names', 'http://printer.local/'],
    ['an office', 'http://wiki.corp/'],
    ['a home', 'http://nas.home.arpa/'],
    ['loopback', 'http://127.0.0.1/'],
    ['loopback, short', 'http://127.1/'],
    ['loopback as one number', 'http://2130706433/'],
    ['loopback in hexadecimal', 'http://0x7f000001/'],
    ['loopback in octal', 'http://0177.0.0.01/'],
    ['loopback in wide digits', 'http://１２７.0.0.1/'],
    ['loopback with percent signs', 'http://%31%32%37.0.0.1/'],
    ['nothing', 'http://0/'],
    ['private 10', 'http://10.20.30.40/'],
    ['private 172', 'http://172.16.0.1/'],
    ['private 192', 'http://192.168.1.1/'],
    ['link-local, where clouds keep their secrets', 'http://169.254.169.254/latest/meta-data/'],
    ['carrier-grade NAT', 'http://100.64.0.1/'],
    ['multicast', 'http://224.0.0.1/'],
    ['broadcast', 'http://255.255.255.255/'],
    ['IPv6 nothing', 'http://[::]/'],
    ['IPv6 loopback', 'http://[::1]/'],
    ['IPv6 loopback in full', 'http://[0:0:0:0:0:0:0:1]/'],
    ['IPv6 unique local', 'http://[fd12:3456::1]/'],
    ['IPv6 link-local', 'http://[fe80::1]/'],
    ['IPv6 multicast', 'http://[ff02::1]/'],
    ['IPv4 in IPv6, mapped', 'http://[::ffff:127.0.0.1]/'],
    ['IPv4 in IPv6, compatible', 'http://[::127.0.0.1]/'],
    ['IPv4 in IPv6, translated', 'http://[64:ff9b::10.0.0.1]/'],
    ['IPv4 in IPv6, tunnelled', 'http://[2002:7f00:1::]/'],
    ['Teredo', 'http://[2001:0:1::1]/'],
    ['a file', 'file:///etc/passwd'],
    ['data', 'data:text/xml,<rss/>'],
    ['a script', 'javascript:alert(1)'],
    ['ftp', 'ftp://harbour.example/'],
    ['a page of the browser', 'about:blank'],
    ['a user name', 'https://me@harbour.example/'],
    ['a password', 'https://:secret@harbour.example/'],
    ['what is no address', 'feed.xml'],
  ])('%s: %s', (_, address) => {
    expect(publicAddress(address)).toBeNull();
  });
});

/** IPv4 ranges of the own network, bit by bit. */
const OWN =
  `00000000 00001010 0110010001 01111111 1010100111111110 101011000001 110000000000000000000000 110000000000000000000010
  110000000101100001100011 1100000010101000 110001100001001 110001100011001101100100 110010110000000001110001 1110 1111`.split(
    /\s+/,
  );
const isOwn = (bits: string): boolean => OWN.some((prefix) => bits.startsWith(prefix));
const bitsOf = (number: number, length: number): string => number.toString(2).padStart(length, '0');

/** Numbers near the edges of ranges as often as any. */
const ipv4 = fc.oneof(
  fc.nat(0xffffffff),
  fc
    .tuple(fc.constantFrom(...OWN), fc.constantFrom('0', '1'), fc.integer({ min: -1, max: 1 }))
    .map(([prefix, fill, step]) => (Number.parseInt(prefix.padEnd(32, fill), 2) + step) >>> 0),
);

test('IPv4 addresses in any notation are as public as their bits say', () => {
  const notation = fc.constantFrom<(number: number) => string>(
    String,
    (n) => `0x${n.toString(16)}`,
    (n) => `0${n.toString(8)}`,
    (n) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255].join('.'),
    (n) => `${n >>> 24}.0x${((n >>> 16) & 255).toString(16)}.${n & 65535}`,
  );
  fc.assert(
    fc.property(ipv4, notation, (number, write) => {
      const allowed = !isOwn(bitsOf(number, 32));
      expect(publicAddress(`http://${write(number)}/`) !== null).toBe(allowed);
      const hex = number.toString(16).padStart(8, '0');
      for (const prefix of ['::ffff:', '64:ff9b::'])
        expect(isPublicHost(new URL(`http://[${prefix}${hex.slice(0, 4)}:${hex.slice(4)}]/`).hostname)).toBe(allowed);
      expect(isPublicHost(new URL(`http://[2002:${hex.slice(0, 4)}:${hex.slice(4)}::5]/`).hostname)).toBe(allowed);
    }),
  );
});

test('IPv6 addresses are public only in 2000::/3, and not where that is set aside', () => {
  const group = fc.oneof(fc.nat(0xffff), fc.constantFrom(0, 0x2001, 0xdb8, 0x3fff, 0xfe80, 0xfc00, 0x1fff, 0x4000));
  fc.assert(
    fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), (groups) => {
      const bits = groups.map((each) => bitsOf(each, 16)).join('');
      const inside = ['00100000000000010000000', '00100000000000010000110110111000', '00111111111111110000'];
      fc.pre(!bits.startsWith('0010000000000010') && !bits.startsWith('0'.repeat(80)) && groups[0] !== 0x64);
      const allowed = bits.startsWith('001') && !inside.some((prefix) => bits.startsWith(prefix));
      const { hostname } = new URL(`http://[${groups.map((each) => each.toString(16)).join(':')}]/`);
      expect(isPublicHost(hostname)).toBe(allowed);
    }),
  );
});
