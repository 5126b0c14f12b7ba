import { readFileSync } from 'node:fs';
import { type Knowledge, knowledgeFrom, type Lexicon } from '../../src/core/knowledge/knowledge.ts';

const data = (name: string): Buffer => readFileSync(new URL(`../../src/core/data/${name}`, import.meta.url));

/** The knowledge that ships, read from its files. */
export const KNOWLEDGE: Knowledge = knowledgeFrom({
  frequencies: data('frequencies.bin'),
  meanings: data('meanings.bin'),
  scorers: JSON.parse(data('scorers.json').toString('utf8')),
});

export const LEXICON: Lexicon = KNOWLEDGE;
