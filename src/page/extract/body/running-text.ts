import type { Block } from './blocks.ts';
import {
  isClosingFurniture,
  isCreditLine,
  isFurnitureText,
  isSentence,
  leadsAway,
  wordCount,
} from './furniture-text.ts';

/** What the metadata say about the article whose body is being cleaned. */
export interface Context {
  readonly title: string | undefined;
  readonly byline: string | undefined;
}

/** So many blocks at the end are looked at for author's notes and comment notices. */
const CLOSING_BLOCKS = 4;
const LABEL_WORDS = 8;
const LOOSE_WORDS = 20;
const REPEATED_FROM = 3;

/**
 * The blocks that are running text: furniture is left out by its words and links, then what stands before the first and
 * after the last sentence, then author's notes at the end.
 */
export function runningText(blocks: readonly Block[], context: Context): Block[] {
  const kept = withoutFurniture(blocks, context.title);
  let from = 0;
  let to = kept.length;
  while (from < to && isLoose(kept[from])) from += 1;
  if (from === to) return kept;
  while (to > from && isLooseAtEnd(kept[to - 1])) to -= 1;
  const body = kept.slice(from, to);
  const closing = body.length - CLOSING_BLOCKS;
  return body.filter(
    (block, i) => i < closing || i === 0 || !(isClosingFurniture(block) || isAuthorNote(block, context.byline)),
  );
}

/** Leaves out furniture, the label ("More from sport") right before it, the headline, and short lines repeated through the page. */
function withoutFurniture(blocks: readonly Block[], title: string | undefined): Block[] {
  const repeated = repeatedLines(blocks);
  const lastText = blocks.findLastIndex((block) => block.linked === 0 && !isShort(block));
  const kept: Block[] = [];
  let afterKept = false;
  for (const [i, block] of blocks.entries()) {
    if (i > lastText && leadsAway(block) && isShort(block)) break;
    const furniture = isFurnitureText(block) || repeated.has(block.text) || block.text === title;
    if (!furniture) kept.push(block);
    else if (afterKept && block.linked > 0.9 && isLabel(kept.at(-1))) kept.pop();
    afterKept = !furniture;
  }
  return kept;
}

function repeatedLines(blocks: readonly Block[]): Set<string> {
  const seen = new Map<string, number>();
  for (const block of blocks) if (isShort(block)) seen.set(block.text, (seen.get(block.text) ?? 0) + 1);
  return new Set([...seen].filter(([, times]) => times >= REPEATED_FROM).map(([text]) => text));
}

function isShort(block: Block): boolean {
  return !isSentence(block) && wordCount(block.text) <= LABEL_WORDS;
}

/** A line that names what follows: a heading, or a few words. */
function isLabel(block: Block | undefined): boolean {
  return block !== undefined && isShort(block) && (block.heading || leadsAway(block) || wordCount(block.text) <= 3);
}

/** Kickers, bylines, dates, navigation: short and no sentence. */
function isLoose(block: Block | undefined): boolean {
  return block !== undefined && !isSentence(block) && wordCount(block.text) <= LOOSE_WORDS && !isCreditLine(block);
}

function isLooseAtEnd(block: Block | undefined): boolean {
  return isLoose(block) && block !== undefined && (block.heading || wordCount(block.text) <= 12 || block.linked > 0.5);
}

/** "Ada Byrne is a reporter who covers...": starts with the author's name or its first part. */
function isAuthorNote(block: Block, byline: string | undefined): boolean {
  if (byline === undefined) return false;
  const [first = ''] = byline.split(/\s+/);
  return (
    first.length > 2 &&
    block.text.startsWith(`${first} `) &&
    /^\S+(?: \S+){0,3} (?:\([^)]*\) )?(?:is|was|has|writes|covers|joined|works|lives|ist|schreibt|est|es|è|é)\b/u.test(
      block.text,
    )
  );
}
