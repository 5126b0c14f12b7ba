/**
 * A figure in digits 0-9 as a decimal number with a point. A mark that repeats, or one followed by exactly three digits,
 * groups thousands; any other is the decimal mark: `1,300,000`, `1.300.000` and `1 300 000` are `1300000`, `1,3` is `1.3`.
 */
export function separatorsOff(figure: string): string {
  const text = figure
    .replace(/[ \u00a0\u202f\u2009]/g, '')
    .replace(/[\u066c'’]/g, ',')
    .replace(/\u066b/g, '.');
  const marks = text.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  if (last === undefined) return text;
  const tail = text.length - text.lastIndexOf(last) - 1;
  const repeats = marks.length > 1 && marks.every((mark) => mark === last);
  if (repeats || (marks.length === 1 && tail === 3 && !text.startsWith('0'))) return text.replace(/[.,]/g, '');
  const at = text.lastIndexOf(last);
  return `${text.slice(0, at).replace(/[.,]/g, '')}.${text.slice(at + 1)}`;
}

/** Decimal digits of any script as 0-9; Unicode encodes them in runs of ten that start at the zero. */
export function westernDigits(figure: string): string {
  return figure.normalize('NFKC').replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String(code - zero);
  });
}
