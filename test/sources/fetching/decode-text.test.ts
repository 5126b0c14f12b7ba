import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/sources/fetching/decode-text.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) bytes.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(bytes.buffer);
};
const xml = (encoding: string, text: string): string => `<?xml version="1.0" encoding="${encoding}"?><a>${text}</a>`;

describe('text is decoded', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['as UTF-8 where nothing is said', utf8('Zürich'), '', 'Zürich'],
    [
      'by its byte order mark',
      Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8('Zürich')),
      'text/xml; charset=latin1',
      'Zürich',
    ],
    ['by the mark of UTF-16', Uint8Array.of(0xff, 0xfe, ...utf16('Zürich', true)), 'text/xml; charset=utf-8', 'Zürich'],
    ['by the header', Uint8Array.of(0xcf, 0xf0, 0xe8), 'text/xml; charset="windows-1251"', 'При'],
    ['by its own declaration', latin1(xml('windows-1251', '\xcf\xf0\xe8')), 'text/xml', xml('windows-1251', 'При')],
    ['by a meta element', latin1('<meta charset=windows-1251>\xcf\xf0\xe8'), '', '<meta charset=windows-1251>При'],
    ['as UTF-16 without a mark, little', utf16(xml('utf-16', 'ü'), true), '', xml('utf-16', 'ü')],
    ['as UTF-16 without a mark, big', utf16(xml('utf-16', 'ü'), false), '', xml('utf-16', 'ü')],
    [
      'by its own word where the header is wrong',
      latin1(xml('iso-8859-2', '\xe8')),
      'text/xml; charset=utf-8',
      xml('iso-8859-2', 'č'),
    ],
    ['as UTF-8 where a server says Latin-1 to everything', utf8('Zürich'), 'text/html; charset=ISO-8859-1', 'Zürich'],
    [
      'as UTF-8 where it says so wrongly itself',
      utf8(xml('iso-8859-1', '„Zürich“')),
      '',
      xml('iso-8859-1', '„Zürich“'),
    ],
    ['as Western where it is no UTF-8', latin1('Z\xfcrich \x93ja\x94'), 'text/html; charset=utf-8', 'Zürich “ja”'],
    ['as UTF-8 with a hole', Uint8Array.of(...utf8('ü'.repeat(60)), 0xff), '', `${'ü'.repeat(60)}\ufffd`],
    ['past labels nobody knows', utf8('Zürich'), 'text/xml; charset=klingon', 'Zürich'],
    ['as UTF-8 where two-byte units are claimed and not there', utf8(xml('utf-16', 'ü')), '', xml('utf-16', 'ü')],
    ['to nothing', new Uint8Array(), 'text/xml', ''],
  ])('%s', (_, bytes, contentType, text) => {
    expect(decodeText(bytes, contentType)).toBe(text);
  });

  test('whatever it is, and UTF-8 always comes out as it went in', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), (bytes, type) => {
        expect(typeof decodeText(bytes, `text/xml; charset=${type}`)).toBe('string');
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.startsWith('\ufeff') && !/^.?\0/s.test(text));
        expect(decodeText(utf8(text), 'text/plain; charset=utf-8')).toBe(text);
      }),
    );
  });
});
