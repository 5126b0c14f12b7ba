import { stopwords } from '../text/stopwords.ts';
import type { FoundName } from './anchor.ts';
import { romanise } from './romanise.ts';
import { soundsOf } from './skeleton.ts';
import type { Taken } from './taken.ts';

const WORD = /\p{Script=Arabic}[\p{Script=Arabic}\p{M}]*/gu;
const POINTS = /[\u064b-\u0652\u0640]/g;

/**
 * Arabic has no capitals: every word of four letters that the vocabulary does not know may be a name. Its article and
 * joined particles are cut off; it has one letter for b and p, one for f and v, and writes the r that English drops.
 */
export function arabicNames(text: string, taken: Taken): FoundName[] {
  const names: FoundName[] = [];
  const stops = stopwords('ar');
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const bare = word.replace(POINTS, '');
    if (bare.length < 4 || stops.has(bare) || taken.any(index, index + word.length)) continue;
    const latin = romanise(bare.replace(/^[وفبلك]?ال(?=..)|^لل(?=..)/, ''));
    const key = soundsOf(latin);
    if (key.length < 3) continue;
    const otherKeys = [
      soundsOf(latin.replace(/b/g, 'p')),
      soundsOf(latin.replace(/f/g, 'v')),
      key.replace(/(?<=.)L/g, ''),
    ];
    names.push({ key, otherKeys, start: index, sure: false });
  }
  return names;
}
