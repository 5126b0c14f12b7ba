import { decodeEntities, markupIn } from './markup.ts';

/** Controls, zero-width characters that join nothing, direction marks and overrides, halves of characters, non-characters. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]|\p{Cs}|\p{Cn}/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/g;

/** Longest title or name taken from a feed, in UTF-16 units. */
export const LONGEST_TITLE = 300;

/** Text on one line: what is not seen is gone, white space folded. */
export const cleanLine = (value: string): string => value.replace(INVISIBLE, '').replace(CONTROLS, ' ').trim();

/**
 * A title or name as plain text. Feeds write them as text, as HTML, and as HTML written as text, so markup and entities
 * are undone until none is left, twice at most. Undefined where nothing is left to read.
 */
export function plainLine(value: string | undefined, longest = LONGEST_TITLE): string | undefined {
  if (value === undefined) return undefined;
  let line = value.slice(0, longest * 20);
  for (let layers = 0; layers < 2 && /[<&]/.test(line); layers++) line = withoutMarkup(line);
  line = cleanLine(line);
  if (line.length > longest) line = cleanLine(`${line.slice(0, longest - 1)}`).concat('…');
  return /[\p{L}\p{N}]/u.test(line) ? line : undefined;
}

const HIDDEN = /^(?:script|style|template|noembed|noframes|iframe)$/;
/** Elements around which words do not run together. */
const APART = /^(?:br|p|div|li|h[1-6]|td|tr|img)$/;

function withoutMarkup(source: string): string {
  // Without a tag in it, a "<" is a text's own: "profits < losses".
  if (!/<[a-z/!?]/i.test(source)) return decodeEntities(source);
  let line = '';
  let hidden = false;
  for (const piece of markupIn(source, 'html')) {
    if (piece.kind === 'text') line += hidden ? '' : piece.text;
    else {
      hidden = piece.kind === 'open' && HIDDEN.test(piece.name);
      if (APART.test(piece.name)) line += ' ';
    }
  }
  return line;
}
