import { describe, expect, test } from 'vitest';
import { listTier } from '../../../src/browser/lists/list-tier.ts';

const OWN = { id: 'firstprint', baseUrl: 'chrome-extension://firstprint/' };
const SETTINGS = { id: 'firstprint', url: 'chrome-extension://firstprint/options/index.html' };
const ADDRESS = 'https://lists.example/list.json';

function answering() {
  const done: string[] = [];
  const kept = {
    ...{ address: ADDRESS, name: 'Harbour', description: '', language: null, originals: 3, updated: null, packs: [] },
    ...{ checkedAt: null, nextCheck: 7, problem: null, etag: '"secret"' },
  };
  const keeper = {
    subscriptions: async () => [kept, { ...kept, address: 'https://other.example/list.json' }],
    progressOf: (address: string) => (address === ADDRESS ? null : undefined),
    preview: async () => ({ kind: 'problem' as const, problem: 'gone' as const }),
    subscribe: async (address: string) => {
      done.push(`subscribe ${address}`);
      return 'added' as const;
    },
    check: () => new Promise<void>(() => {}),
    stop: async () => {},
    unsubscribe: async (address: string) => void done.push(`remove ${address}`),
  };
  const listAddress = (given: string): string | null => (given.includes('127.0.0.1') ? null : given);
  const respond = listTier({ keeper, listAddress, report: () => {} }, OWN);
  return { respond, done };
}

describe('messages about lists', () => {
  test('tell how each stands, whether it is under way, and nothing of what is kept besides', async () => {
    const { respond } = answering();
    expect(await respond('lists', {}, SETTINGS)).toEqual([
      expect.objectContaining({ address: ADDRESS, nextCheck: 7, progress: { received: 0, of: 0 } }),
      expect.objectContaining({ address: 'https://other.example/list.json', progress: null }),
    ]);
    expect(JSON.stringify(await respond('lists', {}, SETTINGS))).not.toContain('secret');
  });

  test('begin what takes long, and answer at once', async () => {
    const { respond, done } = answering();
    await respond('list-check', { address: ADDRESS }, SETTINGS);
    expect(await respond('list-subscribe', { address: ADDRESS }, SETTINGS)).toBe('added');
    await respond('list-remove', { address: ADDRESS }, SETTINGS);
    expect(done).toEqual([`subscribe ${ADDRESS}`, `remove ${ADDRESS}`]);
  });

  test('take no address in the own network, none that is no web address, and no word of a web page', async () => {
    const { respond, done } = answering();
    const inside = { address: 'http://127.0.0.1/list.json' };
    expect(await respond('list-subscribe', inside, SETTINGS)).toBe('bad-address');
    expect(await respond('list-preview', inside, SETTINGS)).toEqual({ kind: 'problem', problem: 'address-refused' });
    for (const address of ['javascript:alert(1)', 'file:///etc/passwd', 'https://me:secret@lists.example/', 7])
      await expect(respond('list-subscribe', { address }, SETTINGS)).rejects.toThrow('address');
    const page = { id: 'firstprint', url: 'https://news.example/', frameId: 0 };
    await expect(respond('list-remove', { address: ADDRESS }, page)).rejects.toThrow('may not be sent');
    expect(done).toEqual([]);
    expect(respond('list-all', {}, SETTINGS)).toBeUndefined();
  });
});
