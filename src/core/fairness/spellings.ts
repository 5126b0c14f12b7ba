/** Endings and letters that British and American English write differently, in stems and whole words. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['our', 'or'],
  ['is', 'iz'],
  ['ys', 'yz'],
  ['tre', 'ter'],
  ['bre', 'ber'],
  ['ence', 'ense'],
  ['ogue', 'og'],
  ['ae', 'e'],
  ['oe', 'e'],
  ['ll', 'l'],
  ['mme', 'm'],
  ['ph', 'f'],
  ['ough', 'ow'],
  ['gue', 'g'],
  ['eable', 'able'],
  ['aero', 'air'],
  ['s', 'ss'],
  ['y', 'i'],
];

/** The other ways in which a word may be spelled: its variants differ from it in one place. */
export function otherSpellings(word: string): string[] {
  const found: string[] = [];
  for (const [one, other] of PAIRS)
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const)
      for (let at = word.indexOf(from); at >= 0; at = word.indexOf(from, at + 1))
        found.push(word.slice(0, at) + to + word.slice(at + from.length));
  return found;
}
