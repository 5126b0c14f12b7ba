import type { Words } from '../../words/words.ts';
import type { LibraryDoor } from '../options-door.ts';
import type { Outcome } from '../tasks/outcome.tsx';
import { articlesRead, importText, importWentWrong } from './import-text.ts';
import { watchFile } from './library-file.ts';
import { packText } from './pack-text.ts';

/** How far a file has been read. */
export interface Reading {
  readonly articles: number;
  /** 0..1 */
  readonly share: number;
  /** Originals that stay in the library whatever happens to the rest. */
  readonly kept: number;
}

/** Brings a file into the library, whichever of the two kinds it is, and says how it ended. */
export async function bringIn(
  file: File,
  library: LibraryDoor,
  words: Words,
  signal: AbortSignal,
  onProgress: (reading: Reading) => void,
): Promise<Outcome> {
  if (await library.isPack(file)) {
    const outcome = await library.importPack(file.stream(), {
      signal,
      onProgress: ({ originals, share }) => onProgress({ articles: originals, share, kept: 0 }),
    });
    return { sentence: packText(outcome, words), bad: outcome.ended === 'refused' };
  }
  const watched = watchFile(file);
  const report = await library.importLines(watched.bytes, {
    signal,
    onProgress: (progress) =>
      onProgress({
        articles: articlesRead(progress),
        share: watched.readShare(),
        kept: progress.added + progress.updated,
      }),
  });
  return { sentence: importText(report, words), bad: importWentWrong(report) };
}
