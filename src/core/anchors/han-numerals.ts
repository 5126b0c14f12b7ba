const DIGITS = '〇一二三四五六七八九';
const TENS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const MYRIADS: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['萬', 1e4],
  ['億', 1e8],
  ['亿', 1e8],
  ['兆', 1e12],
]);
const POSITIONAL = /^[〇一二三四五六七八九]{2,}$/u;

/** The value of a numeral in Chinese signs, positional (二〇二〇) or with powers (一億二千万); undefined for nothing. */
export function hanValue(signs: string): number | undefined {
  const text = signs.replace(/[两兩]/g, '二');
  if (POSITIONAL.test(text)) return Number(Array.from(text, (sign) => DIGITS.indexOf(sign)).join(''));
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const sign of text) {
    const ten = TENS.get(sign);
    const myriad = MYRIADS.get(sign);
    if (ten !== undefined) section += (digit || 1) * ten;
    else if (myriad !== undefined) {
      total += (section + digit || 1) * myriad;
      section = 0;
    }
    digit = Math.max(0, DIGITS.indexOf(sign));
  }
  return total + section + digit || undefined;
}
