import { describe, expect, test } from 'vitest';
import { agencyNamed } from '../../src/core/credit/agencies.ts';
import { directoryOutlets } from '../../src/sources/outlets.ts';
import { publisherOf, publishers } from '../../src/sources/publishers.ts';

describe('the directory as fairness asks it', () => {
  test.each([
    ['The Daily Beast', 'thedailybeast.com'],
    ['daily beast', 'thedailybeast.com'],
    ['Reuters', 'reuters.com'],
    ['Süddeutsche Zeitung', 'sueddeutsche.de'],
  ])('knows %s', (name, domain) => {
    expect(directoryOutlets.called(name)?.domain).toBe(domain);
  });

  test('knows nobody by a name that nobody has', () => {
    for (const name of ['', 'The', 'Harbour Times of Port Ellis'])
      expect(directoryOutlets.called(name)).toBeUndefined();
  });

  test('finds every publisher by its name, or another one of that name', () => {
    const lost = publishers.filter(({ name }) => directoryOutlets.called(name) === undefined);
    expect(lost).toEqual([]);
  });

  test('calls agencies agencies, and knows their hosts as the table of marks does', () => {
    expect(directoryOutlets.at('apnews.com')?.agency).toBe(true);
    expect(directoryOutlets.at('nytimes.com')?.agency).toBe(false);
    for (const name of [
      'AP',
      'Reuters',
      'AFP',
      'dpa',
      'EFE',
      'ANSA',
      'PTI',
      'TASS',
      'Xinhua',
      'Kyodo',
      'Anadolu',
      'PAP',
    ]) {
      expect(publisherOf(agencyNamed(name)?.domain ?? '')?.kind).toBe('agency');
    }
  });
});
