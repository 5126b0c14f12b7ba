/** Case endings that names take, for the languages of our vocabulary that inflect names; longest first. */
const ENDINGS: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  ru: [
    [/ск(?:ого|ому|им|ом|ой|ую|ая)$/u, 'ски'],
    [/(?:ого|его|ому|ему|ыми|ими|ами|ями|ом|ем|ём|ым|им|ах|ях|ых|их|ам|ям|ою)$/u, ''],
  ],
  uk: [
    [/ськ(?:ого|ому|им|ої|ою|ій|а)$/u, 'ськи'],
    [/(?:ого|ому|ими|ами|ями|ом|ем|им|ах|ях|их|ам|ям|ові|еві|ою)$/u, ''],
  ],
  pl: [[/(?:iego|ego|iemu|emu|owi|em|ami|ach|om|ów|ych|ich|ym|im)$/u, '']],
  is: [[/(?:sins|ins|um|ar|s)$/u, '']],
  de: [[/(?<=[^s])s$/u, '']],
  nl: [[/(?<=[^s])s$/u, '']],
  sv: [[/(?<=[^s])s$/u, '']],
};

/** A name without its case ending, as far as endings add consonants; only good for comparing skeletons. */
export function nominativeOf(name: string, language: string): string {
  const rule = ENDINGS[language]?.find(([ending]) => ending.test(name));
  return rule ? name.replace(rule[0], rule[1]) : name;
}
