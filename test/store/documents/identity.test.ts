import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isName,
  keyOfName,
  nameOfAddress,
  namesOf,
  namesOfAddresses,
  normaliseAddress,
} from '../../../src/store/documents/identity.ts';

describe('an address', () => {
  it.each([
    ['https://www.news.example/a', 'news.example/a'],
    ['http://news.example/a/', 'news.example/a'],
    ['https://News.Example:443/a#top', 'news.example/a'],
    ['https://m.news.example/a?utm_source=x&fbclid=1&b=2&a=1', 'news.example/a?a=1&b=2'],
    ['https://news.example', 'news.example/'],
    ['https://news.example:8080/a', 'news.example:8080/a'],
    ['ftp://news.example/a', null],
    ['no address', null],
  ])('%s is %s', (address, normal) => {
    expect(normaliseAddress(address)).toBe(normal);
  });

  it('names the page, whatever way the reader came', async () => {
    const name = await nameOfAddress('https://www.news.example/a?utm_campaign=mail#c');
    expect(name).toBe(await nameOfAddress('http://news.example/a/'));
    expect(isName(name ?? '')).toBe(true);
    expect(await nameOfAddress('about:blank')).toBeNull();
  });
});

describe('the names of an article', () => {
  const text = 'The bell was found.';

  it('are those of its address and of its canonical address on the same host', async () => {
    const url = 'https://www.news.example/a?page=1';
    const canonical = 'https://news.example/a';
    expect(await namesOf({ text, url, canonical })).toEqual([await nameOfAddress(url), await nameOfAddress(canonical)]);
    expect(await namesOf({ text, canonical })).toEqual([await nameOfAddress(canonical)]);
    expect(await namesOf({ text, url, canonical: url })).toHaveLength(1);
  });

  it('never come from a canonical address on another host', async () => {
    const url = 'https://copy.example/a';
    for (const canonical of ['https://news.example/a', 'https://copy.example.evil.example/a', 'https://example/a'])
      expect(await namesOf({ text, url, canonical })).toEqual([await nameOfAddress(url)]);
  });

  it('are the same for whoever cannot wait', async () => {
    const address = fc.option(fc.webUrl({ withQueryParameters: true, withFragments: true }), { nil: undefined });
    await fc.assert(
      fc.asyncProperty(address, address, async (url, canonical) => {
        const given = { ...(url !== undefined && { url }), ...(canonical !== undefined && { canonical }) };
        const names = url === undefined && canonical === undefined ? [] : await namesOf({ text, ...given });
        expect(namesOfAddresses(given)).toEqual(names);
      }),
    );
  });

  it('come from its text where it has no address', async () => {
    const [name] = await namesOf({ text });
    expect(name).toBe((await namesOf({ text: ' The bell\n\nwas found. ' }))[0]);
    expect(name).not.toBe((await namesOf({ text: 'Another text.' }))[0]);
  });

  it('are filed under their first four bytes', () => {
    expect(keyOfName('AAAAAAAAAAAAAAAA')).toBe(0);
    expect(keyOfName('_____wAAAAAAAAAA')).toBe(0xffffffff);
    expect(keyOfName('AQIDBAAAAAAAAAAA')).toBe(0x01020304);
  });
});
