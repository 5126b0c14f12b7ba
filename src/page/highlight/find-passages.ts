import { heaviestChain, type Place } from './chain.ts';
import { lettersOf } from './letters.ts';

/** The text of a page as one string of letters. */
export interface PageLetters {
  readonly letters: string;
  /** Whether the letter at this index is on show. */
  isShown(index: number): boolean;
}

/** Half-open range of UTF-16 offsets into the article's text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Text found at more places than this says nothing about where it belongs. */
const MOST_PLACES = 8;
const MOST_PARAGRAPHS = 400;
/** Fewer letters than this stand anywhere. */
const SHORTEST_PARAGRAPH = 12;
/** The two ends by which a sentence is found that has something else in its middle. */
const LONGEST_END = 24;
const SHORTEST_END = 8;

interface Paragraph extends TextRange {
  readonly letters: string;
}

/**
 * Finds passages of an article's text in the page that it was read from. The text lacks what the extraction left out (whole
 * paragraphs, a box within a sentence), and the page has lines of it in other places too (teasers, quotations). So
 * paragraphs are found first, as the heaviest chain of all the places where they stand in full; passages lie in them, or
 * else between the found ones around them.
 *
 * @param passages in the order of the text
 * @returns for each passage its place in the page's letters; null where it is not there (any more)
 */
export function findPassages(page: PageLetters, text: string, passages: readonly TextRange[]): (Place | null)[] {
  const paragraphs = paragraphsOf(text);
  const places = heaviestChain(paragraphs.slice(0, MOST_PARAGRAPHS).map(({ letters }) => placesOf(letters, page)));
  let from = 0;
  return passages.map((passage) => {
    const at = paragraphs.findIndex(({ start, end }) => passage.start >= start && passage.end <= end);
    const paragraph = paragraphs[at];
    const place = places[at];
    if (paragraph && place) {
      const start = place.start + lettersOf(text.slice(paragraph.start, passage.start)).length;
      from = start + lettersOf(text.slice(passage.start, passage.end)).length;
      return { start, end: from };
    }
    const after = Math.max(from, places.slice(0, Math.max(0, at)).findLast((found) => found !== null)?.end ?? 0);
    const before = at < 0 ? undefined : places.slice(at).find((found) => found !== null)?.start;
    const found = findBetween(page.letters, lettersOf(text.slice(passage.start, passage.end)), after, before);
    if (found) from = found.end;
    return found;
  });
}

function paragraphsOf(text: string): Paragraph[] {
  return Array.from(text.matchAll(/[^\r\n\u2028\u2029]+/g), ({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
    letters: lettersOf(line),
  }));
}

/** Where a paragraph stands in full; only where it is on show, if it is anywhere. */
function placesOf(paragraph: string, { letters, isShown }: PageLetters): Place[] {
  const places: Place[] = [];
  if (paragraph.length < SHORTEST_PARAGRAPH) return places;
  for (let at = letters.indexOf(paragraph); at >= 0 && places.length < MOST_PLACES; ) {
    places.push({ start: at, end: at + paragraph.length });
    at = letters.indexOf(paragraph, at + paragraph.length);
  }
  const shown = places.filter(({ start }) => isShown(start));
  return shown.length > 0 ? shown : places;
}

/** The first place between two others where a sentence stands in full, or begins and ends. */
function findBetween(letters: string, sentence: string, from: number, to = letters.length): Place | null {
  if (sentence === '' || to <= from) return null;
  const between = letters.slice(from, to);
  const whole = between.indexOf(sentence);
  if (whole >= 0) return { start: from + whole, end: from + whole + sentence.length };
  const length = Math.min(LONGEST_END, Math.floor(sentence.length / 3));
  if (length < SHORTEST_END) return null;
  const start = between.indexOf(sentence.slice(0, length));
  if (start < 0) return null;
  const near = between.slice(start, start + 2 * sentence.length + LONGEST_END);
  const end = near.indexOf(sentence.slice(-length), length);
  return end < 0 ? null : { start: from + start, end: from + start + end + length };
}
