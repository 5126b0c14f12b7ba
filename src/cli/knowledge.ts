import frequencies from '../core/data/frequencies.bin';
import meanings from '../core/data/meanings.bin';
import scorers from '../core/data/scorers.json' with { type: 'json' };
import setPhrases from '../core/data/set-phrases.bin';
import { type Knowledge, knowledgeFrom, type Lexicon, lexiconFrom } from '../core/knowledge/knowledge.ts';
import { phraseBookFrom } from '../core/spun-look/phrase-book.ts';
import { createSpunLook, type SpunLookOf } from '../core/spun-look/spun-look.ts';

/** The knowledge that ships inside `dist/cli.mjs`. */
export const builtInKnowledge = (): Knowledge => knowledgeFrom({ frequencies, meanings, scorers });

/** The same without the scorers, for making a new one. */
export const builtInLexicon = (): Lexicon => lexiconFrom({ frequencies, meanings });

/** What looks at texts for signs of machine spinning. */
export const builtInSpunLook = (): SpunLookOf => createSpunLook(phraseBookFrom(setPhrases), builtInLexicon());
