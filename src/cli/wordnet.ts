import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from './usage-error.ts';

export const WORDNET_PARTS = ['noun', 'verb', 'adj', 'adv'] as const;
export type WordnetPart = (typeof WORDNET_PARTS)[number];

/** WordNet orders a word's senses by how common they are; spinners take the first ones. */
const SENSES = 6;

/** One meaning: its members as WordNet spells them, with `_` for blanks, and the offsets of the meanings similar to it. */
export interface Synset {
  readonly offset: string;
  readonly members: readonly string[];
  readonly similar: readonly string[];
}

/** The meanings of one part of speech. @throws {UsageError} naming the file that cannot be read */
export async function readSynsets(folder: string, part: WordnetPart): Promise<Synset[]> {
  const synsets: Synset[] = [];
  for (const line of (await readPart(folder, `data.${part}`)).split('\n')) {
    const [offset = '', , , count = '0', ...rest] = line.split(' ');
    if (!/^\d{8}$/.test(offset)) continue;
    const size = Number.parseInt(count, 16);
    const members = Array.from({ length: size }, (_, i) => (rest[2 * i] ?? '').replace(/\(.*\)$/, ''));
    const similar = rest
      .slice(2 * size + 1)
      .flatMap((field, i, fields) => (field === '&' ? [fields[i + 1] ?? ''] : []));
    synsets.push({ offset, members, similar });
  }
  return synsets;
}

/** The offsets of each word's commonest meanings, by the word in lower case. @throws {UsageError} as above */
export async function readSenses(folder: string, part: WordnetPart): Promise<Map<string, string[]>> {
  const senses = new Map<string, string[]>();
  for (const line of (await readPart(folder, `index.${part}`)).split('\n')) {
    const [word = '', , , pointers = '0', ...rest] = line.trim().split(' ');
    if (word === '' || line.startsWith(' ')) continue;
    senses.set(word, rest.slice(Number(pointers) + 2, Number(pointers) + 2 + SENSES));
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

/** What a thesaurus gives for a word, lower case and single. */
export type Neighbours = (word: string) => readonly string[];

/** Neighbours are taken of so many of a word's meanings, and what is only similar, of so many. */
const NEAR_SENSES = 3;
const SIMILAR_SENSES = 1;

/**
 * The members of a word's commonest meanings and of the meanings similar to them, of whatever part of speech: spinners
 * do not ask for it. Names and runs of words are left out. A plural is looked up as its singular.
 * @throws {UsageError} naming the file that cannot be read
 */
export async function readNeighbours(folder: string): Promise<Neighbours> {
  const parts = await Promise.all(
    WORDNET_PARTS.map(async (part) => ({
      senses: await readSenses(folder, part),
      synsets: new Map((await readSynsets(folder, part)).map((synset) => [synset.offset, synset])),
    })),
  );
  const of = (word: string): string[] =>
    parts.flatMap(({ senses, synsets }) =>
      (senses.get(word) ?? [])
        .slice(0, NEAR_SENSES)
        .flatMap((offset) => synsets.get(offset) ?? [])
        // The members tell a name ("Hope") from the word ("hope") by their capital letter.
        .filter(({ members }) => members.includes(word))
        .flatMap(({ members, similar }, sense) => [
          ...members,
          ...(sense < SIMILAR_SENSES ? similar.flatMap((near) => synsets.get(near)?.members ?? []) : []),
        ])
        .filter((member) => /^[a-z]+$/.test(member)),
    );
  return (word) => {
    const own = of(word);
    return own.length > 0 || !word.endsWith('s') ? own : of(word.slice(0, -1));
  };
}
