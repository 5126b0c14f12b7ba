import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Publisher } from '../../src/sources/publishers.ts';
import { trustIn } from '../../src/sources/trust.ts';

const harbour = { domain: 'harbour.example', name: 'The Harbour Times' } as Publisher;
const { isTrusted, withTrust } = trustIn((host) =>
  /(?:^|\.)harbour\.example$|^harbour-times\.example$/.test(host) ? harbour : undefined,
);
const none = { trustedSites: [], distrustedSites: [] };

describe('trusted publishers', () => {
  test('are the listed ones, on all their hosts', () => {
    expect(isTrusted('harbour.example', none)).toBe(true);
    expect(isTrusted('news.harbour.example', none)).toBe(true);
    expect(isTrusted('harbour-times.example', none)).toBe(true);
    expect(isTrusted('copy.example', none)).toBe(false);
  });

  test('are those that the reader added, and what lies under them, but not what ends alike', () => {
    const lists = { ...none, trustedSites: ['north.example'] };
    expect(isTrusted('north.example', lists)).toBe(true);
    expect(isTrusted('blog.north.example', lists)).toBe(true);
    expect(isTrusted('evilnorth.example', lists)).toBe(false);
  });

  test('are not those that the reader struck off, under any of their domains', () => {
    const lists = withTrust(none, 'news.harbour.example', false);
    expect(lists.distrustedSites).toEqual(['harbour.example']);
    expect(isTrusted('harbour.example', lists)).toBe(false);
    expect(isTrusted('harbour-times.example', lists)).toBe(false);
  });

  test('the narrower word counts', () => {
    const lists = { trustedSites: ['north.example'], distrustedSites: ['shop.north.example'] };
    expect(isTrusted('north.example', lists)).toBe(true);
    expect(isTrusted('shop.north.example', lists)).toBe(false);
  });

  const site = fc.constantFrom(
    'harbour.example',
    'news.harbour.example',
    'harbour-times.example',
    'north.example',
    'shop.north.example',
    'example',
  );
  const sites = fc.uniqueArray(site);

  test('whatever was said before, the last word holds, and saying it again changes nothing', () => {
    fc.assert(
      fc.property(sites, sites, site, fc.boolean(), (trustedSites, distrustedSites, asked, trusted) => {
        const lists = withTrust({ trustedSites, distrustedSites }, asked, trusted);
        expect(isTrusted(asked, lists)).toBe(trusted);
        expect(withTrust(lists, asked, trusted)).toEqual(lists);
      }),
    );
  });
});
