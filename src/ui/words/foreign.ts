/** Characters that turn the direction of the text after them; inside `<bdi>` they could still disguise a name. */
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;
/** Halves of characters, which no text should have. */
const LONE_SURROGATES = /\p{Cs}/gu;
/** More than three marks on one letter pile up over the lines around it. */
const PILED_MARKS = /(\p{M}{3})\p{M}+/gu;

/** Longest title, name or error text shown, in UTF-16 units. */
export const LONGEST_NAME = 240;
/** Longest sentence shown, in UTF-16 units. */
export const LONGEST_SENTENCE = 400;

/**
 * Text that a page wrote, made fit for one line of ours: controls and direction marks gone, white space folded, cut
 * after `longest` UTF-16 units between two characters.
 */
export function cleanForeign(value: string, longest = LONGEST_NAME): string {
  const cleaned = value
    .slice(0, longest * 4)
    .replace(LONE_SURROGATES, '')
    .replace(DIRECTION_MARKS, '')
    .replace(CONTROLS, ' ')
    .replace(PILED_MARKS, '$1')
    .trim();
  return cleaned.length <= longest ? cleaned : `${cutBetweenCharacters(cleaned, longest - 1)}…`;
}

/** Foreign text for a place inside one of our sentences: cleaned, and isolated so that it cannot reorder the sentence. */
export function isolated(value: string, longest = LONGEST_NAME): string {
  return `\u2068${cleanForeign(value, longest)}\u2069`;
}

function cutBetweenCharacters(text: string, at: number): string {
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter().segment(text)) {
    if (index + segment.length > at) break;
    end = index + segment.length;
  }
  return text.slice(0, end).trimEnd();
}
