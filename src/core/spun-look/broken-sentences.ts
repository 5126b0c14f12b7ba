import { quotedRanges } from '../text/quotes.ts';
import type { Sign } from './sign.ts';

/** "... said on Tuesday. sign." at the end of a paragraph; before the stop stands a whole word, no abbreviation. */
const STRAY = /(?<=(?:\p{Ll}{4}|day)\. )\p{Ll}{3,20}\.(?=[ \t]*$)/u;
/** A reporter's words inside the speaker's: "According to TASS, Lavrov, our people work there". */
const REPORTED =
  /\bAccording to \p{Lu}[\p{L}.]{1,30}(?: \p{Lu}[\p{L}.]{1,30})?, (?:\p{Lu}[\p{L}.]{1,30} ){0,2}\p{Lu}[\p{L}.]{1,30}, (?:our|we|my|I|us)\b/u;
/** The last speaker named is a woman ... */
const SHE_SPOKE =
  /\b(?:\p{L}{2,20}woman|Mrs|Ms|actress|queen|duchess|princess)\.? (?:\p{Lu}[\p{L}.'-]{1,30} ?){1,3}(?:said|says|told)\b/gu;
const ANY_SPOKE =
  /\b(?:\p{Lu}[\p{L}'-]{1,30}|he|she|they|who|it|police|officials) (?:also |has |had )?(?:said|says|told|added|wrote)\b/gu;
/** ... and the next paragraph is nothing but a quotation of a man. */
const HE_SAID = /^["\u201c][^"\u201c\u201d]{10,1500}[,.!?]["\u201d] he (?:said|added)\.?[ \t]*$/;

/**
 * What is left of sentences after a machine took them apart: words stranded behind their full stop, and quotations whose
 * speaker changed. English. Each pattern looks at one paragraph, and none can run far.
 */
export function brokenSentences(text: string): Sign[] {
  const signs: Sign[] = [];
  const push = (kind: Sign['kind'], start: number, length: number) =>
    signs.push({ kind, start, end: start + length, usual: null });
  let sheSpoke = false;
  for (const { 0: line, index } of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const stray = STRAY.exec(line.slice(-60));
    if (stray) push('stray-word', index + Math.max(0, line.length - 60) + stray.index, stray[0].length);
    if (sheSpoke && line.length < 1600 && HE_SAID.test(line))
      push(
        'broken-quotation',
        index + line.lastIndexOf(' he ') + 1,
        line.trimEnd().length - line.lastIndexOf(' he ') - 1,
      );
    sheSpoke = lastSpeakerIsWoman(line);
  }
  for (const [start, end] of quotedRanges(text)) {
    const reported = REPORTED.exec(text.slice(start, end));
    if (reported) push('broken-quotation', start + reported.index, reported[0].length);
  }
  return signs;
}

const LONGEST_PARAGRAPH = 2000;

function lastSpeakerIsWoman(line: string): boolean {
  if (line.length > LONGEST_PARAGRAPH) return false;
  const she = [...line.matchAll(SHE_SPOKE)].at(-1);
  if (!she) return false;
  const last = [...line.matchAll(ANY_SPOKE)].at(-1);
  return !last || last.index + last[0].length <= she.index + she[0].length;
}
