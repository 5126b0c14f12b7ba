import { describe, expect, test } from 'vitest';
import type { Runtime, Tabs } from 'webextension-polyfill';
import { isOwnPage, pageSender } from '../../../src/browser/messages/senders.ts';

const own = { id: 'ours', baseUrl: 'chrome-extension://ours/' };
const tab: Tabs.Tab = {
  id: 7,
  url: 'https://copy.example/story',
  incognito: false,
  index: 0,
  highlighted: true,
  active: true,
  pinned: false,
};
const page: Runtime.MessageSender = { id: 'ours', frameId: 0, url: 'https://copy.example/story', tab };

describe('who sent a message', () => {
  test('a content script in the top frame speaks for its tab', () => {
    expect(pageSender(page, own)).toEqual({ tabId: 7, url: 'https://copy.example/story', incognito: false });
  });

  test("an in-page navigation leaves the document's first address behind; the tab's counts", () => {
    const moved = { ...page, tab: { ...tab, url: 'https://copy.example/next#top' } };
    expect(pageSender(moved, own)?.url).toBe('https://copy.example/next#top');
  });

  test.each<[string, Runtime.MessageSender]>([
    ['another extension', { ...page, id: 'theirs' }],
    ['a frame within the page', { ...page, frameId: 3 }],
    ['no tab', { id: 'ours', frameId: 0, url: 'https://copy.example/story' }],
    ['a page that the tab has left', { ...page, url: 'https://elsewhere.example/' }],
    ['a local file', { ...page, url: 'file:///etc/passwd', tab: { ...tab, url: 'file:///etc/passwd' } }],
    ['an own page', { ...page, url: own.baseUrl, tab: { ...tab, url: own.baseUrl } }],
    ['an unknown address', { id: 'ours', frameId: 0, tab }],
  ])('%s is no page', (_, sender) => {
    expect(pageSender(sender, own)).toBeNull();
  });

  test('only pages of our own origin are own pages', () => {
    expect(isOwnPage({ id: 'ours', url: 'chrome-extension://ours/popup/index.html' }, own)).toBe(true);
    expect(isOwnPage({ id: 'theirs', url: 'chrome-extension://ours/popup/index.html' }, own)).toBe(false);
    expect(isOwnPage({ id: 'ours', url: 'chrome-extension://ours.evil/popup' }, own)).toBe(false);
    expect(isOwnPage({ id: 'ours', url: 'https://copy.example/?chrome-extension://ours/' }, own)).toBe(false);
    expect(isOwnPage({ id: 'ours' }, own)).toBe(false);
  });
});
