import { type Check, fields, list, number, oneOf, string } from '../tabs/checks.ts';
import type { PassagesView } from './protocol.ts';

type Passage = PassagesView['passages'][number];

const LONGEST_TEXT = 400_000;
const offset = number(0, LONGEST_TEXT);
/** No sentence is cut longer than this. */
const sentence = string(2000);

/** So many passages a page has at most; further ones are left out. */
export const MOST_PASSAGES = 1000;

/** Longest name of an outlet that travels, in UTF-16 units. */
export const LONGEST_SOURCE = 300;

/** Checks what the script in the page is to mark. */
export const passagesView: Check<PassagesView> = fields<PassagesView>({
  text: string(LONGEST_TEXT),
  passages: list(
    fields<Passage>({
      kind: oneOf(['verbatim', 'reworded', 'moved']),
      start: offset,
      end: offset,
      original: (value, path) => (value === null ? null : sentence(value, path)),
    }),
    MOST_PASSAGES,
  ),
  source: string(LONGEST_SOURCE),
  side: oneOf(['left', 'right']),
});
