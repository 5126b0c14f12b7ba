import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ablationCommand } from '../../src/cli/ablation.ts';
import { trainCommand } from '../../src/cli/train.ts';
import { FAMILIES, withoutFamily } from '../../src/cli/training/families.ts';
import { Groups } from '../../src/cli/training/folds.ts';
import { scorersFrom } from '../../src/core/scorer/scorer.ts';
import { FEATURE_NAMES, type FeatureName } from '../../src/core/verify/features.ts';
import { ORIGINALS, original, story } from '../core/stories.ts';
import { failure, jsonLines, run, temporaryFolder } from './run.ts';

const folder = temporaryFolder();
const RIVALS = [
  'ferry-vote-island-reaction',
  'salt-bride-review',
  'seabed-stumps-cable-dispute',
  'tollen-inquiry-opens',
];

/** Each original's text in halves as copies, and the rivals' own reports in halves as honest pages. */
function set(kinds: readonly string[] = ['verbatim', 'neg_event']): string[] {
  const halves = (id: string, text: string, kind: string, source: string | null) => {
    const paragraphs = text.split('\n\n');
    const middle = paragraphs.length >> 1;
    return [paragraphs.slice(0, middle), paragraphs.slice(middle)].map((part, i) => ({
      id: `${id}-${i}`,
      text: part.join('\n\n'),
      kind,
      original: source,
    }));
  };
  const pages = [
    ...ORIGINALS.flatMap((id) => halves(id, original(id), 'verbatim', id)),
    ...RIVALS.flatMap((id) => halves(id, story(`north-shore-post/${id}`), 'neg_event', null)),
  ].filter(({ kind }) => kinds.includes(kind));
  return [
    '--originals',
    folder.put('o.jsonl', jsonLines(ORIGINALS.map((id) => ({ id, text: original(id) })))),
    '--pages',
    folder.put('p.jsonl', jsonLines(pages)),
    '--labels',
    folder.put('l.jsonl', jsonLines(pages)),
  ];
}

describe('train', () => {
  test('writes scorers that the engine takes, the same bytes each time', async () => {
    const files = ['one.json', 'two.json'].map((name) => join(folder.path, name));
    const args = set();
    for (const file of files) expect(await run(trainCommand, ...args, '--out', file)).toContain('cross-validation');
    const [one = '', two] = files.map((file) => readFileSync(file, 'utf8'));
    expect(one).toBe(two);
    scorersFrom(JSON.parse(one));
  }, 120_000);

  test('refuses a set that has but one sort of page', async () => {
    const out = join(folder.path, 'w.json');
    for (const kinds of [['verbatim'], ['neg_event'], []])
      expect(await failure(trainCommand, ...set(kinds), '--out', out)).toContain('too few');
    expect(existsSync(out)).toBe(false);
  }, 120_000);

  test('names what is wrong and leaves no file', async () => {
    const args = set();
    expect(await failure(trainCommand, ...args)).toMatch(/--out/);
    const broken = folder.put('broken.jsonl', '{"id":"a"}\n');
    const out = join(folder.path, 'w.json');
    expect(await failure(trainCommand, ...args, '--pages', broken, '--out', out)).toContain(`${broken}: line 1`);
    expect(readdirSync(folder.path).sort()).toEqual(['broken.jsonl', 'l.jsonl', 'o.jsonl', 'p.jsonl']);
  });
});

describe('folds', () => {
  test('keep joined names together, in whatever order they were joined', () => {
    const pairs: [string, string][] = [
      ['page 1', 'original a'],
      ['page 2', 'original b'],
      ['page 3', 'original b'],
      ['page 3', 'original a'],
      ['page 4', 'original c'],
    ];
    const fold = (order: readonly [string, string][]) => {
      const groups = new Groups();
      for (const [a, b] of order) groups.join(a, b);
      return ['page 1', 'page 2', 'page 3', 'original a', 'original b', 'page 4'].map((name) => groups.foldOf(name, 5));
    };
    const folds = fold(pairs);
    expect(new Set(folds.slice(0, 5)).size).toBe(1);
    expect(fold([...pairs].reverse())).toEqual(folds);
  });
});

describe('ablation', () => {
  test('tells what is lost without each family of features, and without synonyms', async () => {
    const lines = (await run(ablationCommand, ...set())).trimEnd().split('\n');
    const names = lines.slice(1).map((line) => line.slice(0, 34).trimEnd());
    expect(names).toEqual(['all features', ...FAMILIES.map((family) => `without ${family}`), 'without synonyms']);
    expect(await failure(ablationCommand)).toBe('ablation: --originals, --pages and --labels are needed');
  });

  test('without a family its features are told nothing, and all others stay', () => {
    const features = Object.fromEntries(FEATURE_NAMES.map((name, i) => [name, i + 1])) as Record<FeatureName, number>;
    const left = FAMILIES.map((family) => withoutFamily(features, family));
    for (const name of FEATURE_NAMES) {
      const told = left.map((each) => each[name]);
      expect(told.filter((value) => value === 0)).toHaveLength(1);
      expect(told.filter((value) => value === features[name])).toHaveLength(FAMILIES.length - 1);
    }
  });
});
