import { type Concept, type Lexicon, longestStem } from './lexicon.ts';

/** Languages that write compounds as one word. */
const COMPOUNDING = new Set(['de', 'nl', 'is', 'sv']);
const LINKING = /^(?:s|en|n|r|ar|a|u)(?=...)/;
const ELIDED = /^(?:l|d|dell|all|nell|dall|sull|un|qu|s|n)'(?=..)/;
const ARABIC_PARTICLES = [
  /^[وف](?=...)/,
  /^[وف]?[بك]?ال(?=...)/,
  /^[وف]?لل(?=..)/,
  /^[بلك](?=...)/,
  /^[وف][بلك](?=...)/,
];

/** The concepts that a word (its letters folded) names: one, or the parts of a compound; none if it is not known. */
export function stemsOfWord(word: string, language: string, lexicon: Lexicon): readonly Concept[] {
  for (const form of formsOf(word, language)) {
    const head = longestStem(form, lexicon, 2);
    if (head === undefined) continue;
    const rest = form.slice(head.length);
    const tail =
      COMPOUNDING.has(language) && rest.length >= 4
        ? (longestStem(rest.replace(LINKING, ''), lexicon, 4) ?? longestStem(rest, lexicon, 4))
        : undefined;
    return tail ? [head, tail] : [head];
  }
  const tail = COMPOUNDING.has(language) && word.length >= 9 ? lastPart(word, lexicon) : undefined;
  return tail ? [tail] : [];
}

/** The known last part of a compound whose first part is not known. */
function lastPart(word: string, lexicon: Lexicon): Concept | undefined {
  for (let at = 3; at <= word.length - 5; at++) {
    const part = longestStem(word.slice(at), lexicon, 5);
    if (part && word.length - at - part.length <= 3) return part;
  }
  return undefined;
}

/** A word and what is left of it without possessive, full stop, elided article or joined particles. */
function formsOf(word: string, language: string): string[] {
  const bare = word.replace(/'s$/, '');
  if (language === 'ar') return [bare, ...ARABIC_PARTICLES.filter((p) => p.test(bare)).map((p) => bare.replace(p, ''))];
  const forms = [bare, bare.replace(/\.$/, ''), bare.replace(ELIDED, '')];
  if (bare.includes('-')) forms.push(...bare.split('-').filter((part) => part.length > 2));
  return [...new Set(forms)];
}
