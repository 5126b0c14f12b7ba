import { describe, expect, test } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { answerMessages, tier } from '../../../src/browser/messages/dispatch.ts';
import { type Answer, type Envelope, sender } from '../../../src/browser/messages/envelope.ts';
import { fields, number, string } from '../../../src/browser/tabs/checks.ts';

interface Sums {
  add(carried: { readonly one: number; readonly other: number }): number;
}
interface Secrets {
  tell(carried: { readonly of: string }): string;
}

const sums = tier<Sums, string>({
  checks: { add: fields({ one: number(-1e9, 1e9), other: number(-1e9, 1e9) }) },
  admit: () => 'anyone',
  handlers: { add: async ({ one, other }) => one + other },
});
const secrets = tier<Secrets, true>({
  checks: { tell: fields({ of: string(10) }) },
  admit: ({ url }) => (url === 'ours' ? true : null),
  handlers: {
    async tell({ of }) {
      if (of === 'nobody') throw new RangeError('nobody has no secret');
      return `secret of ${of}`;
    },
  },
});

const listener = answerMessages(Promise.resolve([sums, secrets]));

/** Carries a message as the browser does: as JSON, both ways. */
const from =
  (url: string) =>
  (message: unknown): Promise<unknown> =>
    new Promise((resolve) => {
      const from: Runtime.MessageSender = { id: 'ours', url };
      const answered = (answer: Answer) => resolve(JSON.parse(JSON.stringify(answer)));
      expect(listener(JSON.parse(JSON.stringify(message)), from, answered)).toBe(true);
    });

describe('messages', () => {
  test('an answer comes back', async () => {
    await expect(sender<Sums>(from('theirs'))('add', { one: 2, other: 3 })).resolves.toBe(5);
  });

  test("a handler's error is rethrown at the sender", async () => {
    const asking = sender<Secrets>(from('ours'))('tell', { of: 'nobody' });
    await expect(asking).rejects.toMatchObject({ name: 'RangeError', message: 'nobody has no secret' });
  });

  test('a tier refuses those it does not admit, before it reads what they carry', async () => {
    const asking = sender<Secrets>(from('theirs'))('tell', { of: 'far too long a name' });
    await expect(asking).rejects.toThrow('"tell" may not be sent from theirs');
  });

  test('a bad payload never reaches the handler', async () => {
    const hostile = { message: 'add', carried: { one: 1, other: '2' } };
    await expect(from('theirs')(hostile)).resolves.toEqual({
      ok: false,
      error: { name: 'BadPayload', message: 'add.other is not a number from -1000000000 to 1000000000' },
    });
  });

  test.each([
    null,
    7,
    'add',
    {},
    { message: 7 },
    { message: 'toString' },
    { message: '__proto__' },
    { message: 'constructor' },
  ])('what is no message is answered with an error: %j', async (message) => {
    await expect(from('ours')(message)).resolves.toMatchObject({ ok: false });
  });

  test('a sender that nobody answers hears of it', async () => {
    const nobody = sender<Sums>((_: Envelope) => Promise.resolve(undefined));
    await expect(nobody('add', { one: 1, other: 2 })).rejects.toThrow('nobody answered "add"');
  });

  test('what needs nothing is answered before the worker is ready, to those alone who may ask', async () => {
    for (const tiers of [new Promise<never>(() => {}), Promise.reject(new Error('knowledge is missing'))]) {
      const waiting = answerMessages(tiers, [secrets]);
      const ask = (url: string) => (message: Envelope) =>
        new Promise((resolve) => waiting(message, { id: 'ours', url }, resolve));
      await expect(sender<Secrets>(ask('ours'))('tell', { of: 'all' })).resolves.toBe('secret of all');
      await expect(sender<Secrets>(ask('theirs'))('tell', { of: 'all' })).rejects.toThrow(
        'may not be sent from theirs',
      );
    }
  });

  test('messages wait until the worker is ready, and hear why it is not', async () => {
    const broken = answerMessages(Promise.reject(new Error('knowledge is missing')));
    const answer = await new Promise((resolve) => broken({ message: 'add', carried: {} }, { id: 'ours' }, resolve));
    expect(answer).toEqual({ ok: false, error: { name: 'Error', message: 'knowledge is missing' } });
  });
});
