/** Articles in front of an outlet's name. */
const ARTICLES = new Set(
  'the a an der die das dem den des la le les el los il lo gli i o os as het de du l au aux'.split(' '),
);
/** What kind of outlet it is, as languages put it before the name. */
const KINDS = new Set(
  (
    'newspaper magazine website site portal outlet zeitung tageszeitung zeitschrift magazin nachrichtenseite onlineportal quotidien journal revue ' +
    'periódico diario revista quotidiano giornale rivista sito jornal dziennik gazeta serwis tygodnik krant dagblad ' +
    'газета газете газеты издание издании издания изданию журнал журнале сайт сайте сайта портал портале газеті видання виданні журналі сайті порталі gazetesi ' +
    'صحيفة جريدة مجلة موقع وكالة صفحة'
  ).split(' '),
);
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

/** Letters and figures of a text in lower case, word by word, without "'s". */
export function nameWords(text: string): string[] {
  return namedWords(text).map((word) => word.toLowerCase());
}

/** The same in the capitals that they stand in. */
export function namedWords(text: string): string[] {
  const plain = text
    .slice(0, 600)
    .normalize('NFKC')

    .replace(/['’]s(?![\p{L}\p{N}])/giu, '');
  return plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

const without = (words: readonly string[], skipped: (word: string) => boolean): readonly string[] => {
  let from = 0;
  while (from < words.length - 1 && skipped(words[from] ?? '')) from += 1;
  return words.slice(from);
};

/** The words of a name without articles in front: "The Harbour Times" -> harbour times. */
export function bareName(text: string): readonly string[] {
  return without(nameWords(text), (word) => ARTICLES.has(word));
}

/** The ways to read where a name begins: with "newspaper" and the like as part of it, and without. */
export function nameStarts(said: string): readonly (readonly string[])[] {
  const bare = bareName(said);
  const inner = without(bare, (word) => KINDS.has(word) || ARTICLES.has(word));
  return inner.length < bare.length ? [bare, inner] : [bare];
}

export const squeezed = (words: readonly string[]): string => words.join('');

/** Equal but for an ending: languages decline names. */
function sameWord(a: string | undefined, b: string): boolean {
  if (a === undefined) return false;
  if (a === b) return true;
  const stem = Math.max(4, Math.min(a.length, b.length) - 2);
  return a.length >= 6 && b.length >= 6 && Math.abs(a.length - b.length) <= 3 && a.slice(0, stem) === b.slice(0, stem);
}

const beginsAt = (words: readonly string[], at: number, name: readonly string[]): boolean =>
  name.every((word, i) => sameWord(words[at + i], word));

/** Whether a text begins with a name, articles aside. */
export function beginsWithName(said: string, name: string): boolean {
  const wanted = bareName(name);
  const whole = squeezed(wanted);
  if (whole.length < 2) return false;
  return nameStarts(said).some((words) =>
    UNSPACED.test(whole) ? squeezed(words).startsWith(whole) : beginsAt(words, 0, wanted),
  );
}

/** Whether a name stands anywhere in a text. Names of fewer than four letters stand in too many. */
export function containsName(text: string, name: string): boolean {
  const wanted = bareName(name);
  const whole = squeezed(wanted);
  const words = nameWords(text);
  if (UNSPACED.test(whole)) return whole.length >= 3 && squeezed(words).includes(whole);
  return whole.length >= 4 && words.some((_, at) => beginsAt(words, at, wanted));
}

/** Whether two names are one outlet's. */
export function sameName(one: string, other: string): boolean {
  const [a, b] = [squeezed(bareName(one)), squeezed(bareName(other))];
  return a !== '' && a === b;
}

const NO_NAME =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|our|this|that|here|his|her|their|my|print|english|german|french|spanish|book|it|us|an?)(?:\p{L}{0,8})?$|^(?:يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين)$/iu;

/** What follows a name in a sentence and is no part of it. */
const AFTER_NAME =
  /\s(?:on|am|in|with|and|under|as|by|at|for|where|which|und|mit|unter|vom|le|sous|avec|el|bajo|con|il|sob|com|met|onder|pod|под|и|z|erschienen|veröffentlicht|publiziert|übernommen|gepubliceerd|verschenen|al|bajo|بموجب)(?:\s.*)?$/u;

/** The name that stands at the start of what follows a credit's phrase; null where nothing there looks like one. */
export function properName(said: string): string | null {
  const start = withoutKinds(said.replace(OPENING, '')).replace(OPENING, '');
  const cut = /^[^.,;:!?()（）[\]\n"“”»«》」』。，、|]{2,60}/u.exec(start)?.[0] ?? '';
  const name = cut.replace(AFTER_NAME, '').trim();
  const words = name.split(/\s+/);
  if (name.length < 2 || words.length > 6 || /\d/.test(name)) return null;
  if (!/^(?:[a-zéîàç]{1,3}['’ ])?[\p{Lu}\p{Lo}]/u.test(name) || (words.length === 1 && NO_NAME.test(name))) return null;
  return name;
}

const OPENING = /^[\s"'“”„«»‘’《「『(（:：-]+/u;

function withoutKinds(said: string): string {
  const [first = '', ...rest] = said.split(/\s+/);
  const lower = first.toLowerCase();
  const skipped = KINDS.has(lower) || (ARTICLES.has(lower) && first === lower);
  return rest.length > 0 && skipped ? withoutKinds(rest.join(' ').replace(OPENING, '')) : said;
}
