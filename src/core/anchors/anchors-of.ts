import { type Anchor, type FoundName, nameAnchor } from './anchor.ts';
import { arabicNames } from './arabic-names.ts';
import { casedNames } from './cased-names.ts';
import { chineseNames } from './chinese-names.ts';
import { conceptsIn } from './concepts-in.ts';
import { type Figure, numbersIn } from './figures.ts';
import { katakanaNames } from './katakana-names.ts';
import { Taken } from './taken.ts';

/** Beyond this a text has said what it is about; bounds the time that a hostile page can take. */
const LONGEST = 60_000;

/**
 * The anchors of a text in order of place: figures, the words of a shared vocabulary, and names. `language` is a two-letter
 * code as `detectLanguage` gives it; an unknown one still yields figures and names.
 */
export function anchorsOf(text: string, language: string): Anchor[] {
  const read = text.slice(0, LONGEST);
  const taken = new Taken(read.length);
  const anchors: Anchor[] = [];
  for (const figure of numbersIn(read, language)) {
    taken.add(figure.start, figure.end);
    // One and zero stand for articles and negations as often as for numbers.
    if (figure.value > 1)
      anchors.push({ key: keyOf(figure), otherKeys: [], kind: 'figure', sure: true, start: figure.start });
  }
  for (const { key, kind, start, end } of conceptsIn(read, language)) {
    taken.add(start, end);
    anchors.push({ key, otherKeys: [], kind, sure: true, start });
  }
  for (const name of namesIn(read, language, taken)) {
    const anchor = nameAnchor(name);
    if (anchor) anchors.push(anchor);
  }
  return anchors.sort((a, b) => a.start - b.start);
}

function namesIn(text: string, language: string, taken: Taken): FoundName[] {
  const found = casedNames(text, language, taken);
  if (language === 'ar') found.push(...arabicNames(text, taken));
  if (language === 'ja') found.push(...katakanaNames(text, taken));
  if (language === 'zh') found.push(...chineseNames(text, taken));
  return found;
}

/** Money, years and percentages share their key with plain numbers, because not every writer spells the unit in a way we read. */
const keyOf = ({ kind, value }: Figure): string => `${kind === 'date' ? 'd' : '#'}${value}`;
