import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorsOf } from '../../../src/core/anchors/anchors-of.ts';

/** One invented report in several languages. */
const REPORT: Readonly<Record<string, string>> = {
  en: 'Police in Harlow arrested Viktor Brandt on 4 March after a fire at a hospital injured 37 people. The damage is put at 2.4 million euros.',
  de: 'Die Polizei in Harlow hat Viktor Brandt am 4. März festgenommen, nachdem bei einem Brand in einem Krankenhaus 37 Menschen verletzt wurden. Der Schaden wird auf 2,4 Millionen Euro geschätzt.',
  fr: "La police de Harlow a arrêté Viktor Brandt le 4 mars après un incendie dans un hôpital qui a blessé 37 personnes. Les dégâts sont estimés à 2,4 millions d'euros.",
  ru: 'Полиция Харлоу задержала 4 марта Виктора Брандта после пожара в больнице, где были ранены 37 человек. Ущерб оценивают в 2,4 млн евро.',
  ja: 'ハーローの警察は3月4日、病院の火災で37人が負傷した事件でヴィクター・ブラント容疑者を逮捕した。被害額は240万ユーロとされる。',
  zh: '哈洛警方3月4日逮捕了维克托·布兰特，此前一家医院发生火灾，37人受伤。楼房损坏估计为240万欧元。',
};
const TOLD = ['c:police', 'c:arrest', 'c:fire', 'c:hospital', 'c:injur', 'c:damage', '#37', '#2400000', 'd304'];

const keysOf = (text: string, language: string): Set<string> =>
  new Set(anchorsOf(text, language).flatMap(({ key, otherKeys }) => [key, ...otherKeys]));

describe('anchorsOf', () => {
  it.each(Object.keys(REPORT))('finds the same facts in %s', (language) => {
    const keys = keysOf(REPORT[language] ?? '', language);
    expect(TOLD.filter((key) => !keys.has(key))).toEqual([]);
    expect(keys).toContain('BLNT');
  });

  it('takes no noun for a name in German, and no sentence start in English', () => {
    const names = (text: string, language: string): string[] =>
      anchorsOf(text, language).flatMap(({ kind, key }) => (kind === 'name' ? [key] : []));
    expect(names('Der Kasten fiel um, und die Leitung brach.', 'de')).toEqual([]);
    expect(names('Whiskers twitched. Nobody saw the whiskers.', 'en')).toEqual([]);
  });

  it('keeps acronyms as they are spelled', () => {
    expect(keysOf('The WBZX studio', 'en')).toContain('@wbzx');
    expect(keysOf('WBZXのスタジオ', 'ja')).toContain('@wbzx');
  });

  it('gives anchors in order and inside the text, for any text and language', () => {
    const word = fc.constantFrom(
      'Brandt',
      '警察',
      'ブラント',
      'Полиция',
      'شرطة',
      '12',
      '%',
      '.',
      '\n',
      '\ud800',
      'é',
      '维克托',
      "l'an",
      'A-B',
    );
    const language = fc.constantFrom('en', 'de', 'ar', 'ja', 'zh', 'ru', 'und');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.constantFrom('', ' '), language, (words, joint, spoken) => {
        const text = words.join(joint);
        let last = 0;
        for (const { start, key } of anchorsOf(text, spoken)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(start).toBeLessThan(text.length);
          expect(key.length).toBeGreaterThan(1);
          last = start;
        }
      }),
    );
  });

  it('answers for long hostile texts', () => {
    for (const piece of ['A', '9', '9,', 'ア', '一', 'Ab ', '(“', 'ال']) {
      expect(anchorsOf(piece.repeat(200_000), 'zh').length).toBeLessThan(200_000);
      expect(anchorsOf(piece.repeat(200_000), 'en').length).toBeLessThan(200_000);
    }
  });
});
