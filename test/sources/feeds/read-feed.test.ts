import { describe, expect, test } from 'vitest';
import { readFeed } from '../../../src/sources/feeds/read-feed.ts';
import { wholeArticle } from '../../../src/sources/feeds/whole-article.ts';
import { ARTICLE, NOW, rss } from './feeds.ts';

/** A feed as it is read, each entry with the whole article, where it has that, in place of what the feed has of its text. */
function read(source: string, address = 'https://harbour.example/feeds/main.xml') {
  const feed = readFeed(source, address, NOW);
  if (feed === null) return null;
  const entries = feed.entries.map(({ body, ...entry }) => {
    const text = body && wholeArticle(body);
    return { ...entry, ...(text !== undefined && { text }) };
  });
  return { ...feed, entries };
}

const HTML = ARTICLE.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
const TEXT = ARTICLE.join('\n\n');
const escaped = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

describe('a feed is read as', () => {
  test('RSS 2.0 with its namespaces, under whatever prefixes', () => {
    expect(
      read(`<?xml version="1.0" encoding="UTF-8"?>
        <?xml-stylesheet href="style.xsl"?>
        <rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:d="http://purl.org/dc/elements/1.1/">
          <channel><title>The Harbour Times</title><link>https://harbour.example/</link><language>en-gb</language>
            <item><title><![CDATA[Ferry &amp; <i>bridge</i> reopen]]></title><link>/news/ferry?a=1&amp;b=2#top</link>
              <guid isPermaLink="false">h-7</guid><d:creator>Jane Doe</d:creator><pubDate>Tue, 03 Nov 2026 11:00:00 +0100</pubDate>
              <description>The ferry runs again.</description><c:encoded><![CDATA[${HTML}]]></c:encoded></item>
          </channel></rss>`),
    ).toEqual({
      kind: 'rss',
      title: 'The Harbour Times',
      language: 'en-GB',
      entries: [
        {
          address: 'https://harbour.example/news/ferry?a=1&b=2',
          guid: 'h-7',
          title: 'Ferry & bridge reopen',
          published: '2026-11-03T10:00:00.000Z',
          byline: 'Jane Doe',
          language: 'en-GB',
          text: TEXT,
        },
      ],
      sitemaps: [],
    });
  });

  test('RSS 0.91 with a document type, in capitals, without an end', () => {
    const doctype = `<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.example/rss-0.91.dtd">`;
    const feed = read(`\ufeff\n${doctype}<RSS VERSION="0.91"><CHANNEL><TITLE>T</TITLE><ITEM><TITLE>A</TITLE>
      <LINK>http://harbour.example/a</LINK><AUTHOR>jane@harbour.example (Jane Doe)</AUTHOR></ITEM>`);
    expect(feed).toMatchObject({ kind: 'rss', title: 'T' });
    expect(feed?.entries).toEqual([{ address: 'http://harbour.example/a', title: 'A', byline: 'Jane Doe' }]);
  });

  test('RSS 0.90 and 1.0, which are RDF', () => {
    const rdf = (namespace: string): string => `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="${namespace}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
      <channel rdf:about="https://harbour.example/"><title>Le Port</title><dc:language>fr</dc:language></channel>
      <item rdf:about="https://harbour.example/1"><title>Le bac</title><link>https://harbour.example/1</link>
      <dc:date>2026-11-03T10:00:00+01:00</dc:date><dc:creator>Anne</dc:creator>
      <content:encoded><![CDATA[${HTML}]]></content:encoded></item></rdf:RDF>`;
    for (const namespace of ['http://purl.org/rss/1.0/', 'http://channel.netscape.com/rdf/simple/0.9/'])
      expect(read(rdf(namespace))).toMatchObject({
        kind: 'rdf',
        title: 'Le Port',
        language: 'fr',
        entries: [
          {
            address: 'https://harbour.example/1',
            title: 'Le bac',
            published: '2026-11-03T09:00:00.000Z',
            byline: 'Anne',
            language: 'fr',
            text: TEXT,
          },
        ],
      });
  });

  test.each([
    ['html', escaped(HTML)],
    ['xhtml', `<div xmlns="http://www.w3.org/1999/xhtml">${HTML}</div>`],
    ['text', escaped(ARTICLE.join('\n\n'))],
  ])('Atom with its content as %s', (type, content) => {
    const feed = read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://harbour.example/">
      <title type="html">Der &lt;b&gt;Hafen&lt;/b&gt;</title>
      <entry xml:base="/news/"><title>Fähre</title><id>tag:harbour.example,2026:7</id>
        <link rel="self" href="7.atom"/><link rel="alternate" type="application/json" href="7.json"/><link href="7"/>
        <published>2026-11-03T10:00:00Z</published><updated>2026-11-03T11:00:00Z</updated>
        <author><name>Jan</name></author><author><name>Eva</name></author>
        <summary>Kurz.</summary><content type="${type}">${content}</content></entry></feed>`);
    expect(feed).toEqual({
      kind: 'atom',
      title: 'Der Hafen',
      language: 'de',
      entries: [
        {
          address: 'https://harbour.example/news/7',
          guid: 'tag:harbour.example,2026:7',
          title: 'Fähre',
          published: '2026-11-03T10:00:00.000Z',
          updated: '2026-11-03T11:00:00.000Z',
          byline: 'Jan, Eva',
          language: 'de',
          text: TEXT,
        },
      ],
      sitemaps: [],
    });
  });

  test('Atom 0.3, and Atom under a prefix', () => {
    const old = read(`<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>T</title><entry><title>A</title>
      <link rel="alternate" type="text/html" href="/a"/><id>a</id><issued>2026-11-03T10:00:00Z</issued></entry></feed>`);
    expect(old?.entries).toMatchObject([
      { address: 'https://harbour.example/a', published: '2026-11-03T10:00:00.000Z' },
    ]);
    const prefixed =
      read(`<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>T</a:title><a:entry><a:title>A</a:title>
      <a:link href="/a"/><a:id>a</a:id></a:entry></a:feed>`);
    expect(prefixed).toMatchObject({ kind: 'atom', entries: [{ address: 'https://harbour.example/a', title: 'A' }] });
  });

  test.each([
    ['content_html', HTML],
    ['content_text', ARTICLE.join('\n\n')],
  ])('JSON Feed with %s', (field, content) => {
    const feed = read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'The Harbour Times',
        language: 'en',
        items: [
          {
            id: 7,
            url: '/7',
            title: 'Ferry',
            [field]: content,
            date_published: '2026-11-03T10:00:00Z',
            authors: [{ name: 'Jo' }],
          },
          { id: 'https://harbour.example/8', external_url: 'https://elsewhere.example/8' },
          null,
          'nonsense',
        ],
      }),
    );
    expect(feed).toMatchObject({
      kind: 'json',
      title: 'The Harbour Times',
      entries: [
        { address: 'https://harbour.example/7', guid: '7', byline: 'Jo', language: 'en', text: TEXT },
        { address: 'https://harbour.example/8' },
      ],
    });
  });
});

describe('no feed is', () => {
  test.each([
    ['nothing', ''],
    ['a page', '<!doctype html><html><head><title>x</title></head><body><rss></body></html>'],
    ['other XML', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['other JSON', '{"name":"x"}'],
    ['broken JSON', '{"version":"https://jsonfeed.org/version/1","items":['],
    ['a title without an end', '<rss version="2.0"><channel><item><title>A'],
    ['plain text', 'rss'],
  ])('%s', (_, text) => {
    expect(read(text)).toBeNull();
  });
});

describe('the address of an entry', () => {
  test('is the link, or a guid that is a permanent link, and never a self link', () => {
    const links = (item: string): unknown => read(rss(`<item>${item}</item>`))?.entries[0]?.address;
    expect(links('<link>https://a.example/1</link><guid>https://a.example/2</guid>')).toBe('https://a.example/1');
    expect(links('<guid>https://a.example/2</guid>')).toBe('https://a.example/2');
    expect(links('<guid isPermaLink="false">https://a.example/2</guid>')).toBeUndefined();
    expect(links('<guid>7</guid>')).toBeUndefined();
    expect(links('<link></link><guid>https://a.example/2</guid>')).toBe('https://a.example/2');
    expect(links('<title>no address</title>')).toBeUndefined();
  });

  test('is relative to xml:base, itself relative perhaps, or to where the feed was', () => {
    const address = (base: string): unknown =>
      read(`<rss version="2.0" ${base}><channel><item><link>story</link></item></channel></rss>`)?.entries[0]?.address;
    expect(address('')).toBe('https://harbour.example/feeds/story');
    expect(address('xml:base="/news/"')).toBe('https://harbour.example/news/story');
    expect(address('xml:base="https://www.harbour.example/x/y"')).toBe('https://www.harbour.example/x/story');
    expect(address('xml:base="javascript:alert(1)"')).toBe('https://harbour.example/feeds/story');
  });
});
