import arabic from '../../../src/_locales/ar/messages.json';
import { type Words, wordsFor } from '../../../src/ui/words/words.ts';
import { englishWords, textOf } from '../english.ts';

/** Which state of a page is to be drawn, and in which words. */
export interface Asked<State> {
  readonly state: State;
  readonly words: Words;
  readonly name: string;
  /** Whether no more is to be drawn of it than what is seen at a glance. */
  readonly glance: boolean;
}

/**
 * The state that the address asks for (`popup.html?copied`), in Arabic where it says so too (`popup.html?copied&ar`),
 * or at a glance (`popup.html?copied&glance`).
 * @throws Error when the page has no such state
 */
export function askedState<State>(states: Readonly<Record<string, State>>): Asked<State> {
  const [name = '', manner] = decodeURIComponent(location.search.slice(1)).split('&');
  const state = states[name];
  if (state === undefined) throw new Error(`The gallery has no state “${name}”`);
  document.title = `${name} · Firstprint`;
  return {
    state,
    name,
    glance: manner === 'glance',
    words: manner === 'ar' ? wordsFor(textOf(arabic), 'ar') : englishWords,
  };
}
