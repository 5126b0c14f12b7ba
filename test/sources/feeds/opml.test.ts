import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readOpml, writeOpml } from '../../../src/sources/feeds/opml.ts';

const opml = (body: string): string =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>x</title></head><body>${body}</body></opml>`;

describe('a list of subscriptions', () => {
  test('is read, folders and all, each once', () => {
    const text = opml(`
      <outline text="News"><outline text="North"><outline type="rss" text="The &lt;b&gt;Harbour&lt;/b&gt; &amp;amp; Times"
        xmlUrl="https://harbour.example/feed?a=1&amp;b=2" htmlUrl="https://harbour.example/"/></outline></outline>
      <outline title="Relay" text="x" xmlUrl="https://relay.example/feed"/>
      <outline text="again" xmlUrl="https://relay.example/feed"/>
      <outline type="link" text="Site" url="https://site.example/"/>
      <outline type="rss" text="Old" URL="https://old.example/rss"/>
      <outline text="bad" xmlUrl="javascript:alert(1)"/><outline text="bad" xmlUrl="file:///etc/passwd"/><outline text="folder"/>`);
    expect(readOpml(text)).toEqual([
      { title: 'The Harbour & Times', feed: 'https://harbour.example/feed?a=1&b=2', site: 'https://harbour.example/' },
      { title: 'Relay', feed: 'https://relay.example/feed' },
      { title: 'Site', site: 'https://site.example/' },
      { title: 'Old', feed: 'https://old.example/rss' },
    ]);
  });

  test.each(['', 'nonsense', '<rss/>', '<opml><body><outline', '{"opml":1}'])('%j is none', (text) => {
    expect(readOpml(text)).toBeNull();
  });

  test('without entries is empty', () => {
    expect(readOpml(opml(''))).toEqual([]);
  });

  test('is bounded in number and depth, and has no entities', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => `<outline xmlUrl="https://a.example/${i}"/>`).join('');
    expect(readOpml(opml(many))).toHaveLength(5000);
    expect(readOpml(opml('<outline text="x">'.repeat(100_000)))).toBeNull();
    const bomb = `<!DOCTYPE opml [<!ENTITY a "https://a.example/"><!ENTITY b SYSTEM "file:///etc/passwd">]>`;
    expect(readOpml(bomb + opml('<outline text="&a;&b;" xmlUrl="&a;"/>').replace(/^<\?xml.*?\?>/, ''))).toEqual([]);
  });

  test('comes back as it was written', () => {
    const title = fc.stringMatching(/^[A-Za-zé&<>"']{1,10}[a-z]$/).filter((each) => !/<|&/.test(each));
    const address = fc.webUrl({ withQueryParameters: true }).map((url) => new URL(url).href);
    const subscription = fc.record({ title, feed: address, site: address });
    fc.assert(
      fc.property(fc.uniqueArray(subscription, { selector: ({ feed }) => feed, maxLength: 8 }), (subscriptions) => {
        const text = writeOpml('Mine & yours', subscriptions, new Date('2026-11-03T10:00:00Z'));
        expect(text).toContain('Mine & yours');
        expect(readOpml(text)).toEqual(subscriptions);
      }),
    );
    const site = [{ title: 'Site', site: 'https://site.example/' }];
    expect(readOpml(writeOpml('Mine', site, new Date(0)))).toEqual(site);
    expect(readOpml(writeOpml('Mine', [], new Date(0)))).toEqual([]);
  });
});
