import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MemoryLibrary } from '../../../src/core/candidates/memory-library.ts';
import { createEngine } from '../../../src/core/engine.ts';
import type { ExchangedWords } from '../../../src/core/fairness/exchanged-words.ts';
import { HOSTILE_TEXTS } from '../hostile-texts.ts';
import { KNOWLEDGE } from '../shipped.ts';

const engine = createEngine(KNOWLEDGE);

const STORY = `The White House refused on Monday to say who had ordered the 340 brass doorknobs that a foundry in Tarn Bridge delivered in March, and Wall Street laughed for a day.

A lighthouse keeper from Marram Head, George Bush, who is not related to anybody, had signed for the parcel. "I thought they were for the boathouse," Mr Bush said. The letter that came with it named no sender.

The foundry's lawyer, Ines Corvey, said that the transport office had paid the whole sum in winter, in nine instalments, each from another bank. Keeper Bush kept one doorknob and sent the others back.

An auditor of the harbour board, Piet Lammers, counted them in the evening by lantern light and found 338. Two are on the doors of the village school, where the caretaker says they have always been.`;

/** What judging a page against a library of one article finds exchanged. */
async function exchanged(page: string, original: string, language = 'en'): Promise<ExchangedWords | undefined> {
  const library = new MemoryLibrary();
  const fingerprint = engine.fingerprint({ text: original, language });
  library.add({ id: 'known', facts: {}, fingerprint }, engine.indexTerms(fingerprint));
  const { matches } = await engine.judge({ text: page, language }, library);
  return matches[0]?.exchanged;
}

const NOTHING = { names: 0, words: 0, misspelt: 0 };
const altered = (...changes: readonly (readonly [string, string])[]): string =>
  changes.reduce((text, [from, to]) => text.replaceAll(from, to), STORY);

describe('words and names that one text has in the place of another’s', () => {
  test.each<[string, readonly (readonly [string, string])[], object]>([
    ['a set name', [['White House', 'Snowy House']], { names: 1 }],
    ['a set name of words that are kept', [['Wall Street', 'Fence Street']], { names: 1 }],
    ['a person’s name that stands whole elsewhere', [['George Bush', 'George Shrub']], { names: 1 }],
    [
      'words for much rarer ones',
      [
        ['transport office', 'conveyance office'],
        ['in winter', 'in wintertime'],
      ],
      { words: 2 },
    ],
    ['a name that is spelled otherwise elsewhere', [['George Bush', 'George Busch']], { misspelt: 1 }],
  ])('%s: whoever has the stand-in broke it', async (_, changes, expected) => {
    const broken = altered(...changes);
    expect(await exchanged(broken, STORY)).toEqual({ page: { ...NOTHING, ...expected }, original: NOTHING });
    expect(await exchanged(STORY, broken)).toEqual({ page: NOTHING, original: { ...NOTHING, ...expected } });
  });

  test.each<[string, readonly (readonly [string, string])[]]>([
    ['nothing', []],
    [
      'a spelling of another country',
      [
        ['harbour board', 'harbor board'],
        ['colour', 'color'],
      ],
    ],
    [
      'words as common as the others',
      [
        ['lawyer', 'attorney'],
        ['school', 'academy'],
      ],
    ],
    ['another name altogether', [['Ines Corvey', 'Sunniva Aas']]],
    [
      'a name left out',
      [
        ['The White House', 'It'],
        [', Ines Corvey,', ''],
      ],
    ],
    ['a set name for another', [['White House', 'State Department']]],
  ])('%s is no sign', async (_, changes) => {
    expect(await exchanged(altered(...changes), STORY)).toEqual({ page: NOTHING, original: NOTHING });
    expect(await exchanged(STORY, altered(...changes))).toEqual({ page: NOTHING, original: NOTHING });
  });

  test('are not looked for where the texts are not one', async () => {
    const other =
      'The ferry to Marram Head is back after eleven weeks.\n\nRents at the harbour will not rise, it was said.';
    expect(await exchanged(other, STORY)).toBeUndefined();
  });

  test('are nobody’s where sentences are in another order', async () => {
    const sentences = STORY.split(/(?<=\.) /);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(sentences, { minLength: sentences.length - 2 }), async (told) => {
        const found = await exchanged(told.join(' '), STORY);
        expect(found ?? { page: NOTHING, original: NOTHING }).toEqual({ page: NOTHING, original: NOTHING });
      }),
      { numRuns: 20 },
    );
  });

  test.each([...HOSTILE_TEXTS])('%s has none that break anything', async (_, text) => {
    const found = await exchanged(text, text);
    expect(found ?? { page: NOTHING, original: NOTHING }).toEqual({ page: NOTHING, original: NOTHING });
  });
});
