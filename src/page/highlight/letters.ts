/** White space, soft hyphens, zero-width characters: what differs between two forms of one text without being seen. */
const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}\p{Cf}]/u;
const UNSEEN_RUNS = /[\s\p{Default_Ignorable_Code_Point}\p{Cf}]+/gu;

/** A text's letters: every character of it that is seen. */
export function lettersOf(text: string): string {
  return text.replace(UNSEEN_RUNS, '');
}

/**
 * Where in `text` its letter with this index stands, as offsets of its start and end; all in UTF-16 units. After the last
 * letter if there are fewer.
 */
export function letterAt(text: string, index: number): { readonly start: number; readonly end: number } {
  let left = index;
  let offset = 0;
  for (const character of text) {
    const end = offset + character.length;
    if (!UNSEEN.test(character)) {
      if (left < character.length) return { start: offset, end };
      left -= character.length;
    }
    offset = end;
  }
  return { start: offset, end: offset };
}
