import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publishers } from '../../src/sources/publishers.ts';
import { sameOwner } from '../../src/sources/same-owner.ts';

describe('one publisher runs', () => {
  test.each([
    ['a site and itself', 'relay.example', 'relay.example'],
    ['its mobile and www hosts', 'm.relay.example', 'WWW.relay.example.'],
    ['a site and a host below it', 'relay.example', 'news.relay.example'],
    ['a listed publisher and its other domain', 'www.bbc.com', 'news.bbc.co.uk'],
    ['two sites of one owner', 'www.thetimes.com', 'www.wsj.com'],
  ])('%s', (_, one, other) => {
    expect(sameOwner(one, other)).toBe(true);
    expect(sameOwner(other, one)).toBe(true);
  });

  test.each([
    ['two unknown sites', 'relay.example', 'harbour.example'],
    ['a name that only ends alike', 'relay.example', 'the-relay.example'],
    ['two customers of one blog service', 'anna.blogs.example', 'ben.blogs.example'],
    ['two unrelated publishers', 'apnews.com', 'reuters.com'],
    ["a newsroom and its readers' own pages", 'idnes.cz', 'blog.idnes.cz'],
    ['nobody', '', ''],
  ])('not %s', (_, one, other) => {
    expect(sameOwner(one, other)).toBe(false);
    expect(sameOwner(other, one)).toBe(false);
  });

  test('whatever it is asked, in either order', () => {
    const host = fc.oneof(fc.constantFrom(...publishers.map(({ domain }) => domain)), fc.domain(), fc.string());
    fc.assert(fc.property(host, host, (one, other) => sameOwner(one, other) === sameOwner(other, one)));
  });
});
