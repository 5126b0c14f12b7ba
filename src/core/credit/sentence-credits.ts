import type { CreditKind } from './credit.ts';
import { bitOf, type ReadSentence, readSentence } from './sentence-roles.ts';
import { unspacedKind } from './unspaced-sentences.ts';
import type { Role } from './word-roles.ts';

/** What a sentence says of where a text is from, with the places at which the outlet's name may begin. */
export interface SentenceCredit {
  readonly kind: Extract<CreditKind, 'republished' | 'scoop' | 'read-more' | 'contribution'>;
  readonly said: readonly string[];
  readonly quote: string;
}

const LONGEST_LINE = 400;
const MOST_NAMES = 4;
/** A sentence of so many words has no room for anything but where there is more, or whose news it was. */
const SHORT = 14;
const SHORTEST = 9;
/** "First" belongs to a verb of publishing this near. */
const FIRST_NEAR = 3;
const ORIGINAL_NEAR = 9;
/** "This is an edited version of ...": what it points at at the start of a sentence. */
const POINTS = 5;
/** "An essay published in ..." is another text. */
const SOME = /^(?:an?|eine?|une?|una|uno|uma?|een|bir)$/iu;
/** No name of an outlet is without one of these at its start. */
const NAME_START = /^[\s"'“”„«»‘’《「『(]*[\p{Lu}\p{Lo}\p{N}]/u;
const SENTENCE_END = /(?<=[.!?…]["”»)]*)\s+(?=[\p{Lu}\p{Lo}"“„«])|(?<=[。！？])/u;

/**
 * The credits in a line by what its sentences say, in whatever words: "this text" with "first" and "published", "we" with
 * "reprint" and "permission". Each sentence by itself: it has to speak of the page's text, since sentences of the story speak of
 * books and reports in the same words.
 */
export function sentenceCredits(line: string): SentenceCredit[] {
  const looked = line.length <= LONGEST_LINE ? [line] : [line.slice(0, LONGEST_LINE), line.slice(-LONGEST_LINE)];
  return looked.flatMap((part) => part.split(SENTENCE_END)).flatMap(creditIn);
}

function creditIn(sentence: string): SentenceCredit[] {
  const unspaced = unspacedKind(sentence);
  if (unspaced !== null) return [{ kind: unspaced, said: [sentence.trim()], quote: sentence.trim() }];
  for (const read of readSentence(sentence)) {
    const kind = kindOf(read);
    if (kind !== null) return [{ kind, said: namesIn(sentence, read), quote: sentence.trim() }];
  }
  return [];
}

function kindOf(read: ReadSentence): SentenceCredit['kind'] | null {
  const has = (...roles: readonly Role[]): boolean => roles.some((role) => (read.any & bitOf(role)) !== 0);
  const { length } = read.tokens;
  const own = speaksOfText(read);
  if (
    own &&
    has('publish', 'again') &&
    (has('leave') || isNear(read, 'original', 'publish', ORIGINAL_NEAR) || isNear(read, 'first', 'publish', FIRST_NEAR))
  )
    return 'republished';
  if (has('again') && (own || (has('we') && has('article', 'report')) || startsWith(read, 'again')))
    return 'republished';
  if (has('take') && (own || startsWith(read, 'take')) && (own || has('leave', 'article'))) return 'republished';
  if (has('publish') && has('leave') && (has('we') || startsWith(read, 'publish'))) return 'republished';
  if (own && has('from') && !has('publish') && length <= SHORT) return 'republished';
  if (has('made') && has('publish', 'again', 'take') && (own || has('leave'))) return 'republished';
  if (length <= SHORT && has('whole') && has('read') && has('article', 'report')) return 'read-more';
  if (length <= SHORT && has('first') && has('reveal') && (has('news', 'article', 'this') || startsWith(read, 'first')))
    return 'scoop';
  if (length <= SHORTEST && startsWith(read, 'news') && has('reveal') && has('in')) return 'scoop';
  if (length <= SHORTEST && ((read.roles[0] ?? 0) & bitOf('with')) !== 0 && has('material')) return 'contribution';
  return own && startsWith(read, 'material') && has('used') ? 'contribution' : null;
}

/** Whether words of two roles stand so close that the one says something of the other. */
function isNear({ roles }: ReadSentence, one: Role, other: Role, most: number): boolean {
  return roles.some((role, at) => {
    if ((role & bitOf(one)) === 0) return false;
    return roles.slice(Math.max(0, at - most), at + most + 1).some((near) => (near & bitOf(other)) !== 0);
  });
}

/** Whether one of a sentence's first two words has a role: articles stand in front. */
function startsWith({ roles }: ReadSentence, ...wanted: readonly Role[]): boolean {
  const bits = wanted.map(bitOf).reduce((all, bit) => all | bit, 0);
  return (((roles[0] ?? 0) | (roles[1] ?? 0)) & bits) !== 0;
}

/** "This article", "the original text", "Text published ...": a text that is pointed at, or that opens the sentence. */
function speaksOfText({ roles, tokens }: ReadSentence): boolean {
  const some = SOME.test(tokens[0]?.text ?? '');
  const [pointing, article, report] = [bitOf('this') | bitOf('original'), bitOf('article'), bitOf('report')];
  const near = (at: number): number =>
    (roles[at - 1] ?? 0) | (roles[at - 2] ?? 0) | (roles[at + 1] ?? 0) | (roles[at] ?? 0);
  return roles.some((role, at) => {
    if ((role & (article | report)) === 0) return false;
    if ((near(at) & pointing) !== 0) return true;
    if (at <= POINTS && ((roles[0] ?? 0) & bitOf('this')) !== 0) return true;
    return (role & article) !== 0 && at <= 1 && !some;
  });
}

/** What follows the small words before names, what follows a small letter with a capital, and the sentence itself. */
function namesIn(sentence: string, { tokens, roles }: ReadSentence): string[] {
  const before = bitOf('in');
  const starts = new Set<number>();
  tokens.forEach(({ text, start }, at) => {
    if (((roles[at - 1] ?? 0) & before) !== 0 && ((roles[at] ?? 0) & before) === 0) starts.add(start);
    const previous = tokens[at - 1]?.text ?? '';
    if (/^\p{Lu}/u.test(text) && /^\p{Ll}/u.test(previous)) starts.add(start);
  });
  const names = [...[...starts].map((start) => sentence.slice(start)), sentence.trim()];
  return names.filter((name) => NAME_START.test(name)).slice(0, MOST_NAMES);
}
