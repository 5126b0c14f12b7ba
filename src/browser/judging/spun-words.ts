import type { Article } from '../../core/article.ts';
import type { Lexicon } from '../../core/knowledge/knowledge.ts';
import { phraseBookFrom } from '../../core/spun-look/phrase-book.ts';
import { createSpunLook, type SpunLookOf } from '../../core/spun-look/spun-look.ts';
import { detectLanguage } from '../../core/text/language.ts';
import type { SpunWords } from '../messages/protocol.ts';

/** The words of an article that look as if a program had put them there, the most telling first; nearly always none. */
export type FindSpunWords = (article: Article) => Promise<readonly SpunWords[]>;

const SHOWN = 3;

/**
 * Looks for spun words with the phrase file of the package, which is read when it is first needed: only the popup asks.
 * `open` turns a path in the package into an address. Rejects when the file cannot be read.
 */
export function spunWordsFinder(lexicon: Lexicon, open: (path: string) => string): FindSpunWords {
  let loaded: Promise<SpunLookOf> | null = null;
  const load = async (): Promise<SpunLookOf> => {
    const bytes = await (await fetch(open('data/set-phrases.bin'))).arrayBuffer();
    return createSpunLook(phraseBookFrom(new Uint8Array(bytes)), lexicon);
  };
  return async ({ text, language }) => {
    loaded ??= load().catch((error: unknown) => {
      loaded = null;
      throw error;
    });
    const look = (await loaded)(text, detectLanguage(text, language));
    return (look?.phrases ?? [])
      .slice(0, SHOWN)
      .map(({ start, end, usual }) => ({ text: text.slice(start, end), usual }));
  };
}
