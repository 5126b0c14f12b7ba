import type { FoundName } from './anchor.ts';
import { romanise } from './romanise.ts';
import { soundsOf } from './skeleton.ts';
import type { Taken } from './taken.ts';

const RUN = /[\p{Script=Katakana}ー]{2,}/gu;

/**
 * Foreign names in Japanese text stand in katakana, which lends every consonant a vowel and has one sign for several
 * sounds: other readings end in n, have t for ch or g for j, or lose an l that only katakana spells.
 */
export function katakanaNames(text: string, taken: Taken): FoundName[] {
  const names: FoundName[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (taken.any(index, index + run.length)) continue;
    const latin = romanise(run);
    const otherKeys = [
      latin.replace(/mu?$/, 'n'),
      latin.replace(/ch/g, 't'),
      latin.replace(/j/g, 'g'),
      latin.replace(/ru$/, ''),
      latin.replace(/ru(?=[^aeiou])/g, ''),
    ].map(soundsOf);
    names.push({ key: soundsOf(latin), otherKeys, start: index, sure: true });
  }
  return names;
}
