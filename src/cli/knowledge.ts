import frequencies from '../core/data/frequencies.bin';
import meanings from '../core/data/meanings.bin';
import scorers from '../core/data/scorers.json' with { type: 'json' };
import { type Knowledge, knowledgeFrom, type Lexicon, lexiconFrom } from '../core/knowledge/knowledge.ts';

/** The knowledge that ships inside `dist/cli.mjs`. */
export const builtInKnowledge = (): Knowledge => knowledgeFrom({ frequencies, meanings, scorers });

/** The same without the scorers, for making a new one. */
export const builtInLexicon = (): Lexicon => lexiconFrom({ frequencies, meanings });
