/** A sentence as a half-open range of UTF-16 offsets into the text it was cut from, and the paragraph it stands in. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
}

/** No sentence is longer than this many UTF-16 units: one without an end is cut, so that work stays bounded. */
const LONGEST = 1200;

/** Words before a full stop that does not end a sentence. Lower case, several languages. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof sen rep gov gen col lt sgt capt st jr sr hon rev pres sec atty supt vs no inc ltd co corp dept ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun approx est e.g i.e etc al fig vol ' +
    'u.s u.k u.n e.u d.c a.m p.m z.b bzw d.h u.a usw ca mio mrd bd abs nr str hl sog evtl m mme mlle pr ste av bd ' +
    'sra sr srta dña d ud uds ee.uu pág art núm dr.ª sig dott ing avv on p.es ecc dhr mevr drs jl г ул т.е т.д др тыс млн млрд'
  ).split(' '),
);

/**
 * End marks: Western ones need white space or a quote after them, Chinese and Japanese ones do not. A match starts where a
 * run of marks does, so that a long run that ends no sentence is tried once and not from each of its marks.
 */
const END =
  /(?<![.!?\u2026\u061f\u06d4\u0964])[.!?\u2026\u061f\u06d4\u0964]+["'\u201d\u2019\u00bb)\]]*(?=\s|["\u201c\u201e\u00ab]|\p{Lu}\p{Ll}|$)|[。！？]+[」』”’）]*/gu;

/**
 * Cuts a text into sentences: at line ends, and at end marks that do not belong to an abbreviation, an initial or a
 * number. Our own rules rather than `Intl.Segmenter`, whose cuts differ between browsers and Node: a stored sentence
 * index must mean the same everywhere. Linear in the text's length; never an empty sentence.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = -1;
  for (const line of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const before = sentences.length;
    cutLine(line[0], line.index, paragraph + 1, sentences);
    if (sentences.length > before) paragraph++;
  }
  return sentences;
}

function cutLine(line: string, offset: number, paragraph: number, out: Sentence[]): void {
  let start = 0;
  for (const mark of line.matchAll(END)) {
    const end = mark.index + mark[0].length;
    if (mark[0] === '.' && !endsSentence(line, mark.index)) continue;
    push(line, start, end, offset, paragraph, out);
    start = end;
  }
  push(line, start, line.length, offset, paragraph, out);
}

/** Is the single full stop at `at` the end of a sentence? */
function endsSentence(line: string, at: number): boolean {
  const before = /[\p{L}\p{N}.]+$/u.exec(line.slice(Math.max(0, at - 24), at))?.[0] ?? '';
  const next = /^["'\u201c\u2018\u201e\u00ab(\s]*(\S)/u.exec(line.slice(at + 1, at + 12))?.[1] ?? '';
  if (/^\p{Ll}/u.test(next)) return false;
  if (/^\p{Lu}$/u.test(before) || /^\p{N}{1,2}$/u.test(before)) return before === 'I';
  return !ABBREVIATIONS.has(before.toLowerCase());
}

function push(line: string, from: number, to: number, offset: number, paragraph: number, out: Sentence[]): void {
  for (let start = from; start < to; start += LONGEST) {
    const piece = line.slice(start, Math.min(to, start + LONGEST));
    const lead = piece.length - piece.trimStart().length;
    const body = piece.trim().length;
    if (body > 0) out.push({ start: offset + start + lead, end: offset + start + lead + body, paragraph });
  }
}
