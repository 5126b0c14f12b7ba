import { mulberry32 } from '../../../src/core/mulberry32.ts';

/** An article that nobody else has. */
export interface Story {
  readonly slug: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** ISO 8601. */
  readonly published: string;
  readonly byline: string;
}

const NOUNS =
  'harbour council bridge reservoir orchard tramway library ferry quarry museum vineyard hospital foundry theatre market stadium lighthouse canal nursery brewery observatory airfield greenhouse archive sawmill courthouse playground waterworks depot cathedral'.split(
    ' ',
  );
const PEOPLE =
  'engineers teachers fishermen nurses drivers farmers volunteers surveyors musicians auditors bakers students archivists divers gardeners plumbers referees librarians pilots carpenters'.split(
    ' ',
  );
const VERBS =
  'inspected repainted measured reopened flooded repaired financed catalogued evacuated photographed insured demolished renamed heated guarded relocated fenced donated auctioned extended'.split(
    ' ',
  );
const THINGS =
  'pumps ledgers benches turbines paintings fences kettles engines tiles manuscripts ropes windows saplings drums valves lanterns barrels maps bells timbers hinges ovens cables statues'.split(
    ' ',
  );
const ADJECTIVES =
  'northern rusty generous narrow forgotten wooden unpaid crowded temporary municipal slippery ornate silent costly damp familiar steep borrowed frozen modest'.split(
    ' ',
  );
const SYLLABLES = 'bar dol fen gri hul kam lor mev nis pol rat sed tov urn vil wex yan zor bel cra'.split(' ');

type Random = () => number;
const pick = (random: Random, from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
const name = (random: Random): string =>
  capital(Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(random, SYLLABLES)).join(''));

/** Ways to put a sentence; the same events are told in none of them twice. */
function sentence(random: Random, people: readonly string[], places: readonly string[]): string {
  const who = pick(random, people);
  const where = pick(random, places);
  const count = 3 + Math.floor(random() * 4000);
  const [noun, other] = [pick(random, NOUNS), pick(random, NOUNS)];
  const [thing, many] = [pick(random, THINGS), pick(random, PEOPLE)];
  const [verb, also] = [pick(random, VERBS), pick(random, VERBS)];
  const [kind, how] = [pick(random, ADJECTIVES), pick(random, ADJECTIVES)];
  const forms = [
    `${capital(many)} from ${where} ${verb} ${count} ${kind} ${thing} behind the ${noun} before ${who} arrived.`,
    `${who} said the ${how} ${noun} had ${verb} nothing since ${1900 + (count % 120)}, when the ${other} was ${also}.`,
    `Near ${where} the ${noun} was ${verb} by ${count} ${many}, and its ${kind} ${thing} were ${also} twice.`,
    `A ${kind} ${other} cost ${where} ${count} crowns, ${who} told the ${many} who had ${verb} the ${thing}.`,
    `Only the ${thing} of the ${how} ${noun} in ${where} survived; ${who} and ${count % 40} ${many} ${also} them.`,
    `Whether the ${noun} will be ${verb} is for ${who} to decide, and the ${many} of ${where} want ${count} more ${thing}.`,
    `${where} has ${count} ${many}, but the ${kind} ${noun} ${also} fewer ${thing} than the ${other} did.`,
  ];
  return pick(random, forms);
}

/** The story of a number, in English words put together anew for each. */
export function storyOf(number: number): Story {
  const random = mulberry32(1000 + number * 7919);
  const people = Array.from({ length: 4 }, () => `${name(random)} ${name(random)}`);
  const places = Array.from({ length: 3 }, () => name(random));
  const title = `${capital(pick(random, ADJECTIVES))} ${pick(random, NOUNS)} ${pick(random, VERBS)} as ${name(random)} counts ${pick(random, THINGS)}`;
  const paragraphs = Array.from({ length: 7 }, () =>
    Array.from({ length: 3 }, () => sentence(random, people, places)).join(' '),
  );
  const hour = String(number % 24).padStart(2, '0');
  const day = String(1 + (number % 19)).padStart(2, '0');
  return {
    slug: `${title.toLowerCase().replace(/[^a-z]+/g, '-')}-${number}`,
    title,
    paragraphs,
    published: `2026-11-${day}T${hour}:15:00Z`,
    byline: people[0] ?? '',
  };
}

/** What a thesaurus makes of words. */
const SPUN: ReadonlyMap<string, string> = new Map([
  ['behind', 'in back of'],
  ['before', 'prior to when'],
  ['said', 'stated'],
  ['nothing', 'not anything'],
  ['near', 'close to'],
  ['twice', 'two times'],
  ['told', 'informed'],
  ['only', 'just'],
  ['survived', 'endured'],
  ['whether', 'if'],
  ['decide', 'determine'],
  ['want', 'desire'],
  ['more', 'additional'],
  ['fewer', 'less'],
  ['cost', 'set back'],
  ['will', 'shall'],
]);

/** The story as a copyist's program rewords it. */
export const spun = (text: string): string =>
  text.replace(/[A-Za-z]+/g, (word) => {
    const instead = SPUN.get(word.toLowerCase());
    return instead === undefined ? word : /^[A-Z]/.test(word) ? capital(instead) : instead;
  });
