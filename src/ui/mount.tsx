import { type ComponentChildren, render } from 'preact';
import type { Words } from './words/words.ts';
import { WordsContext } from './words/words-context.ts';

/** Draws a whole page in the reader's language and writing direction. */
export function mount(document: Document, words: Words, page: ComponentChildren): void {
  document.documentElement.lang = words.text('localeTag');
  document.documentElement.dir = words.text('textDirection');
  render(<WordsContext.Provider value={words}>{page}</WordsContext.Provider>, document.body);
}
