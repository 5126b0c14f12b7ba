import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  article,
  MAX_ARTICLE_LENGTH,
  ownChecks,
  pageChecks,
  shownChecks,
} from '../../../src/browser/messages/payloads.ts';
import { BadPayload } from '../../../src/browser/tabs/checks.ts';

const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true });

describe('payloads', () => {
  test.each(Object.entries({ ...pageChecks, ...ownChecks, ...shownChecks }))(
    '%s refuses or reads anything, and throws nothing else',
    (name, check) => {
      fc.assert(
        fc.property(anything, (value) => {
          try {
            const read = check(value, name);
            expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
          } catch (error) {
            expect(error).toBeInstanceOf(BadPayload);
          }
        }),
      );
    },
  );

  test('a good article is read whole', () => {
    const good = {
      text: 'The ferry was late.',
      title: 'Late ferry',
      url: 'https://harbour.example/ferry',
      canonical: 'https://harbour.example/ferry?c',
      site: 'The Harbour Times',
      byline: 'Ann Pell',
      published: '2026-11-03',
      language: 'en',
    };
    expect(article(good, 'article')).toEqual(good);
  });

  test('the text is insisted on and bounded', () => {
    expect(() => article({ title: 'No text' }, 'article')).toThrow(
      'article.text is not text of 1 to 400000 characters',
    );
    expect(() => article({ text: 'x'.repeat(MAX_ARTICLE_LENGTH + 1) }, 'article')).toThrow(BadPayload);
    expect(article({ text: 'x'.repeat(MAX_ARTICLE_LENGTH) }, 'article').text).toHaveLength(MAX_ARTICLE_LENGTH);
  });

  test.each([
    ['canonical', 'javascript:alert(1)'],
    ['canonical', `https://harbour.example/${'x'.repeat(2048)}`],
    ['canonical', 'https://user:secret@harbour.example/'],
    ['title', { toString: 'trick' }],
    ['site', 'x'.repeat(301)],
    ['language', null],
  ])('a %s that is no good is left out: %j', (field, value) => {
    expect(article({ text: 'The ferry was late.', [field]: value }, 'article')).toEqual({
      text: 'The ferry was late.',
    });
  });

  test('fields that nobody asked for are left behind', () => {
    const hostile = JSON.parse('{"text":"The ferry was late.","id":"x","__proto__":{"title":"from the prototype"}}');
    const read = article(hostile, 'article');
    expect(Object.keys(read)).toEqual(['text']);
    expect(read.title).toBeUndefined();
  });

  test('inherited fields do not count', () => {
    const inherits = Object.create({ text: 'inherited' });
    expect(() => article(inherits, 'article')).toThrow(BadPayload);
  });

  test.each([
    '',
    'Harbour.Example',
    'harbour.example:80',
    'a/b',
    'https://x',
    'x'.repeat(254),
    '*',
    ' harbour.example',
  ])('a site to mute must be a host name: %j', (site) => {
    expect(() => shownChecks['mute-site']({ site, muted: true }, 'mute-site')).toThrow(BadPayload);
  });

  test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '7', null, undefined])('%j is no tab', (tabId) => {
    expect(() => shownChecks['popup-state']({ tabId }, 'popup-state')).toThrow('popup-state.tabId');
  });
});
