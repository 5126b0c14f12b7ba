import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packCommand } from '../../../src/cli/pack/pack.ts';
import { FINGERPRINT_VERSION } from '../../../src/core/fingerprint/fingerprint.ts';
import type { ListedPack, ListIndex } from '../../../src/sources/lists/list-index.ts';
import { planUpdate, stateAfter } from '../../../src/sources/lists/plan.ts';
import { readIndex } from '../../../src/sources/lists/read-index.ts';
import { openPack } from '../../../src/store/packs/pack-reader.ts';
import { streamOf } from '../../store/packs/packing.ts';
import { failure, jsonLines, run, temporaryFolder } from '../run.ts';

const folder = temporaryFolder();
const list = (): string => join(folder.path, 'list');
const inList = (name: string): string => join(list(), name);
const files = (): string[] => readdirSync(list()).sort();
const index = (): ListIndex => readIndex(readFileSync(inList('list.json')));

interface Line {
  readonly id: string;
  readonly text: string;
  readonly title: string;
  readonly url: string;
}

const line = (page: number, state = 0): Line => ({
  id: `page ${page}`,
  text: `The harbour of town ${page} was ${state === 0 ? 'closed' : 'opened again'} on the ${page + 2}th of May. `.repeat(
    3,
  ),
  title: `state ${state}`,
  url: `https://news.example/${page}`,
});
const lines = (from: number, to: number): Line[] => Array.from({ length: to - from }, (_, at) => line(from + at));

function publish(originals: readonly Line[], ...more: string[]): Promise<string> {
  const file = folder.put('originals.jsonl', jsonLines(originals));
  return run(packCommand, 'publish', list(), '--originals', file, '--date', '2026-01-31T06:00:00Z', ...more);
}

/** What a subscriber holds after the way from a state that they have, id and title of each, and the state's name. */
async function follow(held: ReadonlyMap<string, string>, have: string | null) {
  const plan = planUpdate(index(), have);
  const result = new Map(plan?.steps[0]?.kind === 'base' ? [] : held);
  let state = have;
  for (const step of plan?.steps ?? []) {
    const bytes = readFileSync(inList(step.pack.file));
    expect({ bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }).toMatchObject({
      bytes: step.pack.bytes,
      sha256: step.pack.sha256,
    });
    const pack = await openPack(streamOf(new Uint8Array(bytes)), FINGERPRINT_VERSION);
    const { header } = pack;
    const expected = step.kind === 'base' ? step.pack.originals : step.pack.added;
    expect(header.originals).toBe(expected);
    if (step.kind === 'difference')
      expect(header.difference).toEqual({ base: state, result: step.pack.to, removed: step.pack.removed });
    else expect(header.content).toBe(step.pack.content);
    for await (const section of pack.sections()) {
      if (section.kind === 'removals') for (const name of section.names) result.delete(name);
      if (section.kind === 'documents')
        for (const { names, facts } of section.documents) result.set(names[0] ?? '', `${facts.url} ${facts.title}`);
    }
    state = stateAfter(step);
  }
  return { held: result, state };
}

const told = (originals: readonly Line[]): string[] => originals.map(({ url, title }) => `${url} ${title}`).sort();
const packs = ({ base, differences }: ListIndex): ListedPack[] => [base, ...differences];

describe('pack publish', () => {
  test('begins a list: a base, an index that says what it is, and nothing beside them', async () => {
    const said = await publish(
      lines(0, 4),
      ...['--name', 'Harbour news', '--description', 'Ports', '--language', 'en'],
      ...['--mirror', 'https://one.example/list/', '--mirror', 'https://two.example/', '--every', '12'],
    );
    expect(said).toMatch(/list\.json: 4 originals, \d+ bytes in the base, 0 bytes in 0 updates\n/);
    expect(index()).toMatchObject({
      name: 'Harbour news',
      description: 'Ports',
      language: 'en',
      updated: Date.UTC(2026, 0, 31, 6),
      nextUpdate: Date.UTC(2026, 0, 31, 18),
      mirrors: ['https://one.example/list/', 'https://two.example/'],
      fingerprints: FINGERPRINT_VERSION,
      differences: [],
      newest: { originals: 4 },
    });
    expect(files()).toEqual([index().base.file, 'list.json']);
    expect(index().base.file).toMatch(/^base-[0-9a-f]{24}\.pack$/);
    expect([...(await follow(new Map(), null)).held.values()].sort()).toEqual(told(lines(0, 4)));
  });

  test('is the same bytes for the same folder, originals and date', async () => {
    const state = (): Record<string, string> =>
      Object.fromEntries(files().map((name) => [name, readFileSync(inList(name), 'latin1')]));
    const both: Record<string, string>[] = [];
    for (const _ of [1, 2]) {
      rmSync(list(), { recursive: true, force: true });
      for (const to of [9, 10, 12]) await publish(lines(0, to), '--name', 'Harbour');
      both.push(state());
    }
    expect(both[0]).toEqual(both[1]);
    // Published once more, nothing but the date of the next update is new, and what is said anew.
    await publish(lines(0, 12), '--date', '2026-02-01T06:00:00Z', '--description', 'Ports and piers');
    const { 'list.json': before = '', ...packsBefore } = both[0] ?? {};
    const { 'list.json': after = '', ...packsAfter } = state();
    expect(packsAfter).toEqual(packsBefore);
    expect(JSON.parse(after)).toEqual({
      ...JSON.parse(before),
      ...{ nextUpdate: '2026-02-02T06:00:00Z', description: 'Ports and piers' },
    });
  });

  test('leads everybody from what they have to what was published last, whatever came, went and changed', async () => {
    const collection = fc.uniqueArray(fc.record({ page: fc.nat(14), state: fc.nat(1) }), {
      selector: ({ page }) => page,
      maxLength: 14,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(collection, { minLength: 2, maxLength: 6 }), async (publications) => {
        rmSync(list(), { recursive: true, force: true });
        /** One who follows each publication, and one who comes with each and stays away until the last. */
        let steady = await follow2(null);
        const away: (typeof steady)[] = [];
        for (const pages of publications) {
          const originals = pages.map(({ page, state }) => line(page, state));
          await publish(originals);
          steady = await follow2(steady);
          expect(steady.state).toBe(index().newest.content);
          expect([...steady.held.values()].sort()).toEqual(told(originals));
          away.push(steady);
          const listed = packs(index());
          const room = listed.reduce((sum, { bytes }) => sum + bytes, 0) - index().base.bytes;
          // What is kept for those who were away never takes more than the base, beside the newest two.
          expect(
            room -
              index()
                .differences.slice(0, 2)
                .reduce((sum, { bytes }) => sum + bytes, 0),
          ).toBeLessThan(index().base.bytes);
        }
        for (const each of [await follow2(null), ...away])
          expect(await follow2(each)).toMatchObject({ held: steady.held, state: steady.state });
      }),
      { numRuns: 8 },
    );
    async function follow2(at: { held: ReadonlyMap<string, string>; state: string | null } | null) {
      if (at === null) return { held: new Map<string, string>(), state: null as string | null };
      return follow(at.held, at.state);
    }
  });

  test('offers a step, and one update from the base, which is renewed once that has half its size', async () => {
    await publish(lines(0, 40));
    const [first] = [index()];
    await publish(lines(0, 42));
    expect(index()).toMatchObject({
      base: first.base,
      differences: [{ from: first.newest.content, added: 2, removed: 0 }],
    });
    const second = index();
    await publish(lines(1, 43));
    expect(index().base).toEqual(first.base);
    expect(index().differences).toMatchObject([
      { from: second.newest.content, added: 1, removed: 1 },
      { from: first.newest.content, added: 3, removed: 1 },
      { from: first.newest.content, to: second.newest.content },
    ]);
    const third = index();
    await publish(lines(1, 100));
    expect(index().base.content).toBe(index().newest.content);
    expect(index().differences[0]).toMatchObject({ from: third.newest.content });
    expect(index().differences.some(({ added }) => added === 3)).toBe(false);
  });

  test('leaves alone what readers of the last index are fetching, and deletes what nobody can want', async () => {
    await publish(lines(0, 10));
    writeFileSync(inList('index.html'), 'About this list');
    writeFileSync(inList('base-0123456789abcdef01234567.pack'), 'left over');
    const seen: ListIndex[] = [index()];
    for (const to of [30, 60, 90]) {
      await publish(lines(to - 10, to));
      seen.push(index());
      const [before, now] = seen.slice(-2);
      const wanted = [...(before ? packs(before) : []), ...(now ? packs(now) : [])].map(({ file }) => file);
      expect(files()).toEqual([...new Set([...wanted, 'index.html', 'list.json'])].sort());
    }
  });

  test('is whole for whoever reads while it is published', async () => {
    await publish(lines(0, 20));
    const seen = new Set<string>();
    for (const to of [22, 24, 60]) {
      let publishing = true;
      const done = publish(lines(0, to)).finally(() => {
        publishing = false;
      });
      while (publishing) {
        const read = index();
        seen.add(read.newest.content);
        // As a slow reader does: other things happen between the index and the packs.
        await new Promise((resolve) => setTimeout(resolve, 1));
        for (const { file, bytes, sha256 } of packs(read)) {
          const content = readFileSync(inList(file));
          expect([content.length, createHash('sha256').update(content).digest('hex')]).toEqual([bytes, sha256]);
        }
      }
      await done;
    }
    expect(seen.size).toBeGreaterThan(2);
  });

  test('begins anew where a pack of before is gone or damaged', async () => {
    for (const spoil of [
      (name: string) => rmSync(inList(name)),
      (name: string) => writeFileSync(inList(name), readFileSync(inList(name)).fill(7, 900, 1000)),
    ]) {
      rmSync(list(), { recursive: true, force: true });
      await publish(lines(0, 10));
      spoil(index().base.file);
      await publish(lines(0, 11));
      expect(index()).toMatchObject({ differences: [], newest: { originals: 11 }, base: { originals: 11 } });
      expect([...(await follow(new Map(), null)).held.values()].sort()).toEqual(told(lines(0, 11)));
    }
  });

  test('what is wrong gets one line, and what is published stays as it was', async () => {
    await publish(lines(0, 3));
    const before = files().map((name) => readFileSync(inList(name), 'latin1'));
    const file = folder.put('more.jsonl', jsonLines(lines(0, 4)));
    const bad = folder.put('bad.jsonl', `${jsonLines(lines(0, 2))}{"id":"x"}\n`);
    const fails = (...args: string[]): Promise<string> => failure(packCommand, 'publish', list(), ...args);
    expect(await fails()).toMatch(/--originals/);
    expect(await fails('--originals', bad)).toBe(`${bad}: line 3: "text" must be a text`);
    expect(await fails('--originals', file, '--name', 'n'.repeat(300))).toMatch(/--name/);
    expect(await fails('--originals', file, '--name', '')).toMatch(/"name"/);
    expect(await fails('--originals', file, '--language', 'English, mostly')).toMatch(/"language"/);
    expect(await fails('--originals', file, '--mirror', 'ftp://mirror.example/')).toMatch(/"mirrors\[0\]"/);
    expect(await fails('--originals', file, '--every', 'day')).toMatch(/--every/);
    expect(await fails('--originals', file, '--date', 'today')).toMatch(/--date/);
    expect(await failure(packCommand, 'publish', file, '--originals', file)).toContain(`${file}: cannot be written`);
    expect(files().map((name) => readFileSync(inList(name), 'latin1'))).toEqual(before);
    writeFileSync(inList('list.json'), '{"firstprintList": 1}');
    expect(await fails('--originals', file)).toContain(`${inList('list.json')}: "newest" is no object`);
  });
});
