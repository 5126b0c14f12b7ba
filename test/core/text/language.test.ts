import { describe, expect, test } from 'vitest';
import { detectLanguage } from '../../../src/core/text/language.ts';
import { stem } from '../../../src/core/text/stems.ts';

const SAMPLES: readonly (readonly [string, string])[] = [
  ['en', 'The council voted to take the ferries back after a long session that ended in the early hours.'],
  ['de', 'Der Rat hat nach einer langen Sitzung beschlossen, die Fähren wieder in die eigene Hand zu nehmen.'],
  ['fr', 'Le conseil a voté pour reprendre les bateaux après une longue séance dans la nuit de lundi à mardi.'],
  ['es', 'El consejo votó a favor de recuperar los barcos después de una larga sesión que terminó de madrugada.'],
  ['pt', 'O conselho votou para não renovar os barcos depois de uma longa sessão que acabou de madrugada.'],
  ['it', 'Il consiglio ha votato per riprendere i traghetti dopo una lunga seduta che è finita nella notte.'],
  ['nl', 'De raad heeft na een lange zitting besloten om de veerboten weer in eigen hand te nemen.'],
  ['ru', 'Совет проголосовал за то, чтобы вернуть паромы городу после долгого заседания, которое шло всю ночь.'],
  ['uk', 'Рада проголосувала за те, щоб повернути пороми місту після довгого засідання, яке тривало всю ніч.'],
  ['pl', 'Rada zdecydowała po długiej sesji, że promy wrócą do miasta, ale nie jest to jeszcze koniec sporu.'],
  ['ar', 'صوت المجلس على إعادة العبارات إلى المدينة بعد جلسة طويلة انتهت في ساعات الصباح الأولى من يوم الثلاثاء.'],
  ['zh', '市议会经过长时间会议后投票决定收回渡轮。'],
  ['ja', '市議会は長い会議の後、渡し船を取り戻すことを決めた。'],
  ['ko', '시의회는 긴 회의 끝에 여객선을 되찾기로 결정했다.'],
];

describe('detectLanguage', () => {
  test.each(SAMPLES)('tells %s by its words', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  test.each(SAMPLES)('tells %s though the page declares its template’s language', (language, text) => {
    expect(detectLanguage(text, language === 'en' ? 'de-DE' : 'en-GB')).toBe(language);
  });

  test('takes the declared language where the text does not say', () => {
    expect(detectLanguage('Ellery Brannock Vasterholm', 'fr-CA')).toBe('fr');
    expect(detectLanguage('Ellery Brannock Vasterholm')).toBe('und');
    expect(detectLanguage('Ellery Brannock Vasterholm', '<script>')).toBe('und');
  });

  test('knows nothing of a text without letters', () => {
    for (const text of ['', '  ', '12 345', '👍', '\ud800']) expect(detectLanguage(text, 'en')).toBe('und');
  });
});

describe('stem', () => {
  test.each([
    ['en', 'ferries', 'ferry'],
    ['en', 'voted', 'voting'],
    ['de', 'fähren', 'fähre'],
    ['es', 'barcos', 'barco'],
    ['ru', 'лодками', 'лодка'],
    ['pl', 'promowego', 'promowemu'],
  ])('%s: %s and %s are one', (language, one, other) => {
    expect(stem(one, language)).toBe(stem(other, language));
  });

  test('is the word itself where the language is unknown, cut if endless', () => {
    expect(stem('harbours', 'und')).toBe('harbours');
    expect(stem('a'.repeat(5000), 'en')).toHaveLength(40);
  });

  test('does not mix languages up', () => {
    expect(stem('voted', 'und')).toBe('voted');
    expect(stem('voted', 'en')).toBe('vote');
    expect(stem('voted', 'und')).toBe('voted');
  });

  test('is not put out by words that name parts of objects', () => {
    for (const word of ['constructor', '__proto__', 'tostring']) expect(stem(word, 'und')).toBe(word);
    expect(stem('harbour', 'constructor')).toBe('harbour');
    expect(stem('harbour', '__proto__')).toBe('harbour');
  });
});
