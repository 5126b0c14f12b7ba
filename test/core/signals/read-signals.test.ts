import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostOf, isFrontPage, mayBeOutlet } from '../../../src/core/signals/host.ts';
import { readSignals } from '../../../src/core/signals/read-signals.ts';
import { LIMITS, type Signals } from '../../../src/core/signals/signals.ts';

const GOOD: Signals = {
  dates: [{ what: 'published', from: 'meta', value: '2026-11-03T06:15:00Z' }],
  pointers: [{ kind: 'based-on', value: 'https://harbour.example/ferry' }],
  lines: [{ text: 'Read more at The Harbour Times.', links: ['https://harbour.example/'] }, { text: '(AP)' }],
  links: ['https://harbour.example/ferry'],
  imageHosts: ['img.harbour.example'],
  newsNoindex: true,
};

describe('signals from outside', () => {
  test('that are good are taken as they are', () => {
    expect(readSignals(JSON.parse(JSON.stringify(GOOD)))).toEqual(GOOD);
  });

  test('are built anew: what is no good, unknown or too much is left out', () => {
    const read = readSignals({
      dates: [
        { what: 'published', from: 'meta', value: 'yesterday' },
        7,
        { what: 'seen', from: 'meta', value: '2026-11-03' },
      ],
      pointers: [
        { kind: 'rumour', value: 'x' },
        { kind: 'publisher', value: 'A'.repeat(300) },
      ],
      lines: Array.from({ length: 900 }, () => ({ text: 'x'.repeat(9000), links: ['javascript:alert(1)'] })),
      links: ['data:text/html,x', 'https://a b.example/', 'https://user@harbour.example/'],
      imageHosts: ['<b>', 'harbour.example'],
      newsNoindex: 'yes',
      more: 'of it',
    });
    expect(Object.keys(read ?? {}).sort()).toEqual(['imageHosts', 'lines']);
    expect(read?.lines).toHaveLength(LIMITS.lines);
    expect(read?.lines?.[0]).toEqual({ text: 'x'.repeat(LIMITS.lineLength) });
    expect(read?.imageHosts).toEqual(['harbour.example']);
  });

  test('of any shape come out bounded, and the same when read again', () => {
    const field = fc.oneof(
      fc.jsonValue(),
      fc.array(fc.record({ kind: fc.string(), text: fc.string(), value: fc.string(), links: fc.jsonValue() })),
    );
    const shape = fc.record(
      { dates: field, pointers: field, lines: field, links: field, imageHosts: field, newsNoindex: field },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(shape, fc.jsonValue()), (value) => {
        const read = readSignals(value);
        expect(JSON.stringify(read ?? {}).length).toBeLessThan(200_000);
        expect(readSignals(read)).toEqual(read);
      }),
    );
  });
});

describe('hosts', () => {
  test.each([
    ['https://www.Harbour.example/ferry?x=1', 'harbour.example'],
    ['http://m.harbour.example', 'harbour.example'],
    ['https://harbour.example:8080/', 'harbour.example'],
    ['ftp://harbour.example/', null],
    ['harbour.example', null],
    [undefined, null],
  ])('of %s', (address, host) => {
    expect(hostOf(address)).toBe(host);
  });

  test('front pages and places where everybody is are told apart from articles', () => {
    expect(isFrontPage('https://harbour.example/')).toBe(true);
    expect(isFrontPage('https://harbour.example/index.html')).toBe(true);
    expect(isFrontPage('https://harbour.example/ferry')).toBe(false);
    expect(mayBeOutlet('twitter.com')).toBe(false);
    expect(mayBeOutlet('harbour.example')).toBe(true);
  });
});
