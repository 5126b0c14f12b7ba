import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../src/browser/messages/protocol.ts';
import { NOTHING_SAID } from '../../src/core/fairness/fairness.ts';
import { reportFile } from '../../src/ui/report/report-file.ts';
import { englishWords } from './english.ts';
import { match, PAGE, PAIRS } from './gallery/story.ts';

const emptyDocument = (): Document => parseHTML('<!doctype html><html><head></head><body></body></html>').document;
const STAMP = { version: '1.2.3', fingerprint: 7, made: new Date('2026-11-24T12:00:00Z') };

const found = match('rewritten', 0.74, 0.97);
const EVIDENCE: Evidence = {
  article: PAGE,
  judgement: {
    verdict: 'rewritten',
    score: 0.97,
    original: found.original,
    matches: [found],
    sentences: 7,
    fairness: {
      ...NOTHING_SAID,
      relation: 'page-is-copy',
      confidence: 'high',
      reasons: [{ code: 'page-dated-later', minutes: 505 }],
    },
  },
  match: found,
  pairs: PAIRS,
};

const MARKUP = '</title></style><script>alert(1)</script><img src=x onerror=alert(1)>" onload="alert(1)';
const HOSTILE: Evidence = {
  ...EVIDENCE,
  article: { ...PAGE, title: MARKUP, site: MARKUP, byline: MARKUP, url: 'javascript:alert(1)', language: '"><script>' },
  match: {
    ...found,
    facts: { ...found.facts, title: `\u202E${MARKUP}\u0000`, url: `https://evil.example/"><script>alert(1)</script>` },
  },
  pairs: [
    { kind: 'reworded', similarity: 0.5, page: MARKUP, original: `${MARKUP} other` },
    { kind: 'verbatim', similarity: 1, page: 'W'.repeat(10_000), original: null },
  ],
};

const html = async (evidence: Evidence): Promise<string> =>
  reportFile(emptyDocument, 'html', evidence, englishWords, STAMP).content.text();
const json = async (evidence: Evidence): Promise<Record<string, unknown>> =>
  JSON.parse(await reportFile(emptyDocument, 'json', evidence, englishWords, STAMP).content.text());

describe('the report', () => {
  test('says all that it is kept for', async () => {
    const report = await html(EVIDENCE);
    const { document: read } = parseHTML(report);
    const text = read.body.textContent ?? '';
    for (const said of [
      'Most of this page is a rewritten article from',
      'Lifting bridge to be shut for half a year',
      'Lifting bridge to close for six months after cracks are found',
      'https://daily-relay.example/news/bridge',
      'https://harbour-times.example/2026/11/03/lifting-bridge',
      '3 November 2026',
      '74%',
      'about 97 are copies',
      '5 of 7 sentences',
      'Firstprint 1.2.3, fingerprint version 7',
      ...PAIRS.flatMap(({ page, original }) => [page, original ?? '']),
    ])
      expect(text).toContain(said);
    expect(read.querySelectorAll('.passages mark').length).toBeGreaterThan(2);
  });

  test('has no script, and forbids itself to load anything', async () => {
    const { document: read } = parseHTML(await html(EVIDENCE));
    expect(read.querySelectorAll('script, link, img, iframe, [src], [onclick]').length).toBe(0);
    const policy = read.querySelector('meta[http-equiv=Content-Security-Policy]');
    expect(policy?.getAttribute('content')).toContain("default-src 'none'");
  });

  test('keeps the text of pages text, whatever it says', async () => {
    const { document: read } = parseHTML(await html(HOSTILE));
    expect(read.querySelectorAll('script, img, [onload], [onerror]').length).toBe(0);
    expect(read.querySelectorAll('style').length).toBe(1);
    expect(read.body.textContent).toContain('<img src=x onerror=alert(1)>');
    expect(read.body.textContent).not.toMatch(/[\u202a-\u202e\0]/);
    for (const link of read.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^https:/);
  });

  test('is named after the site and the day', () => {
    const { name } = reportFile(emptyDocument, 'html', EVIDENCE, englishWords, STAMP);
    expect(name).toBe('firstprint-daily-relay.example-2026-11-24.html');
    expect(reportFile(emptyDocument, 'json', HOSTILE, englishWords, STAMP).name).toBe('firstprint-2026-11-24.json');
  });
});

describe('the report as data', () => {
  test('has the fields that are documented', async () => {
    const { page, original, passages, reasons, relationReasons, ...others } = await json(EVIDENCE);
    expect(others).toEqual({
      format: 'firstprint-evidence',
      formatVersion: 1,
      made: '2026-11-24T12:00:00.000Z',
      extensionVersion: '1.2.3',
      fingerprintVersion: 7,
      verdict: 'rewritten',
      score: 0.97,
      coverage: 0.74,
      sentences: 7,
      relation: 'page-is-copy',
      confidence: 'high',
      credit: 'none',
    });
    expect(page).toEqual({
      title: PAGE.title,
      url: PAGE.url,
      site: PAGE.site,
      published: PAGE.published,
      language: PAGE.language,
    });
    expect(original).toEqual(found.facts);
    expect(passages).toEqual(PAIRS);
    expect(reasons).toEqual(found.reasons);
    expect(relationReasons).toEqual([{ code: 'page-dated-later', minutes: 505 }]);
  });

  test('gives what pages say to the letter', async () => {
    const { page, passages } = await json(HOSTILE);
    expect(page).toMatchObject({ title: MARKUP });
    expect(passages).toHaveLength(2);
  });
});
