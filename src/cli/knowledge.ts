import frequencies from '../core/data/frequencies.bin';
import meanings from '../core/data/meanings.bin';
import scorer from '../core/data/scorer.json' with { type: 'json' };
import { type Knowledge, knowledgeFrom, type Lexicon, lexiconFrom } from '../core/knowledge/knowledge.ts';

/** The knowledge that ships inside `dist/cli.mjs`. */
export const builtInKnowledge = (): Knowledge => knowledgeFrom({ frequencies, meanings, scorer });

/** The same without the scorer, for making a new one. */
export const builtInLexicon = (): Lexicon => lexiconFrom({ frequencies, meanings });
