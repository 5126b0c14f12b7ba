import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { termOf } from '../core/fingerprint/terms.ts';
import { encodeMeanings } from '../core/knowledge/meanings.ts';
import { stem } from '../core/text/stems.ts';
import { stopwords } from '../core/text/stopwords.ts';
import type { Io } from './io.ts';
import { writeWhole } from './output.ts';
import { UsageError } from './usage-error.ts';

const PARTS = ['noun', 'verb', 'adj', 'adv'];
/** WordNet orders a word's senses by how common they are; spinners take the first ones. */
const SENSES = 6;

/**
 * `synonyms --wordnet DIR --out F.bin`: groups the stems of WordNet's single words by meaning (synset), the thesaurus that
 * spinners use, into the file that the engine ships with. DIR holds WordNet 3.x's `data.*` and `index.*`.
 */
export async function synonymsCommand(args: readonly string[], io: Io): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { wordnet: { type: 'string' }, out: { type: 'string' } } });
  const { wordnet, out } = values;
  if (wordnet === undefined || out === undefined) throw new UsageError('synonyms: --wordnet and --out are needed');
  const groups = (await Promise.all(PARTS.map((part) => groupsOf(wordnet, part)))).flat();
  const bytes = encodeMeanings(groups);
  await writeWhole(out, bytes);
  io.stdout.write(`${groups.length} meanings, ${new Set(groups.flat()).size} terms, ${bytes.length} bytes\n`);
}

async function groupsOf(folder: string, part: string): Promise<number[][]> {
  const common = await commonSenses(await readPart(folder, `index.${part}`));
  const groups: number[][] = [];
  for (const line of (await readPart(folder, `data.${part}`)).split('\n')) {
    const [offset = '', , , count = '0', ...rest] = line.split(' ');
    if (!/^\d{8}$/.test(offset)) continue;
    const words = Array.from({ length: Number.parseInt(count, 16) }, (_, i) =>
      (rest[2 * i] ?? '').replace(/\(.*\)$/, '').toLowerCase(),
    );
    const single = words.filter(
      (word) => /^[a-z]{3,}$/.test(word) && !stopwords('en').has(word) && common.has(`${word} ${offset}`),
    );
    const terms = [...new Set(single.map((word) => termOf(stem(word, 'en'))))];
    if (terms.length > 1) groups.push(terms);
  }
  return groups;
}

/** "word offset" for every sense among the word's commonest. */
async function commonSenses(index: string): Promise<Set<string>> {
  const senses = new Set<string>();
  for (const line of index.split('\n')) {
    const [word = '', , , pointers = '0', ...rest] = line.trim().split(' ');
    if (word === '' || line.startsWith(' ')) continue;
    const offsets = rest.slice(Number(pointers) + 2);
    for (const offset of offsets.slice(0, SENSES)) senses.add(`${word} ${offset}`);
  }
  return senses;
}

async function readPart(folder: string, name: string): Promise<string> {
  try {
    return await readFile(join(folder, name), 'utf8');
  } catch (error) {
    throw new UsageError(
      `${join(folder, name)}: cannot be read (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}
