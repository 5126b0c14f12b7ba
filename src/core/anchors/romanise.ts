import anyAscii from 'any-ascii';

/** Katakana pairs that write one foreign sound; what is not listed is romanised letter by letter. */
const KANA_PAIRS: readonly (readonly [RegExp, string])[] = [
  [/[ーっッ・･]/g, ''],
  [/ヴ/g, 'v'],
  [/[キギニヒビピミリ](?=[ャュョ])/g, (kana: string) => anyAscii(kana).charAt(0)],
  [/[シチ](?=[ャュョェ])/g, 'ch'],
  [/ジ(?=[ャュョェ])/g, 'j'],
  [/フ(?=[ァィェォュ])/g, 'f'],
  [/[ウ](?=[ィェォ])/g, 'w'],
  [/[テト](?=[ィゥュ])/g, 't'],
  [/[デド](?=[ィゥュ])/g, 'd'],
  [/ツ(?=[ァィェォ])/g, 'ts'],
  [/ク(?=[ァィェォ])/g, 'k'],
].map(([pattern, to]) => [pattern, to] as [RegExp, string]);
const KATAKANA = /[\p{Script=Katakana}ー]/u;

/** A word of any script in lower-case Latin letters a-z, as a foreign ear would spell it; other signs are dropped. */
export function romanise(word: string): string {
  let text = word.normalize('NFKC');
  if (KATAKANA.test(text)) for (const [kana, latin] of KANA_PAIRS) text = text.replace(kana, latin);
  return anyAscii(text)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}
