/** Words and letters behind a figure that multiply it, in the languages of the news we read. */
const MULTIPLIERS: readonly (readonly [RegExp, number])[] = [
  [/^\s?(?:trillion|trn|tn|billionen|bio\b|兆)/i, 1e12],
  [
    /^(?:\s?bn\b|b\b|\s(?:billion|milliarden?|mrd\b|milliards?|miliardi?|mil millones|bilh(?:ão|ões)|miljard|млрд|миллиард|مليار))/i,
    1e9,
  ],
  [/^[億亿]/, 1e8],
  [
    /^(?:\s?mn?\b(?!\w)|\s(?:million|millionen|mio\b|millón|millones|milh(?:ão|ões)|milion[ei]|miljoen|млн|миллион|مليون))/i,
    1e6,
  ],
  [/^[万萬]/, 1e4],
  [/^(?:k\b|\s(?:thousand|tausend|mille\b|mil\b|mila\b|duizend|тыс|тысяч|ألف))/i, 1e3],
];

/**
 * The value of a figure as text, whatever its notation: `1,300,000`, `1.300.000`, `1.3m` and `1.3 million` are all
 * `1300000`. `rest` is what follows the figure (about twenty characters).
 */
export function numberValue(figure: string, rest: string): string {
  const plain = westernDigits(figure)
    .replace(/\u066c|'/g, ',')
    .replace(/\u066b/g, '.');
  const value = Number(separatorsOff(plain));
  if (!Number.isFinite(value)) return plain;
  const factor = MULTIPLIERS.find(([pattern]) => pattern.test(rest))?.[1] ?? 1;
  return String(Math.round(value * factor * 1000) / 1000);
}

/** A mark followed by exactly three digits, or one that repeats, groups thousands; any other is the decimal mark. */
function separatorsOff(figure: string): string {
  const marks = figure.match(/[.,]/g) ?? [];
  if (marks.length === 0) return figure;
  const last = marks.at(-1) ?? '.';
  const tail = figure.slice(figure.lastIndexOf(last) + 1);
  const repeats = marks.length > 1 && marks.every((mark) => mark === last);
  const groups = repeats || (tail.length === 3 && marks.length === 1 && !figure.startsWith('0'));
  if (groups) return figure.replace(/[.,]/g, '');
  const at = figure.lastIndexOf(last);
  return `${figure.slice(0, at).replace(/[.,]/g, '')}.${tail}`;
}

/** Decimal digits of any script as 0-9: each Unicode run of ten starts at a code point whose value is known by walking back to its zero. */
function westernDigits(figure: string): string {
  return figure.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String(code - zero);
  });
}
