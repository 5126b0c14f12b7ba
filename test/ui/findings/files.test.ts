import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/core/finding.ts';
import { findingsData, findingsFile } from '../../../src/ui/findings/files/findings-file.ts';
import { tableLines } from '../../../src/ui/findings/files/table-lines.ts';
import { FRESH, finding } from '../../store/findings/sample.ts';

const STORED: Finding = { ...FRESH, firstSeen: Date.UTC(2026, 10, 3, 15), lastSeen: Date.UTC(2026, 10, 4, 8, 30) };
const STAMP = { version: '0.1.0', made: new Date('2026-11-24T09:30:00Z') };

/** Reads CSV letter by letter, as RFC 4180 writes its grammar; throws where the text breaks it. */
function readTable(text: string): string[][] {
  const rows: string[][] = [];
  let at = 0;
  const cell = (): string => {
    let value = '';
    if (text[at] !== '"') {
      while (at < text.length && !/[",\r\n]/.test(text[at] ?? '')) value += text[at++];
      if (text[at] === '"') throw new Error(`a quotation mark within a bare cell at ${at}`);
      return value;
    }
    for (at++; ; at++) {
      if (at >= text.length) throw new Error('a quoted cell does not end');
      if (text[at] === '"' && text[at + 1] === '"') at++;
      else if (text[at] === '"') break;
      value += text[at];
    }
    at++;
    return value;
  };
  while (at < text.length) {
    const row = [cell()];
    while (text[at] === ',') {
      at++;
      row.push(cell());
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`no line break at ${at}`);
    at += 2;
    rows.push(row);
  }
  return rows;
}

/** The rows after the heading, each under the names of the heading. */
function tableOf(findings: readonly Finding[]): Readonly<Record<string, string>>[] {
  const text = [...tableLines(findings)].join('');
  expect(text.startsWith('\ufeff')).toBe(true);
  const [heading = [], ...rows] = readTable(text.slice(1));
  return rows.map((row) => {
    expect(row).toHaveLength(heading.length);
    return Object.fromEntries(heading.map((name, at) => [name, row[at] ?? '']));
  });
}

describe('the table', () => {
  test('has a column for all that is kept', () => {
    expect(tableOf([STORED])).toEqual([
      {
        verdict: 'rewritten',
        dismissed: 'false',
        page_title: 'Lifting bridge to be shut for half a year',
        page_site: 'Daily Relay',
        page_published: '2026-11-03T14:40:00Z',
        page_url: 'https://daily-relay.example/news/bridge',
        original_title: 'Lifting bridge to close for six months',
        original_site: 'The Harbour Times',
        original_published: '2026-11-03T06:15:00Z',
        original_url: 'https://harbour-times.example/bridge',
        original_id: 'aaaaaaaaaaaaaaaa',
        coverage: '0.86',
        score: '0.97',
        credit: 'none',
        relation: 'page-is-copy',
        shared_by: '',
        first_seen: '2026-11-03T15:00:00.000Z',
        last_seen: '2026-11-04T08:30:00.000Z',
      },
    ]);
  });

  test.each([
    '=HYPERLINK("https://evil.example","Click")',
    '+1+1',
    '-2+3',
    '@SUM(A1:A9)',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '\u200b=1',
    '\u0000=1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
  ])('gives %j to no spreadsheet as a formula', (title) => {
    const [row] = tableOf([{ ...STORED, page: { ...STORED.page, title } }]);
    expect(row?.page_title).toBe(`'${title.replace('\0', '')}`);
  });

  test.each(['10 = 5 + 5', 'Bridge: closed', '“=” explained', "'=1"])('leaves %j as it is', (title) => {
    expect(tableOf([{ ...STORED, page: { ...STORED.page, title } }])[0]?.page_title).toBe(title);
  });

  test('comes back row for row whatever pages call themselves, and no cell begins like a formula', () => {
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 5 }), (findings) => {
        const rows = tableOf(findings);
        expect(rows).toHaveLength(findings.length);
        for (const [at, row] of rows.entries()) {
          for (const value of Object.values(row)) expect(value).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u);
          const title = (findings[at]?.page.title ?? '').replaceAll('\0', '').replace(/\p{Cs}/gu, '\ufffd');
          expect([title, `'${title}`]).toContain(row.page_title);
        }
      }),
    );
  });
});

describe('the data', () => {
  test('is JSON with all that is kept, to the letter', () => {
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 5 }), (findings) => {
        const data = JSON.parse(findingsData(findings, STAMP));
        expect(data).toMatchObject({
          format: 'firstprint-findings',
          formatVersion: 1,
          made: '2026-11-24T09:30:00.000Z',
          extensionVersion: '0.1.0',
        });
        const back = data.findings.map((each: Finding) => ({
          ...each,
          firstSeen: Date.parse(String(each.firstSeen)),
          lastSeen: Date.parse(String(each.lastSeen)),
        }));
        expect(back).toEqual(JSON.parse(JSON.stringify(findings)));
      }),
    );
  });

  test('is named by what it is and by its day', async () => {
    expect(findingsFile('csv', [STORED], STAMP).name).toBe('firstprint-findings-2026-11-24.csv');
    const { name, content } = findingsFile('json', [], STAMP);
    expect(name).toBe('firstprint-findings-2026-11-24.json');
    expect(JSON.parse(await content.text()).findings).toEqual([]);
  });
});
