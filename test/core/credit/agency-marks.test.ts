import { describe, expect, test } from 'vitest';
import { agencyMarks } from '../../../src/core/credit/agency-marks.ts';

const SENTENCE = 'The ferry is back after eleven weeks, the board said.';
const names = (paragraphs: readonly string[], byline?: string, lines: readonly string[] = []): string[] =>
  agencyMarks(byline, paragraphs, lines).map(({ agency, whole }) => (whole ? agency.name : `with ${agency.name}`));

describe('an agency is known by its mark', () => {
  test.each([
    ['PORT ELLIS (AP) — The ferry is back.', 'AP'],
    ['LONDON, Nov 3 (Reuters) - The ferry is back.', 'Reuters'],
    ['Berlin (dpa) - Die Fähre fährt wieder.', 'dpa'],
    ['Madrid, 3 nov (EFE).- El transbordador ha vuelto.', 'EFE'],
    ['(ANSA) - ROMA, 3 NOV - Il traghetto è tornato.', 'ANSA'],
    ['МОСКВА, 3 ноября. /ТАСС/. Паром вернулся.', 'TASS'],
    ['МОСКВА, 3 ноя — РИА Новости. Паром вернулся.', 'RIA Novosti'],
    ['新华社北京11月3日电 渡轮恢复通航。', 'Xinhua'],
    ['【北京共同】フェリーが戻った。', 'Kyodo'],
    ['القاهرة (رويترز) - عادت العبارة.', 'Reuters'],
    ['İSTANBUL (AA) - Feribot geri döndü.', 'Anadolu'],
  ])('in a dateline: %s', (dateline, agency) => {
    expect(names([dateline, SENTENCE, SENTENCE])).toEqual([agency]);
  });

  test.each([
    ['The ferry is back. (AP)', 'AP'],
    ['Die Fähre fährt wieder. /dpa/', 'dpa'],
    ['The ferry is back. — Reuters', 'Reuters'],
    ['Паром вернулся. (ТАСС)', 'TASS'],
    ['フェリーが戻った。（共同）', 'Kyodo'],
    ['© 2026 AFP', 'AFP'],
    ['© dpa-infocom, dpa:261103-930-123456/1', 'dpa'],
    ['Copyright 2026 The Associated Press. All rights reserved.', 'AP'],
  ])('at the end: %s', (ending, agency) => {
    expect(names([SENTENCE, SENTENCE, ending])).toEqual([agency]);
  });

  test.each([
    ['Associated Press', ['AP']],
    ['Ada Byrne, Associated Press', ['AP']],
    ['ADA BYRNE, AP Sports Writer', ['AP']],
    ['AFP', ['AFP']],
    ['dpa/Ada Byrne', ['dpa']],
    ['Reuters Staff', ['Reuters']],
    ['Ada Byrne', []],
    ['Ada Paprika', []],
    ['Ada Byrne mit Material von dpa', ['with dpa']],
  ])('in a byline: %s', (byline, agencies) => {
    expect(names([SENTENCE], byline)).toEqual(agencies);
  });

  test('as the source of a part only', () => {
    expect(names([SENTENCE, 'The Associated Press contributed to this report.'])).toEqual(['with AP']);
    expect(names([SENTENCE, '(FR mit dpa)'])).toEqual(['with dpa']);
  });
});

describe('it is no mark', () => {
  test.each([
    'The Associated Press (AP) said on Tuesday that it had seen the letter.',
    'AP Photo/Ada Byrne',
    '© Reuters/Ada Byrne',
    'Getty Images via AFP',
    'He worked for Reuters. Then he retired to the coast and sold mussels.',
    'A map of the lake (APA standard) was found.',
  ])('%s', (line) => {
    expect(names([line, SENTENCE, SENTENCE, SENTENCE, line], undefined, [])).toEqual([]);
  });
});
