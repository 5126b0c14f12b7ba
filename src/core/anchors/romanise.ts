import anyAscii from 'any-ascii';

/** Katakana pairs that write one foreign sound; the rest is romanised letter by letter. */
const KANA_PAIRS: readonly (readonly [RegExp, string])[] = [
  [/[ーっッ・･]/g, ''],
  [/ヴ/g, 'v'],
  [/キ(?=[ャュョ])/g, 'k'],
  [/ギ(?=[ャュョ])/g, 'g'],
  [/ニ(?=[ャュョ])/g, 'n'],
  [/ビ(?=[ャュョ])/g, 'b'],
  [/ヒ(?=[ャュョ])/g, 'h'],
  [/ピ(?=[ャュョ])/g, 'p'],
  [/ミ(?=[ャュョ])/g, 'm'],
  [/リ(?=[ャュョ])/g, 'r'],
  [/[シチ](?=[ャュョェ])/g, 'ch'],
  [/ジ(?=[ャュョェ])/g, 'j'],
  [/フ(?=[ァィェォュ])/g, 'f'],
  [/ウ(?=[ィェォ])/g, 'w'],
  [/[テト](?=[ィゥュ])/g, 't'],
  [/[デド](?=[ィゥュ])/g, 'd'],
  [/ツ(?=[ァィェォ])/g, 'ts'],
  [/ク(?=[ァィェォ])/g, 'k'],
];
const KATAKANA = /\p{Script=Katakana}/u;

/** A word of any script in lower-case Latin letters a-z, about as English would spell its sound; other signs are dropped. */
export function romanise(word: string): string {
  let text = word.normalize('NFKC');
  if (KATAKANA.test(text)) for (const [kana, latin] of KANA_PAIRS) text = text.replace(kana, latin);
  return anyAscii(text)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}
