import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeCommand } from '../../../src/cli/judge.ts';
import { packCommand } from '../../../src/cli/pack/pack.ts';
import { FINGERPRINT_VERSION } from '../../../src/core/fingerprint/fingerprint.ts';
import { openPack } from '../../../src/store/packs/pack-reader.ts';
import { ORIGINALS, original, story } from '../../core/stories.ts';
import { streamOf } from '../../store/packs/packing.ts';
import { failure, jsonLines, run, temporaryFolder } from '../run.ts';

const folder = temporaryFolder();
const inFolder = (name: string): string => join(folder.path, name);

const LINES = ORIGINALS.map((id, at) => ({
  id,
  text: `${original(id)}${at === 1 ? '\n\nThis article first appeared on The Daily Relay.' : ''}`,
  title: id,
  url: `https://harbour-times.example/${at % 5}/${id}`,
  site: 'The Harbour Times',
  published: `2026-03-0${at + 1}T10:00:00+01:00`,
  ...(at % 2 === 0 && { firstSeen: `2026-03-0${at + 1}T12:00:00+02:00` }),
  ...(at === 2 && { signals: { links: ['https://daily-relay.example/ferries'], imageHosts: ['daily-relay.example'] } }),
}));
const PAGES = [
  ...ORIGINALS.map((id, at) => ({
    id: `copy of ${id}`,
    text: original(id).split('\n\n').slice(1).join('\n\n'),
    url: `https://daily-relay.example/${id}`,
    site: 'The Daily Relay',
    published: `2026-03-0${(at % 3) + 2}T08:00:00Z`,
  })),
  { id: 'own', text: story('spark-wire/night-market-cook') },
  { id: 'empty', text: '' },
];

async function built(lines: readonly object[], name: string): Promise<string> {
  const originals = folder.put(`${name}.jsonl`, jsonLines(lines));
  await run(packCommand, 'build', originals, '-o', inFolder(`${name}.pack`));
  return inFolder(`${name}.pack`);
}

const withoutTime = (lines: string): unknown[] =>
  lines
    .trimEnd()
    .split('\n')
    .map((line) => ({ ...JSON.parse(line), ms: 0 }));

interface Held {
  readonly removed: string[];
  /** Id and title of each original. */
  readonly originals: string[];
}

async function heldBy(file: string): Promise<Held> {
  const pack = await openPack(streamOf(new Uint8Array(readFileSync(file))), FINGERPRINT_VERSION);
  const held: Held = { removed: [], originals: [] };
  const titles: string[] = [];
  const ids: string[] = [];
  for await (const section of pack.sections()) {
    if (section.kind === 'removals') held.removed.push(...section.names);
    if (section.kind === 'ids') ids.push(...section.ids);
    if (section.kind === 'documents') titles.push(...section.documents.map(({ facts }) => facts.title ?? ''));
  }
  return { ...held, originals: ids.map((id, at) => `${id} ${titles[at]}`) };
}

describe('pack build', () => {
  test('gives the same bytes for the same originals, zipped or not, and leaves nothing beside them', async () => {
    const first = await built(LINES, 'a');
    const zipped = folder.put('b.jsonl.gz', gzipSync(jsonLines(LINES)));
    await run(packCommand, 'build', zipped, '-o', inFolder('b.pack'), '--name', 'a');
    expect(readFileSync(inFolder('b.pack'))).toEqual(readFileSync(first));
    expect(readdirSync(folder.path).sort()).toEqual(['a.jsonl', 'a.pack', 'b.jsonl.gz', 'b.pack']);
  });

  test('an article in the middle that is none: one line, and an earlier pack as it was', async () => {
    const bad = folder.put('bad.jsonl', `${jsonLines(LINES.slice(0, 2))}{"id": "x"}\n`);
    const out = folder.put('out.pack', 'earlier');
    expect(await failure(packCommand, 'build', bad, '-o', out)).toContain(`${bad}: line 3: "text"`);
    expect(readFileSync(out, 'utf8')).toBe('earlier');
    expect(readdirSync(folder.path).sort()).toEqual(['bad.jsonl', 'out.pack']);
  });

  test('arguments that are missing, too long or in the way are named', async () => {
    const o = folder.put('o.jsonl', jsonLines(LINES.slice(0, 1)));
    expect(await failure(packCommand)).toMatch(/build, info, merge, diff/);
    expect(await failure(packCommand, 'build', o)).toMatch(/-o/);
    expect(await failure(packCommand, 'build', o, '-o', inFolder('o.pack'), '--name', 'n'.repeat(300))).toMatch(
      /--name/,
    );
    const nowhere = join(folder.path, 'none', 'o.pack');
    expect(await failure(packCommand, 'build', o, '-o', nowhere)).toContain(`${nowhere}: cannot be written`);
    const long = folder.put('long.jsonl', jsonLines([{ id: 'i'.repeat(3000), text: 'a' }]));
    expect(await failure(packCommand, 'build', long, '-o', inFolder('o.pack'))).toMatch(/an id of more than/);
    expect(readdirSync(folder.path).sort()).toEqual(['long.jsonl', 'o.jsonl']);
  });
});

describe('pack info', () => {
  test('tells what a pack holds, in words and as JSON', async () => {
    const originals = folder.put('o.jsonl', jsonLines(LINES));
    const out = inFolder('o.pack');
    await run(
      packCommand,
      'build',
      originals,
      '-o',
      out,
      '--name',
      'The \u001b[31mTimes',
      '--description',
      'Six stories',
    );
    const text = await run(packCommand, 'info', out);
    expect(text).toContain(`originals     ${LINES.length}\n`);
    expect(text).not.toContain('\u001b');
    expect(JSON.parse(await run(packCommand, 'info', out, '--json'))).toMatchObject({
      name: 'The \u001b[31mTimes',
      description: 'Six stories',
      originals: LINES.length,
      difference: null,
    });
  });

  test('refuses what is no pack, or is damaged, or is not there, with one line that names the file', async () => {
    const letter = folder.put('letter.pack', 'Dear reader, this is not a pack.');
    expect(await failure(packCommand, 'info', letter)).toBe(`${letter}: This file is not a pack.`);
    const whole = readFileSync(await built(LINES, 'a'));
    const cut = folder.put('cut.pack', whole.subarray(0, 5000));
    expect(await failure(packCommand, 'info', cut)).toBe(`${cut}: The pack breaks off before its end.`);
    const middle = whole.length >> 1;
    whole[middle] = (whole[middle] ?? 0) ^ 4;
    const damaged = folder.put('damaged.pack', whole);
    for (const command of [['info'], ['merge', '-o', inFolder('m.pack'), damaged]])
      expect(await failure(packCommand, ...command, damaged)).toMatch(/damaged\.pack: The pack is damaged: section/);
    expect(await failure(packCommand, 'info', inFolder('none.pack'))).toContain('none.pack: cannot be read');
    expect(await failure(packCommand, 'info', folder.path)).toContain('cannot be read');
    expect(readdirSync(folder.path)).not.toContain('m.pack');
  });
});

describe('judge --pack', () => {
  test('gives the verdicts that the originals themselves give, to the last digit', async () => {
    const originals = folder.put('o.jsonl', jsonLines(LINES));
    const pages = folder.put('p.jsonl', jsonLines(PAGES));
    const expected = withoutTime(await run(judgeCommand, '--originals', originals, '--pages', pages));
    expect(JSON.stringify(expected)).toMatch(/"relation":"page-is-copy"/);
    const pack = await built(LINES, 'all');
    expect(withoutTime(await run(judgeCommand, '--pack', pack, '--pages', pages))).toEqual(expected);
    const halves = [await built(LINES.slice(0, 2), 'some'), await built(LINES.slice(2), 'rest')];
    const joined = await run(judgeCommand, ...halves.flatMap((half) => ['--pack', half]), '--pages', pages);
    expect(withoutTime(joined)).toEqual(expected);
    writeFileSync(originals, jsonLines(LINES.slice(0, 2)));
    const both = await run(judgeCommand, '--originals', originals, '--pack', halves[1] ?? '', '--pages', pages);
    expect(withoutTime(both)).toEqual(expected);
  });

  test('refuses a pack that is cut off before anything is judged', async () => {
    const pages = folder.put('p.jsonl', jsonLines(PAGES));
    const cut = folder.put('cut.pack', readFileSync(await built(LINES, 'a')).subarray(0, -1));
    const out = inFolder('out.jsonl');
    const line = await failure(judgeCommand, '--pack', cut, '--pages', pages, '--out', out);
    expect(line).toBe(`${cut}: The pack breaks off before its end.`);
    expect(readdirSync(folder.path)).not.toContain('out.jsonl');
  });
});

/** Some of these pages, each in one of two states. */
const collection = fc
  .uniqueArray(fc.record({ page: fc.nat(7), state: fc.nat(1) }), { selector: ({ page }) => page, maxLength: 8 })
  .map((items) =>
    items.map(({ page, state }) => ({
      id: `page ${page}`,
      text: `The harbour of town ${page} was ${state === 0 ? 'closed' : 'opened again'} on the ${page + 2}th of May.`,
      title: `state ${state}`,
      url: `https://news.example/${page}`,
    })),
  );
const setOf = (lines: readonly { id: string; title: string }[]): Set<string> =>
  new Set(lines.map(({ id, title }) => `${id} ${title}`));

describe('pack merge and diff', () => {
  test('merge is the union, what comes first before what comes later', async () => {
    await fc.assert(
      fc.asyncProperty(collection, collection, async (a, b) => {
        const [one, other] = [await built(a, 'one'), await built(b, 'other')];
        await run(packCommand, 'merge', one, other, '-o', inFolder('both.pack'));
        const added = b.filter(({ id }) => !a.some((each) => each.id === id));
        expect((await heldBy(inFolder('both.pack'))).originals).toEqual([...setOf([...a, ...added])]);
        // Merging is building from both.
        const again = await built([...a, ...added], 'again');
        await run(packCommand, 'merge', again, again, '-o', inFolder('same.pack'));
        const content = async (file: string) => JSON.parse(await run(packCommand, 'info', file, '--json')).content;
        expect(await content(inFolder('same.pack'))).toBe(await content(again));
        expect(await content(inFolder('both.pack'))).toBe(await content(again));
      }),
      { numRuns: 12 },
    );
  });

  test('what diff takes out and puts in leads from the old originals to the new', async () => {
    await fc.assert(
      fc.asyncProperty(collection, collection, async (a, b) => {
        const [old, fresh] = [await built(a, 'old'), await built(b, 'new')];
        await run(packCommand, 'diff', old, fresh, '-o', inFolder('d.pack'));
        const { removed, originals } = await heldBy(inFolder('d.pack'));
        const [before, after] = [setOf(a), setOf(b)];
        expect(new Set(originals)).toEqual(new Set([...after].filter((each) => !before.has(each))));
        expect(removed).toHaveLength([...before].filter((each) => !after.has(each)).length);
        const info = async (file: string) => JSON.parse(await run(packCommand, 'info', file, '--json'));
        const { difference } = await info(inFolder('d.pack'));
        expect(difference).toEqual({
          base: (await info(old)).content,
          result: (await info(fresh)).content,
          removed: removed.length,
        });
      }),
      { numRuns: 12 },
    );
  });

  test('an update is no pack to judge by, to merge or to compare', async () => {
    const [old, fresh] = [await built(LINES.slice(1), 'old'), await built(LINES, 'new')];
    const update = inFolder('d.pack');
    await run(packCommand, 'diff', old, fresh, '-o', update);
    const pages = folder.put('p.jsonl', jsonLines(PAGES));
    for (const [command, ...args] of [
      [judgeCommand, '--pack', update, '--pages', pages],
      [packCommand, 'merge', old, update, '-o', inFolder('x.pack')],
      [packCommand, 'diff', update, fresh, '-o', inFolder('x.pack')],
    ] as const)
      expect(await failure(command, ...args)).toBe(
        `${update}: is an update of another pack, and not a pack of its own`,
      );
    expect(readdirSync(folder.path)).not.toContain('x.pack');
  });
});
