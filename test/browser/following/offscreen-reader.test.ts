import { describe, expect, test } from 'vitest';
import { offscreenReader } from '../../../src/browser/following/offscreen-reader.ts';

const ADDRESS = 'https://news.example/a';
const reading = { article: { text: 'A story.', title: 'Title', url: ADDRESS }, lowConfidence: false };

function chrome(answer: (html: string) => unknown, open = false) {
  const calls: string[] = [];
  const reported: unknown[] = [];
  let isOpen = open;
  const reader = offscreenReader({
    offscreen: {
      async createDocument({ url, reasons }) {
        if (isOpen) throw new Error('Only a single offscreen document may be created.');
        calls.push(`create ${url} ${reasons.join()}`);
        isOpen = true;
      },
      async closeDocument() {
        calls.push('close');
        isOpen = false;
      },
    },
    isOpen: async () => isOpen,
    async sendMessage({ message, carried }) {
      calls.push(message);
      const { html } = carried as { html: string };
      return { ok: true, value: answer(html) };
    },
    report: (error) => reported.push(error),
  });
  return { reader, calls, reported, vanish: () => (isOpen = false) };
}

describe('reading in an offscreen document', () => {
  test('makes one for all pages, and closes it when asked', async () => {
    const { reader, calls } = chrome(() => reading);
    const all = await Promise.all([reader.read('<p>a', ADDRESS), reader.read('<p>b', ADDRESS)]);
    expect(all).toEqual([reading, reading]);
    await reader.close();
    await reader.close();
    expect(calls).toEqual(['create offscreen.html DOM_PARSER', 'read-fetched-page', 'read-fetched-page', 'close']);
    await reader.read('<p>c', ADDRESS);
    expect(calls.at(-2)).toBe('create offscreen.html DOM_PARSER');
  });

  test('waits for the end of one that is being closed', async () => {
    const { reader, calls } = chrome(() => reading);
    await reader.read('<p>a', ADDRESS);
    const [, read] = await Promise.all([reader.close(), reader.read('<p>b', ADDRESS)]);
    expect(read).toEqual(reading);
    expect(calls.filter((call) => call !== 'read-fetched-page')).toEqual([
      'create offscreen.html DOM_PARSER',
      'close',
      'create offscreen.html DOM_PARSER',
    ]);
  });

  test('goes on with the one that a stopped worker left', async () => {
    const { reader, calls } = chrome(() => reading, true);
    expect(await reader.read('<p>a', ADDRESS)).toEqual(reading);
    expect(calls).toEqual(['read-fetched-page']);
  });

  test('takes nothing on trust that comes back', async () => {
    const wrong = [{ article: { text: 5 }, lowConfidence: false }, { article: reading.article }, 'text'];
    const { reader, reported } = chrome((html) => wrong[Number(html)]);
    expect([await reader.read('0', ADDRESS), await reader.read('1', ADDRESS), await reader.read('2', ADDRESS)]).toEqual(
      [null, null, null],
    );
    expect(reported).toHaveLength(2);
  });

  test('opens a new one after the browser closed it', async () => {
    const { reader, calls, vanish } = chrome((html) => {
      if (html === 'gone') throw new Error('Receiving end does not exist.');
      return reading;
    });
    expect(await reader.read('gone', ADDRESS)).toBeNull();
    vanish();
    expect(await reader.read('<p>a', ADDRESS)).toEqual(reading);
    expect(calls.filter((call) => call.startsWith('create'))).toHaveLength(2);
  });
});
