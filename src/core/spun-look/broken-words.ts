import type { PlainWord } from './plain-words.ts';
import type { Sign } from './sign.ts';

/** "can" became "be able to", and its "'t" stayed. What is merely mistyped ("did't") or cut short ("gov't") is no sign. */
const BROKEN_NOT =
  /^(?!(?:do|does|did|is|was|are|were|have|has|had|would|could|should|might|must|need|ca|wo|ai|gov|int|dep|sec|cap|for|i|o)['\u2019])[a-z]*[a-mo-z]['\u2019]t$/;
/** "it's" became "it surely's". */
const BROKEN_VERB =
  /^(?:surely|really|certainly|actually|simply|truly|definitely|possibly|probably)['\u2019](?:s|re|ve|ll|d|m)$/;
const ARTICLES = new Set(['the', 'a', 'an', 'most', 'very']);
/** "bigger and bigger", "years and years" are English; a plain word twice after an article is not. */
const MAY_REPEAT = /^more$|(?:er|s|ing)$/;

/** Short forms on words that cannot bear them, and words said twice over ("the highest and highest"). English. */
export function brokenWords(text: string, words: readonly PlainWord[]): Sign[] {
  const signs: Sign[] = [];
  words.forEach((word, at) => {
    const written = text.slice(word.start, word.end);
    if (BROKEN_NOT.test(written) || BROKEN_VERB.test(written))
      signs.push({
        kind: 'broken-word',
        start: words[leadOf(words, at)]?.start ?? word.start,
        end: word.end,
        usual: null,
      });
    const [article, first, and] = [words[at - 3], words[at - 2], words[at - 1]];
    if (!article || !first || !and || word.text !== first.text || and.text !== 'and') return;
    if (word.capital || word.text.length < 4 || MAY_REPEAT.test(word.text) || !ARTICLES.has(article.text)) return;
    if (text.slice(article.end, word.start).replaceAll(' ', '').length !== first.end - first.start + 3) return;
    signs.push({ kind: 'repeated-word', start: article.start, end: word.end, usual: null });
  });
  return signs;
}

/** A broken short form is shown with up to two words before it. */
function leadOf(words: readonly PlainWord[], at: number): number {
  let lead = at;
  while (lead > 0 && at - lead < 2 && words[lead]?.joined) lead--;
  return lead;
}
