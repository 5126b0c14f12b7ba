import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRobots } from '../../../src/sources/fetching/robots.ts';

const allows = (text: string, path: string): boolean => readRobots(text).allows(`https://harbour.example${path}`);
const rules = (...lines: string[]): string => ['User-agent: *', ...lines].join('\n');

describe('robots.txt', () => {
  test('allows everything where it says nothing, and always itself', () => {
    expect(allows('', '/a')).toBe(true);
    expect(allows('<!doctype html><p>Disallow: /', '/a')).toBe(true);
    expect(allows(rules('Disallow:'), '/a')).toBe(true);
    expect(allows(rules('Disallow: /'), '/a')).toBe(false);
    expect(allows(rules('Disallow: /'), '/robots.txt')).toBe(true);
    expect(readRobots(rules('Allow: /')).allows('nonsense')).toBe(false);
  });

  test.each([
    ['the longest rule counts', rules('Disallow: /news', 'Allow: /news/open'), '/news/open/1', true],
    ['whatever its place', rules('Allow: /news/open', 'Disallow: /news'), '/news/shut', false],
    ['of two of one length the one that allows', rules('Disallow: /a', 'Allow: /a'), '/a', true],
    ['paths are told apart by case', rules('Disallow: /News'), '/news', true],
    ['an asterisk is anything', rules('Disallow: /*/print'), '/news/1/print?x', false],
    ['a dollar sign is the end', rules('Disallow: /*.pdf$'), '/a.pdf', false],
    ['and nothing but it', rules('Disallow: /*.pdf$'), '/a.pdf?x', true],
    ['a dollar sign in the midst is one', rules('Disallow: /a$b'), '/a$b', false],
    ['the query belongs to it', rules('Disallow: /*?print='), '/a?print=1', false],
    ['escapes are undone', rules('Disallow: /%61b'), '/ab', false],
    ['letters are escaped', rules('Disallow: /zürich'), '/z%c3%bcrich/1', false],
    ['escaped slashes stay', rules('Disallow: /a%2fb'), '/a/b', true],
    ['comments and blank lines are passed over', rules('', '# Disallow: /a', 'Disallow: /b # here'), '/b', false],
    ['so is what nobody knows', rules('Noindex: /', 'Disallow /a', 'Disallow: /b'), '/a', true],
    ['rules before any agent are nobody’s', 'Disallow: /\nUser-agent: x', '/a', true],
  ])('%s', (_, text, path, allowed) => {
    expect(allows(text, path)).toBe(allowed);
  });

  test('rules for us take the place of those for all, in whatever case and with a version', () => {
    const text = 'User-agent: *\nDisallow: /\n\nUser-Agent: FirstPrint/1.0\nUser-agent: other\nDisallow: /private\n';
    expect(allows(text, '/news')).toBe(true);
    expect(allows(text, '/private')).toBe(false);
    expect(allows(text.replace('FirstPrint/1.0', 'firstprinter'), '/news')).toBe(false);
  });

  test('several groups for us are one', () => {
    const text =
      'User-agent: firstprint\nDisallow: /a\n\nUser-agent: x\nDisallow: /\n\nUser-agent: firstprint\nDisallow: /b';
    expect(['/a', '/b', '/c'].map((path) => allows(text, path))).toEqual([false, false, true]);
  });

  test('asks for a pause and names sitemaps', () => {
    const text =
      'Sitemap: https://harbour.example/news.xml\nUser-agent: *\nCrawl-delay: 2.5\nSitemap: /b.xml\r\nAllow: /';
    expect(readRobots(text)).toMatchObject({ pause: 2500, sitemaps: ['https://harbour.example/news.xml', '/b.xml'] });
    expect(readRobots(rules('Crawl-delay: 86400')).pause).toBe(60_000);
    for (const delay of ['-1', 'soon', '1e9', '']) expect(readRobots(rules(`Crawl-delay: ${delay}`)).pause).toBe(0);
  });
});

/** The same by a regular expression, as the RFC words it. */
function slow(lines: readonly { allow: boolean; pattern: string }[], path: string): boolean {
  const matching = lines.filter(({ pattern }) => {
    const anchored = pattern.endsWith('$');
    const parts = (anchored ? pattern.slice(0, -1) : pattern).split('*');
    const source = parts.map((part) => part.replace(/[$?.]/g, '\\$&')).join('.*');
    return new RegExp(`^${source}${anchored ? '$' : ''}`, 's').test(path);
  });
  const length = Math.max(...matching.map(({ pattern }) => pattern.length));
  const longest = matching.filter(({ pattern }) => pattern.length === length);
  return longest.length === 0 || longest.some(({ allow }) => allow);
}

test('the rules are those of regular expressions', () => {
  const pattern = fc.stringMatching(/^\/[ab/*$?]{0,6}$/);
  const line = fc.record({ allow: fc.boolean(), pattern });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), fc.stringMatching(/^\/[ab/$?]{0,8}$/), (lines, path) => {
      fc.pre(!path.startsWith('//'));
      const text = rules(...lines.map(({ allow, pattern: each }) => `${allow ? 'Allow' : 'Disallow'}: ${each}`));
      const { pathname, search } = new URL(`https://harbour.example${path}`);
      expect(allows(text, path)).toBe(slow(lines, pathname + search));
    }),
    { numRuns: 2000 },
  );
});

test('a pattern of many asterisks is no trap', () => {
  const text = rules(...Array.from({ length: 500 }, () => `Disallow: /${'*a'.repeat(900)}b`));
  expect(allows(text, `/${'a'.repeat(1900)}`)).toBe(true);
});

test('whatever stands there can be read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, path) => {
      expect(typeof readRobots(`User-agent: *\nDisallow: ${text}`).allows(`https://harbour.example/${path}`)).toBe(
        'boolean',
      );
    }),
  );
});

// As long as it may be: what grew with the square of it would not end.
test.each(['a', ' ', 'a:', ':', '#', 'user-agent:*\n', 'Disallow: /*\n', '\r'])(
  '500 KB of %j come to an end',
  (piece) => {
    const robots = readRobots(piece.repeat((500 * 1024) / piece.length));
    expect(typeof robots.allows('https://harbour.example/a')).toBe('boolean');
  },
);
