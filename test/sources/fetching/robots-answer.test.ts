import { expect, test } from 'vitest';
import type { Answer, FetchProblem } from '../../../src/sources/fetching/answer.ts';
import { robotsText } from '../../../src/sources/fetching/robots-answer.ts';

const refused = (status: number): Answer => ({ kind: 'refused', status, retryAfter: null, received: 0 });
const failed = (problem: FetchProblem): Answer => ({ kind: 'failed', problem, received: 0 });

test('rules are what the site answers, in its own encoding', () => {
  const body = Uint8Array.from('Disallow: /caf\xe9', (sign) => sign.charCodeAt(0));
  const contentType = 'text/plain; charset=iso-8859-1';
  const address = 'https://harbour.example/robots.txt';
  const answer: Answer = { kind: 'fetched', address, contentType, body, etag: null, lastModified: null, received: 15 };
  expect(robotsText(answer)).toBe('Disallow: /café');
});

test.each([refused(404), refused(410), refused(401), refused(403), failed('wrong-type'), failed('too-many-redirects')])(
  'there are none: %o',
  (answer) => {
    expect(robotsText(answer)).toBe('');
  },
);

test.each([
  refused(429),
  refused(500),
  refused(503),
  failed('unreachable'),
  failed('too-slow'),
  failed('address-refused'),
  { kind: 'unchanged', received: 0 } as const,
])('they cannot be had for now: %o', (answer) => {
  expect(robotsText(answer)).toBeNull();
});
