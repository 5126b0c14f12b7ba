import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publishers } from '../../src/sources/publishers.ts';
import { primary, publishersOf, startingPlace } from '../../src/ui/welcome/starting-place.ts';

describe('where a reader begins to choose sources', () => {
  test.each([
    [['en-IE', 'en'], { country: 'IE', language: 'en' }],
    [['de', 'de-AT'], { country: 'AT', language: 'de' }],
    [['de'], { country: '', language: 'de' }],
    [['zh-Hant-TW'], { country: 'TW', language: 'zh' }],
    [['la-AQ', 'pt-BR'], { country: 'BR', language: 'pt' }],
    [['ja-IE'], { country: 'IE', language: '' }],
    [['la'], { country: '', language: '' }],
    [['not a tag', '*'], { country: '', language: '' }],
    [[], { country: '', language: '' }],
  ])('%j: %j', (languages, place) => {
    expect(startingPlace(languages, publishers)).toEqual(place);
  });

  test('always has publishers, whatever the browser asks for', () => {
    const tag = fc.oneof(fc.string(), fc.stringMatching(/^[a-z]{2,3}(-[A-Z]{2})?$/));
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 4 }), (languages) => {
        expect(publishersOf(startingPlace(languages, publishers), publishers).length).toBeGreaterThan(0);
      }),
    );
  });

  test('lists exactly those of the place, those for the whole country first', () => {
    const all = publishersOf({ country: '', language: '' }, publishers);
    expect(new Set(all)).toEqual(new Set(publishers));
    const swiss = publishersOf({ country: 'CH', language: 'fr' }, publishers);
    expect(new Set(swiss)).toEqual(
      new Set(publishers.filter((one) => one.country === 'CH' && one.languages.map(primary).includes('fr'))),
    );
    expect(swiss[0]?.kind).toBe('national');
  });
});
