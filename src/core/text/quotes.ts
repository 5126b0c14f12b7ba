/** Opening marks and the marks that close them. Single quotes are left out: apostrophes look the same. */
const PAIRS: Readonly<Record<string, string>> = {
  '"': '"\u201d',
  '\u201c': '\u201d"',
  '\u201e': '\u201c\u201d"',
  '\u00ab': '\u00bb',
  '\u00bb': '\u00ab',
  '「': '」',
  '『': '』',
};
const MARK = /["\u201c\u201d\u201e\u00ab\u00bb「」『』]/g;
/** A quotation that does not close within this many UTF-16 units was not one. */
const LONGEST = 1500;

/** Half-open ranges of the text that stand between quotation marks, ascending and disjoint. A quotation ends with its paragraph at the latest. */
export function quotedRanges(text: string): [start: number, end: number][] {
  const ranges: [number, number][] = [];
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    let open = -1;
    let closing = '';
    for (const mark of line[0].matchAll(MARK)) {
      if (open >= 0 && closing.includes(mark[0])) {
        if (mark.index - open <= LONGEST) ranges.push([line.index + open + 1, line.index + mark.index]);
        open = -1;
      } else if (open < 0 || mark.index - open > LONGEST) {
        open = mark.index;
        closing = PAIRS[mark[0]] ?? '';
        if (closing === '') open = -1;
      }
    }
    // A speaker's paragraph that goes on in the next one is left open by custom.
    if (open >= 0 && line[0].length - open <= LONGEST && open < 3)
      ranges.push([line.index + open + 1, line.index + line[0].length]);
  }
  return ranges;
}
