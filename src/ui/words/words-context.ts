import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from './words.ts';

/** Set once by each page's entry (or by a test) around the whole tree. */
export const WordsContext = createContext<Words | null>(null);

/** The words of the page that the component is in. Throws outside of a `WordsContext`. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('A component needs words, but is not inside a WordsContext');
  return words;
}
