import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { judgeCommand } from '../../src/cli/judge.ts';
import { ORIGINALS, original, story } from '../core/stories.ts';
import { failure, jsonLines, run, temporaryFolder } from './run.ts';

const folder = temporaryFolder();
const originals = jsonLines(ORIGINALS.map((id) => ({ id, text: original(id), title: id })));
const copy = { id: 'copy', text: original('the-salt-bride') };
const own = { id: 'own', text: story('spark-wire/night-market-cook') };

describe('judge', () => {
  test('writes a line a page in the pages’ order, and nothing else', async () => {
    const o = folder.put('o.jsonl.gz', gzipSync(originals));
    const p = folder.put('p.jsonl', jsonLines([own, copy, { id: 'empty', text: '' }]));
    const lines = (await run(judgeCommand, '--originals', o, '--pages', p)).trimEnd().split('\n');
    const verdicts = lines.map((line) => JSON.parse(line));
    expect(verdicts.map(({ id, verdict, original }) => [id, verdict, original])).toEqual([
      ['own', expect.stringMatching(/none|related/), verdicts[0].original],
      ['copy', 'copied', 'the-salt-bride'],
      ['empty', 'none', null],
    ]);
    for (const { score, ms } of verdicts) {
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(ms).toBeGreaterThanOrEqual(0);
    }
    for (const { page } of verdicts[1].matches[0].passages) expect(page.end).toBeLessThanOrEqual(copy.text.length);
  });

  test('tells what looks machine-spun, beside the verdict and without one', async () => {
    const o = folder.put('o.jsonl', originals);
    const spun = { id: 'spun', text: story('daily-relay/submerged-woodland-climate-journal') };
    const out = await run(judgeCommand, '--originals', o, '--pages', folder.put('p.jsonl', jsonLines([spun, copy])));
    const [first, second] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first.spunLook.score).toBeGreaterThanOrEqual(0.5);
    expect(first.spunLook.phrases.length).toBeGreaterThanOrEqual(3);
    for (const { kind, start, end, text } of first.spunLook.phrases) {
      expect(kind).toMatch(/^[a-z-]+$/);
      expect(spun.text.slice(start, end)).toBe(text);
    }
    expect(second.spunLook).toBeNull();
  });

  test('says who was first and whom the page credits, from the text, the signals and our own clock', async () => {
    const text = original('the-salt-bride');
    const seen = { url: 'https://harbour.example/bride', site: 'The Harbour Times', firstSeen: '2026-11-03T12:00:00Z' };
    const page = { id: 'page', url: 'https://relay.example/bride', published: '2026-11-04' };
    const line = { text: 'Read more at The Harbour Times', links: ['https://harbour.example/bride'] };
    const o = folder.put('o.jsonl', jsonLines([{ id: 'first', text, ...seen }]));
    const p = folder.put(
      'p.jsonl',
      jsonLines([
        { ...page, id: 'bare', text },
        { ...page, id: 'credited', text, signals: { lines: [line] } },
        { id: 'alone', text: `${own.text}\n\nRead more at The Daily Beast.` },
      ]),
    );
    const lines = (await run(judgeCommand, '--originals', o, '--pages', p)).trimEnd().split('\n');
    const [bare, credited, alone] = lines.map((each) => JSON.parse(each));
    expect(bare).toMatchObject({
      verdict: 'copied',
      relation: 'page-is-copy',
      confidence: 'medium',
      credit: 'none',
      namesSource: null,
      wire: null,
    });
    expect(bare.reasons[0]).toEqual({ code: 'dated-after-first-seen' });
    expect(bare.matches[0].relation).toBe('page-is-copy');
    expect(credited).toMatchObject({ verdict: 'copied', credit: 'named', namesSource: { host: 'harbour.example' } });
    expect(alone).toMatchObject({ relation: null, credit: 'named', namesSource: { name: 'The Daily Beast' } });
  });

  test('names signals and dates that are none', async () => {
    const o = folder.put('o.jsonl', originals);
    const p = folder.put('p.jsonl', jsonLines([{ ...copy, signals: 'AP' }]));
    expect(await failure(judgeCommand, '--originals', o, '--pages', p)).toContain('p.jsonl: line 1: "signals" must be');
    const q = folder.put('q.jsonl', jsonLines([copy, { ...copy, id: 'b', firstSeen: 'once' }]));
    expect(await failure(judgeCommand, '--originals', q, '--pages', p)).toContain(
      'q.jsonl: line 2: "firstSeen" must be',
    );
  });

  test('--out holds what standard output would, and leaves nothing beside it', async () => {
    const o = folder.put('o.jsonl', originals);
    const p = folder.put('p.jsonl', jsonLines([copy]));
    const out = join(folder.path, 'out.jsonl');
    expect(await run(judgeCommand, '--originals', o, '--pages', p, '--out', out)).toBe('');
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ id: 'copy', verdict: 'copied' });
    expect(readdirSync(folder.path).sort()).toEqual(['o.jsonl', 'out.jsonl', 'p.jsonl']);
  });

  test('bad input in the middle leaves an earlier output as it was', async () => {
    const o = folder.put('o.jsonl', originals);
    const p = folder.put('p.jsonl', `${jsonLines([copy, own])}{"id": "third", "text"\n`);
    const out = folder.put('out.jsonl', 'earlier');
    expect(await failure(judgeCommand, '--originals', o, '--pages', p, '--out', out)).toContain(
      `${p}: line 3: not JSON`,
    );
    expect(readFileSync(out, 'utf8')).toBe('earlier');
    expect(readdirSync(folder.path).sort()).toEqual(['o.jsonl', 'out.jsonl', 'p.jsonl']);
  });

  test('an output that cannot be written is named', async () => {
    const o = folder.put('o.jsonl', originals);
    const p = folder.put('p.jsonl', jsonLines([copy]));
    for (const out of [join(folder.path, 'none', 'out.jsonl'), folder.path])
      expect(await failure(judgeCommand, '--originals', o, '--pages', p, '--out', out)).toContain(
        `${out}: cannot be written`,
      );
    expect(readdirSync(folder.path).sort()).toEqual(['o.jsonl', 'p.jsonl']);
  });

  test('arguments and files that are missing are named', async () => {
    const o = folder.put('o.jsonl', originals);
    const none = join(folder.path, 'none.jsonl');
    expect(await failure(judgeCommand, '--originals', o)).toMatch(/--pages/);
    expect(await failure(judgeCommand, '--originals', none, '--pages', o)).toContain(none);
    expect(await failure(judgeCommand, '--originals', o, '--pages', none)).toContain(none);
    const twice = folder.put('twice.jsonl', jsonLines([copy, own, copy]));
    expect(await failure(judgeCommand, '--originals', twice, '--pages', o)).toContain('line 3: id "copy" stands twice');
  });

  test('a reader that goes away ends the work with its error', async () => {
    const o = folder.put('o.jsonl', originals);
    const p = folder.put('p.jsonl', jsonLines([copy, own]));
    const gone = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('gone'), { code: 'EPIPE' })),
    });
    gone.on('error', () => {});
    const io = { stdout: gone, stderr: new Writable() };
    await expect(judgeCommand(['--originals', o, '--pages', p], io)).rejects.toMatchObject({ code: 'EPIPE' });
  });
});
