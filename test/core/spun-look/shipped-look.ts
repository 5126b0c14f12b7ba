import { readFileSync } from 'node:fs';
import { phraseBookFrom } from '../../../src/core/spun-look/phrase-book.ts';
import { createSpunLook } from '../../../src/core/spun-look/spun-look.ts';
import { LEXICON } from '../shipped.ts';

/** The phrase book that ships, read from its file. */
export const BOOK = phraseBookFrom(readFileSync(new URL('../../../src/core/data/set-phrases.bin', import.meta.url)));

export const look = createSpunLook(BOOK, LEXICON);
