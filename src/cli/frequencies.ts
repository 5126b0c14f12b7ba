import { parseArgs } from 'node:util';
import { buildFingerprint } from '../core/fingerprint/build.ts';
import { nibblesFrom, RAREST } from '../core/knowledge/frequencies.ts';
import { readArticles } from './article-lines.ts';
import type { Io } from './io.ts';
import { writeWhole } from './output.ts';
import { progressOn } from './progress.ts';
import { UsageError } from './usage-error.ts';

/** A language with fewer articles than this teaches nothing about its words. */
const FEWEST_ARTICLES = 40;

/** `frequencies --originals O --out F.bin`: counts in how many articles each term stands and writes the table the engine ships with. */
export async function frequenciesCommand(args: readonly string[], io: Io): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { originals: { type: 'string' }, out: { type: 'string' } },
  });
  if (values.originals === undefined || values.out === undefined)
    throw new UsageError('frequencies: --originals and --out are needed');
  const progress = progressOn(io.stderr, 'counting words');
  const languages = new Map<string, Counts>();
  const everywhere: Counts = { articles: 0, terms: new Map() };
  for await (const article of readArticles(values.originals)) {
    const { language, words, anchors } = buildFingerprint(article, { idf: () => RAREST });
    const counts = languages.get(language) ?? { articles: 0, terms: new Map<number, number>() };
    languages.set(language, counts);
    count(counts, words.terms);
    // An anchor is the same in every language.
    count(everywhere, anchors.terms);
    progress.step(everywhere.articles);
  }
  progress.end();
  const shares = new Map<number, number>();
  for (const { articles, terms } of [everywhere, ...languages.values()]) {
    if (articles < FEWEST_ARTICLES) continue;
    // In a small sample one or two articles say little of a word.
    const least = articles > 2000 ? 3 : 2;
    for (const [term, count] of terms) {
      if (count >= least) shares.set(term, Math.max(shares.get(term) ?? 0, count / (articles + 1)));
    }
  }
  await writeWhole(values.out, nibblesFrom(shares));
  io.stdout.write(
    `${[...languages].map(([language, { articles }]) => `${language} ${articles}`).join(', ')}; ${shares.size} terms\n`,
  );
}

/** In how many of a number of articles each term stands. */
interface Counts {
  articles: number;
  readonly terms: Map<number, number>;
}

function count(counts: Counts, terms: Uint32Array): void {
  counts.articles++;
  for (const term of terms) counts.terms.set(term, (counts.terms.get(term) ?? 0) + 1);
}
