import { markupIn } from './markup.ts';
import { cleanLine } from './plain-text.ts';

/** Elements that begin and end a paragraph. */
const BLOCK =
  /^(?:address|article|blockquote|body|center|dd|div|dl|dt|h[1-6]|hr|html|li|main|ol|p|pre|section|table|tbody|td|th|thead|tr|ul)$/;
/** Elements whose content is no part of what an article says. */
const ASIDE =
  /^(?:aside|audio|button|canvas|embed|figcaption|figure|footer|form|head|iframe|math|menu|nav|noembed|noframes|noscript|object|picture|script|select|style|svg|template|textarea|title|video|xmp)$/;
/** Elements without an end tag: they are over as they begin. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** Longest body read, in UTF-16 units; articles are a tenth of it. */
const LONGEST_BODY = 1_000_000;

/**
 * The paragraphs of an article's HTML as plain text, without a DOM: the worker of an extension has none. Captions, forms,
 * embedded players and scripts are left out; two `<br>` end a paragraph as `</p>` does.
 */
export function paragraphsOf(html: string): string[] {
  const paragraphs: string[] = [];
  let words = '';
  let breaks = 0;
  let aside = 0;
  const end = (): void => {
    const paragraph = cleanLine(words);
    if (paragraph !== '') paragraphs.push(paragraph);
    words = '';
    breaks = 0;
  };
  for (const piece of markupIn(html.slice(0, LONGEST_BODY), 'html')) {
    if (piece.kind === 'text') {
      if (aside > 0) continue;
      words += piece.text;
      if (piece.text.trim() !== '') breaks = 0;
    } else if (ASIDE.test(piece.name) && !VOID.test(piece.name)) {
      if (piece.kind === 'open') aside++;
      else aside = Math.max(0, aside - 1);
    } else if (aside > 0) continue;
    else if (BLOCK.test(piece.name)) end();
    else if (piece.name === 'br') {
      words += ' ';
      if (++breaks === 2) end();
    }
  }
  end();
  return paragraphs;
}

/** The paragraphs of plain text: blank lines end them, or every line where there are no blank ones. */
export function paragraphsOfText(text: string): string[] {
  const lines = text.slice(0, LONGEST_BODY).split(/\r\n?|\n/);
  if (!lines.some((line, i) => i > 0 && line.trim() === '')) return lines.map(cleanLine).filter((line) => line !== '');
  const paragraphs: string[] = [];
  let words = '';
  for (const line of [...lines, '']) {
    if (line.trim() !== '') words += ` ${line}`;
    else {
      if (cleanLine(words) !== '') paragraphs.push(cleanLine(words));
      words = '';
    }
  }
  return paragraphs;
}
