import { paragraphsOf, paragraphsOfText } from './paragraphs.ts';

/** What a feed says of one article: its own words for the whole of it, and for its summary. */
export interface FeedBody {
  readonly content?: string | undefined;
  readonly contentIsText?: boolean;
  readonly summary?: string | undefined;
}

/** An article has at least this many letters, half as many where a sign is a syllable or a word; shorter ones are fetched. */
const SHORTEST_ARTICLE = 1000;
/** A feed that gives only one text calls it a summary, whatever it is: more is asked of it. */
const SHORTEST_UNNAMED = 2000;
/** The whole is longer than its summary by at least this factor. */
const OVER_SUMMARY = 1.5;
/** Longest text kept, in UTF-16 units; what `extractArticle` keeps. */
const LONGEST_TEXT = 400_000;

/** How texts that go on elsewhere end, in the words of many languages. */
const GOES_ON =
  /(?:(?:…|\.{3}|\[…\]|\[\.{3}\])|\b(?:(?:read|see|view|find out) (?:more|on|the (?:full|rest|whole|original).{0,40})|continue(?: reading)?|keep reading|full (?:story|article|report)|click here.{0,60}|weiterlesen|mehr (?:lesen|dazu)|zum (?:vollständigen )?artikel|lire (?:la suite|plus|l[’']article).{0,40}|en savoir plus|leer m[aá]s|(?:seguir|sigue|continuar|contin[uú]a) leyendo|le(?:ia|r) mais|continu(?:e|ar) (?:lendo|a ler)|leggi (?:tutto|di più|anche|l[’']articolo).{0,40}|continua a leggere|lees (?:meer|verder)|läs (?:mer|hela).{0,20}|les (?:mer|hele).{0,20}|læs (?:mere|hele).{0,20}|lue (?:lisää|koko).{0,20}|czytaj (?:więcej|dalej|całość)|číst (?:dále|více)|citește (?:mai (?:mult|departe)|tot)|tovább|devamını oku)|(?:читать|читайте) (?:далее|дальше|полностью|также).{0,40}|подробнее|читати далі|детальніше|続きを読む|続きはこちら|もっと(?:見る|読む)|阅读(?:全文|更多)|閱讀(?:全文|更多)|查看(?:全文|更多)|더 ?(?:보기|읽기)|اقرأ (?:المزيد|أكثر|أيضا).{0,20}|المزيد|ادامه مطلب|आगे पढ़ें)[\s\p{P}\p{S}]*$/iu;

/** Texts that stop where the reader would have to pay. */
const FOR_SUBSCRIBERS =
  /\b(?:subscribe (?:now |today )?to (?:read|continue|keep|unlock)|(?:this|the) (?:post|article|story|content) is (?:for|only|available|exclusive).{0,40}(?:subscribers|members)|log in to (?:read|continue)|already a subscriber|nur für abonnenten|réservé aux abonnés|(?:solo|exclusivo) para suscriptores|riservato agli abbonati)\b/iu;

/** Lines that blog software puts under an entry; they stand on no page. */
const APPENDED =
  /^(?:the post .{1,400} (?:appeared first on|first appeared on) .{1,200}|l[’']article .{1,400} est apparu en premier sur .{1,200}|der beitrag .{1,400} erschien zuerst auf .{1,200}|la entrada .{1,400} (?:se publicó primero en|aparece primero en) .{1,200}|l[’']articolo .{1,400} proviene da .{1,200}|o post .{1,400} apareceu primeiro em .{1,200}|het bericht .{1,400} verscheen eerst op .{1,200}|сообщение .{1,400} появились сначала на .{1,200})$/iu;

const ENDS_SENTENCE = /[.!?…。！？।؟]["'”’»“)\]』」]*$/u;
const SHORT_LINE = 100;

/**
 * The text of an article as a feed gives it, in paragraphs separated by one blank line, where that is surely the whole of
 * it; undefined where the page had better be fetched. Whole is what is as long as an article, has more than one
 * paragraph, ends with a sentence, neither goes on elsewhere nor behind a pay wall, and says clearly more than the
 * summary beside it.
 */
export function wholeArticle({ content, contentIsText = false, summary }: FeedBody): string | undefined {
  const body = content ?? summary;
  if (body === undefined || body.length < SHORTEST_ARTICLE / 2) return undefined;
  const isText = content === undefined ? !/<\/?[a-z]/i.test(body) : contentIsText;
  const paragraphs = isText ? paragraphsOfText(body) : paragraphsOf(body);
  while (APPENDED.test(paragraphs.at(-1)?.slice(0, LONGEST_APPENDED) ?? '')) paragraphs.pop();
  const text = paragraphs.join('\n\n');
  if (weight(text) < (content === undefined ? SHORTEST_UNNAMED : SHORTEST_ARTICLE)) return undefined;
  if (paragraphs.length < 2 || !endsWhole(paragraphs)) return undefined;
  if (content !== undefined && summary !== undefined && !saysMore(text, summary)) return undefined;
  return text.length <= LONGEST_TEXT ? text : undefined;
}

const LONGEST_APPENDED = 1000;

/** Letters, with those counted double of which each is a syllable or a word. */
function weight(text: string): number {
  return text.length + (text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu)?.length ?? 0);
}

function endsWhole(paragraphs: readonly string[]): boolean {
  const [before = '', last = ''] = paragraphs.slice(-2);
  const ending = last.slice(-200);
  if (GOES_ON.test(ending) || FOR_SUBSCRIBERS.test(`${before.slice(-400)}\n${last.slice(-400)}`)) return false;
  // A name, a place or a credit may stand below the last sentence.
  return ENDS_SENTENCE.test(ending) || (last.length <= SHORT_LINE && ENDS_SENTENCE.test(before.slice(-200)));
}

/** A summary may be as long as the whole only where it is the same text: feeds give it twice then. */
function saysMore(text: string, summary: string): boolean {
  const short = paragraphsOf(summary).join('\n\n');
  if (text.length >= short.length * OVER_SUMMARY) return true;
  return short.length >= SHORTEST_UNNAMED && text.slice(0, 500) === short.slice(0, 500) && text.length >= short.length;
}
