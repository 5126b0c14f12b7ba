import { describe, expect, test } from 'vitest';
import { MemoryLibrary } from '../../src/core/candidates/memory-library.ts';
import { createEngine } from '../../src/core/engine.ts';
import { FLAGGED } from '../../src/core/judgement.ts';
import { splitSentences } from '../../src/core/text/sentences.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';
import { KNOWLEDGE } from './shipped.ts';
import { ORIGINALS, original, story } from './stories.ts';

const engine = createEngine(KNOWLEDGE);

function libraryOf(texts: ReadonlyMap<string, string>): MemoryLibrary {
  const library = new MemoryLibrary();
  for (const [id, text] of texts) {
    const fingerprint = engine.fingerprint({ text });
    library.add({ id, facts: { title: id }, fingerprint }, engine.indexTerms(fingerprint));
  }
  return library;
}

const newsroom = libraryOf(new Map(ORIGINALS.map((slug) => [slug, original(slug)])));
const judge = (text: string) => engine.judge({ text }, newsroom);

describe('the engine', () => {
  test.each(ORIGINALS)('calls a word-for-word copy of %s copied, and shows each sentence', async (slug) => {
    const text = original(slug);
    const { verdict, original: source, score, matches, sentences } = await judge(text);
    expect({ verdict, source }).toEqual({ verdict: 'copied', source: slug });
    expect(score).toBeGreaterThan(0.9);
    expect(sentences).toBe(splitSentences(text).length);
    const [best] = matches;
    expect(best?.coverage).toBeGreaterThan(0.9);
    expect(best?.facts).toEqual({ title: slug });
    for (const { kind, page, originalSentence } of best?.passages ?? []) {
      expect(kind).toBe('verbatim');
      expect(splitSentences(text)[originalSentence]).toMatchObject(page);
    }
  });

  test.each([
    ['submerged-woodland-climate-journal', 'drowned-forest-weather-diary'],
    ['shipyard-brannock-electric-tug-order', 'brannock-yard-tugs'],
    ['engineer-convicted-phantom-dredging', 'harbour-engineer-guilty'],
  ])('calls the spun %s rewritten, from %s', async (slug, source) => {
    expect(await judge(story(`daily-relay/${slug}`))).toMatchObject({ verdict: 'rewritten', original: source });
  });

  test.each([
    'ferry-vote-island-reaction',
    'salt-bride-review',
    'seabed-stumps-cable-dispute',
    'tollen-flood-garrow-bridge',
    'tollen-inquiry-opens',
    'tugs-order-vasterholm-view',
    'venn-verdict-who-checked',
  ])('lets another newsroom’s own report be: %s', async (slug) => {
    expect((await judge(story(`north-shore-post/${slug}`))).verdict).toBeOneOf(['related', 'none']);
  });

  test('sees through disguises: look-alike letters, zero-width characters and soft hyphens', async () => {
    const text = original('tollen-valley-spillway');
    const disguised = text.replaceAll('o', 'о').replaceAll('re', 'r\u200be').replaceAll('ing', 'i\u00adng');
    expect(disguised).not.toBe(text);
    expect(await judge(disguised)).toMatchObject({ verdict: 'copied', original: 'tollen-valley-spillway' });
  });

  test('sees through other capitals, line ends and quotation marks', async () => {
    const text = original('the-salt-bride').toUpperCase().replaceAll('"', '');
    expect((await judge(text)).original).toBe('the-salt-bride');
  });

  test('says the same each time', async () => {
    const text = story('daily-relay/tollen-dam-night-of-fear');
    expect(await judge(text)).toEqual(await judge(text));
  });

  test('tells no more than four matches, the surest first, passages in order and within the text', async () => {
    for (const slug of ['daily-relay/arts-funding-row-weekend', 'north-shore-post/tollen-inquiry-opens']) {
      const text = story(slug);
      const { matches, score } = await judge(text);
      expect(matches.length).toBeLessThanOrEqual(4);
      expect(matches.map((match) => match.score)).toEqual(matches.map((match) => match.score).sort((a, b) => b - a));
      expect(score).toBe(matches[0]?.score ?? 0);
      for (const { passages, coverage } of matches) {
        expect(coverage).toBeGreaterThanOrEqual(0);
        expect(coverage).toBeLessThanOrEqual(1);
        let last = 0;
        for (const { page, similarity } of passages) {
          expect(page.start).toBeGreaterThanOrEqual(last);
          expect(page.end).toBeGreaterThan(page.start);
          expect(page.end).toBeLessThanOrEqual(text.length);
          expect(similarity).toBeGreaterThan(0);
          expect(similarity).toBeLessThanOrEqual(1);
          last = page.end;
        }
      }
    }
  });

  test('finds nothing in an empty library', async () => {
    const judgement = await engine.judge({ text: original('the-salt-bride') }, new MemoryLibrary());
    expect(judgement).toMatchObject({ verdict: 'none', score: 0, original: null, matches: [] });
  });

  test('passes on what the library fails with', async () => {
    const broken = {
      postings: () => Promise.reject(new Error('the shelf fell over')),
      originals: () => Promise.resolve([]),
    };
    await expect(engine.judge({ text: original('the-salt-bride') }, broken)).rejects.toThrow('the shelf fell over');
  });

  test('bears with a library that lost an original between the two questions', async () => {
    const forgetful = {
      postings: (terms: Uint32Array) => newsroom.postings(terms),
      originals: async (numbers: readonly number[]) => (await newsroom.originals(numbers)).slice(1),
    };
    const judgement = await engine.judge({ text: original('the-salt-bride') }, forgetful);
    expect(judgement.original).not.toBe('the-salt-bride');
  });
});

describe('odd texts are judged too', () => {
  test.each([...HOSTILE_TEXTS])('%s is nobody’s copy', async (_, text) => {
    const { verdict, original: source, matches } = await judge(text);
    // Words of the harbour may make it look related to the newsroom's stories.
    expect(verdict).toBeOneOf(['none', 'related']);
    expect(matches.filter((match) => FLAGGED.has(match.verdict))).toEqual([]);
    if (!/harbour|ferry/i.test(text)) expect({ verdict, source }).toEqual({ verdict: 'none', source: null });
  });

  test('and a library of odd texts bears an honest page', async () => {
    const odd = libraryOf(HOSTILE_TEXTS);
    expect((await engine.judge({ text: story('spark-wire/night-market-cook') }, odd)).verdict).toBe('none');
  });
});
