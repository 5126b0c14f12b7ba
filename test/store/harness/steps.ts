import fc from 'fast-check';
import type { Step } from './page.ts';
import { type Addressed, WORDS } from './stories.ts';

/** Articles of few pages, each under two addresses that may share a canonical one. */
const article: fc.Arbitrary<Addressed> = fc
  .record({
    page: fc.nat(11),
    alias: fc.nat(1),
    canonical: fc.boolean(),
    decoration: fc.constantFrom('', '?utm_source=feed', '#top'),
    words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }),
  })
  .map(({ page, alias, canonical, decoration, words }) => ({
    text: words.join(' '),
    url: `https://news.example/${page}/${alias}${decoration}`,
    ...(canonical && { canonical: `https://news.example/${page}` }),
  }));

/** Anything that may be done to a library. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('learn' as const),
      article,
      source: fc.constantFrom('visited' as const, 'asked' as const),
    }),
  },
  { weight: 2, arbitrary: article.map(({ url }) => ({ do: 'remove' as const, url })) },
  { weight: 3, arbitrary: fc.constant({ do: 'merge' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'reopen' as const }) },
);
