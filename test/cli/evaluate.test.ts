import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evaluateCommand } from '../../src/cli/evaluate.ts';
import { ORIGINALS, original, story } from '../core/stories.ts';
import { failure, jsonLines, run, temporaryFolder } from './run.ts';

const folder = temporaryFolder();

/** Six copies and six reports of the newsroom's rivals, against the demo's originals. */
const LABELS = [
  ...ORIGINALS.map((id) => ({ id: `copy-${id}`, kind: 'verbatim', original: id })),
  ...['ferry-vote-island-reaction', 'salt-bride-review', 'seabed-stumps-cable-dispute', 'tollen-inquiry-opens'].map(
    (id) => ({ id, kind: 'neg_event', original: null }),
  ),
];
const PAGES = LABELS.map(({ id, kind, original: source }) => ({
  id,
  text: kind === 'verbatim' ? original(source ?? '') : story(`north-shore-post/${id}`),
}));

function set(): string[] {
  return [
    '--originals',
    folder.put('o.jsonl', jsonLines(ORIGINALS.map((id) => ({ id, text: original(id) })))),
    '--pages',
    folder.put('p.jsonl', jsonLines(PAGES)),
    '--labels',
    folder.put('l.jsonl', jsonLines(LABELS)),
  ];
}

interface Row {
  readonly kind: string;
  readonly named?: number;
  readonly at1?: number;
  readonly flagged?: number;
  readonly intervals?: Record<string, readonly [number, number]>;
}
const rowsOf = (text: string): Row[] => JSON.parse(text).rows;

describe('evaluate', () => {
  test('prints the figures by kind, as JSON and as a table', async () => {
    const args = set();
    const rows = rowsOf(await run(evaluateCommand, ...args, '--json'));
    const copies = rows.find((row) => row.kind === 'verbatim');
    expect(copies).toMatchObject({ pages: 6, named: 1, at1: 1, flagged: 1 });
    expect(copies?.intervals?.named).toEqual([1, 1]);
    expect(rows.find((row) => row.kind === 'ALL NEGATIVES')).toMatchObject({ pages: 4, flagged: 0 });
    const table = await run(evaluateCommand, ...args);
    expect(table).toMatch(/^kind +pages +named +recall@1% +recall@0\.1% +flagged\n/);
    expect(table).toMatch(/\nverbatim +6 +1\.0000 \[1\.000 1\.000]/);
    expect(table).toContain('reliability');
  });

  test('--out keeps the verdicts, and --against compares with them', async () => {
    const args = set();
    const out = join(folder.path, 'verdicts.jsonl');
    const first = await run(evaluateCommand, ...args, '--json', '--out', out);
    expect(readFileSync(out, 'utf8').trimEnd().split('\n')).toHaveLength(PAGES.length);
    const again = await run(evaluateCommand, ...args, '--json', '--against', out);
    expect(rowsOf(again)).toEqual(rowsOf(first));
    for (const { named, at1, flagged } of JSON.parse(again).differences)
      expect([named ?? 0, at1 ?? 0, flagged ?? 0]).toEqual([0, 0, 0]);
    expect(await run(evaluateCommand, ...args, '--against', out)).toContain('difference to');
  });

  test('names what is wrong and leaves no output', async () => {
    const [, o = '', , p = '', , l = ''] = set();
    const out = join(folder.path, 'verdicts.jsonl');
    const against = (pages: string, labels: string, ...rest: string[]) =>
      failure(evaluateCommand, '--originals', o, '--pages', pages, '--labels', labels, ...rest);
    expect(await failure(evaluateCommand, '--originals', o)).toMatch(/--labels/);
    const some = folder.put('some.jsonl', jsonLines(PAGES.slice(1)));
    expect(await against(some, l)).toContain(`no page for 1 labels, first "${PAGES[0]?.id}"`);
    const broken = folder.put('broken.jsonl', `${jsonLines(PAGES.slice(0, 2))}nothing\n`);
    expect(await against(broken, l, '--out', out)).toContain(`${broken}: line 3`);
    expect(existsSync(out)).toBe(false);
    const odd = folder.put('odd.jsonl', jsonLines([{ id: 'x', score: 'high' }]));
    expect(await against(p, l, '--against', odd)).toContain(`${odd}: line 1: not a verdict line`);
    const old = folder.put('old.jsonl', jsonLines([{ id: PAGES[0]?.id, score: 0.5, original: null }]));
    expect(await against(p, l, '--out', out, '--against', old)).toContain(`${old}: no page for 9 labels`);
    expect(existsSync(out)).toBe(false);
    expect(await against(p, l, '--out', join(folder.path, 'none', 'f'))).toContain('cannot be written');
    expect(readdirSync(folder.path).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
