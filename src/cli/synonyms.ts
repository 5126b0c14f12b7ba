import { parseArgs } from 'node:util';
import { termOf } from '../core/fingerprint/terms.ts';
import { encodeMeanings } from '../core/knowledge/meanings.ts';
import { stem } from '../core/text/stems.ts';
import { stopwords } from '../core/text/stopwords.ts';
import type { Io } from './io.ts';
import { writeWhole } from './output.ts';
import { UsageError } from './usage-error.ts';
import { readSenses, readSynsets, WORDNET_PARTS, type WordnetPart } from './wordnet.ts';

/**
 * `synonyms --wordnet DIR --out F.bin`: groups the stems of WordNet's single words by meaning (synset), the thesaurus that
 * spinners use, into the file that the engine ships with. DIR holds WordNet 3.x's `data.*` and `index.*`.
 */
export async function synonymsCommand(args: readonly string[], io: Io): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { wordnet: { type: 'string' }, out: { type: 'string' } } });
  const { wordnet, out } = values;
  if (wordnet === undefined || out === undefined) throw new UsageError('synonyms: --wordnet and --out are needed');
  const groups = (await Promise.all(WORDNET_PARTS.map((part) => groupsOf(wordnet, part)))).flat();
  const bytes = encodeMeanings(groups);
  await writeWhole(out, bytes);
  io.stdout.write(`${groups.length} meanings, ${new Set(groups.flat()).size} terms, ${bytes.length} bytes\n`);
}

async function groupsOf(folder: string, part: WordnetPart): Promise<number[][]> {
  const common = await readSenses(folder, part);
  const groups: number[][] = [];
  for (const { offset, members } of await readSynsets(folder, part)) {
    const single = members
      .map((word) => word.toLowerCase())
      .filter(
        (word) => /^[a-z]{3,}$/.test(word) && !stopwords('en').has(word) && common.get(word)?.includes(offset) === true,
      );
    const terms = [...new Set(single.map((word) => termOf(stem(word, 'en'))))];
    if (terms.length > 1) groups.push(terms);
  }
  return groups;
}
