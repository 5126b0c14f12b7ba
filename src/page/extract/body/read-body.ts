import { Readability } from '@mozilla/readability';
import { type Block, blocksOf } from './blocks.ts';
import { looseParagraphs } from './loose-paragraphs.ts';
import { type Context, runningText } from './running-text.ts';

/** How the text was found; "none" and "too-large" come with an empty text. */
export type BodySource = Body['source'] | TooLarge['source'];

export interface Body {
  readonly text: string;
  readonly source: 'readability' | 'paragraphs' | 'none';
  /** Readability found much less than the page's paragraphs hold, so that the choice is a guess. */
  readonly lowConfidence: boolean;
}

/** The answer for a page whose size would make reading it endless. */
export interface TooLarge {
  readonly text: '';
  readonly source: 'too-large';
  readonly lowConfidence: true;
}

/** What Readability makes of a document. */
export interface Reading {
  readonly content: Element | null;
  readonly byline: string | null;
  /** The page's paragraphs, collected before Readability took the document apart. */
  readonly loose: readonly Block[];
  /** What Readability broke on, if it did. */
  readonly failure?: string;
}

/** Reads a cloned document, and takes it apart in doing so. */
export function readClone(clone: Document): Reading {
  const loose = looseParagraphs(clone);
  try {
    const options = { serializer: (node: Node) => node as Element, keepClasses: true, disableJSONLD: true };
    const result = new Readability<Element>(clone, options).parse();
    return { content: result?.content ?? null, byline: result?.byline ?? null, loose };
  } catch (error) {
    // Readability recurses and trusts the shape of pages; where a page defeats it, its paragraphs are still there.
    return { content: null, byline: null, loose, failure: String(error) };
  }
}

/** The body's paragraphs: Readability's, unless it has fewer than half of what the page's `<p>` elements hold. */
export function bodyOf(reading: Reading, context: Context): Body {
  const read = reading.content === null ? [] : runningText(blocksOf(reading.content), context);
  const readLength = lengthOf(read);
  if (readLength < lengthOf(reading.loose) / 2) {
    const loose = runningText(reading.loose, context);
    if (lengthOf(loose) > readLength) return { text: joined(loose), source: 'paragraphs', lowConfidence: true };
  }
  return read.length === 0
    ? { text: '', source: 'none', lowConfidence: true }
    : { text: joined(read), source: 'readability', lowConfidence: false };
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

function joined(blocks: readonly Block[]): string {
  return blocks.map((block) => block.text).join('\n\n');
}
