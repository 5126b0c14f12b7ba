import { agencyNamed } from '../credit/agencies.ts';
import type { Credit, CreditKind } from '../credit/credit.ts';
import { bareName, namedWords, nameStarts, properName, sameName, squeezed } from '../credit/names.ts';
import { hostOf, isFrontPage, mayBeOutlet } from '../signals/host.ts';
import type { NamedSource } from './fairness.ts';
import { isAt, isCalled, isMentioned, type Outlet, type Outlets, type Party } from './outlets.ts';

/** Whom a credit names. */
export interface Credited {
  readonly credit: Credit;
  readonly name: string;
  readonly host: string | null;
  readonly outlet: Outlet | undefined;
}

const LONGEST_NAME_WORDS = 6;
/** A domain for a name; further on in a line it would be no more than mentioned. */
const DOMAIN = /^[\s"'“«„(:]*(?:https?:\/\/)?((?:[a-z\d][a-z\d-]*\.)+[a-z]{2,12})(?![\p{L}\p{N}@])/iu;

/** Whether a credit of one side means another party: by its link, as an agency, or by its name. */
export function means(credit: Credit, giver: Party, party: Party, outlets: Outlets): boolean {
  const agency = credit.agency === undefined ? undefined : agencyNamed(credit.agency);
  if (agency !== undefined) return isAt(agency.domain, party, outlets) || isCalled(agency.name, party);
  // A site that goes by another's name speaks of itself.
  const byName = !isOwnName(credit.said, giver);
  if (credit.kind === 'left-over') return byName && !isMentioned(credit.said, giver) && isMentioned(credit.said, party);
  const linked = credit.links.some((link) => {
    const host = hostOf(link);
    return host !== null && isAt(host, party, outlets);
  });
  if (credit.kind === 'mention') return linked && byName && isMentioned(credit.said, party);
  return linked || (byName && credit.said !== '' && isCalled(credit.said, party));
}

/**
 * Whom a page's credit names, if it is an outlet other than its own; null where it names nobody that can be made out.
 * @param known whoever has the page's text: a name that fits one of them means it
 */
export function whomItNames(credit: Credit, page: Party, known: readonly Party[], outlets: Outlets): Credited | null {
  const meant = known.find((party) => means(credit, page, party, outlets));
  if (meant !== undefined && credit.agency === undefined) {
    const { host, outlet, site } = meant;
    return { credit, name: outlet?.name ?? site ?? host ?? credit.said, host, outlet };
  }
  if (credit.kind === 'reported-by' || credit.kind === 'mention') return null;
  const agency = credit.agency === undefined ? undefined : agencyNamed(credit.agency);
  if (agency !== undefined) {
    const outlet = outlets.at(agency.domain);
    const own = isAt(agency.domain, page, outlets) || (page.site !== null && sameName(page.site, agency.name));
    return own ? null : { credit, name: agency.name, host: agency.domain, outlet };
  }
  const listed = credit.kind === 'left-over' ? listedWithin(credit.said, outlets) : listedAtStart(credit.said, outlets);
  if (listed !== null) {
    // What a sentence says in free words has "the journal" and "the mirror" in it as well.
    const free = (credit.kind === 'republished' || credit.kind === 'scoop') && credit.links.length === 0;
    if (free && bareName(listed.name).length < 2) return null;
    return isOwn(listed.domain, page, outlets) || isOwnName(credit.said, page)
      ? null
      : { credit, name: listed.name, host: listed.domain, outlet: listed };
  }
  if (credit.kind === 'left-over' || isOwnName(credit.said, page)) return null;
  const host = [...credit.links.map((link) => hostOf(link)), domainIn(credit)].find(
    (found) => found !== null && mayBeOutlet(found) && !isOwn(found, page, outlets),
  );
  const name = properName(credit.said);
  if (host) {
    const outlet = outlets.at(host);
    return { credit, name: outlet?.name ?? name ?? host, host, outlet };
  }
  // Without a link or an entry in the directory only the plainest words are trusted to stand before an outlet's name.
  if (credit.kind !== 'first-published' || name === null || credit.links.length > 0) return null;
  return { credit, name, host: null, outlet: undefined };
}

const ORDER: readonly CreditKind[] = [
  'first-published',
  'republished',
  'pointer',
  'agency',
  'source',
  'read-more',
  'scoop',
  'contribution',
  'left-over',
  'mention',
  'source-link',
];
const LEVELS: readonly Credit['level'][] = ['explicit', 'named', 'linked'];

/** The outlets that a page names, the one that it credits best first. */
export function creditedBy(
  credits: readonly Credit[],
  page: Party,
  known: readonly Party[],
  outlets: Outlets,
): Credited[] {
  const found = credits
    .map((credit) => whomItNames(credit, page, known, outlets))
    .filter((credited) => credited !== null);
  const rank = ({ credit }: Credited): number => LEVELS.indexOf(credit.level) * 10 + ORDER.indexOf(credit.kind);
  return found.sort((a, b) => rank(a) - rank(b));
}

export function namedSource({ credit, name, host }: Credited): NamedSource {
  return { name, level: credit.level, quote: credit.quote, ...(host !== null && { host }) };
}

/** One outlet under two top-level domains, or one owner's two outlets. */
function isOwn(host: string, page: Party, outlets: Outlets): boolean {
  if (isAt(host, page, outlets)) return true;
  if (page.host === null) return page.site !== null && sameName(page.site, outlets.at(host)?.name ?? host);
  const [one, other] = [mainLabel(host), mainLabel(page.host)];
  if (one.length >= 4 && one === other) return true;
  return other.length >= 6 && host.split('.').includes(other);
}

/** Whether a name is the page's own: what its site is called, or what its address spells. */
function isOwnName(said: string, page: Party): boolean {
  if (said === '') return false;
  return (
    isCalled(said, page) || (page.host !== null && squeezed(bareName(said)) === mainLabel(page.host).replace(/-/g, ''))
  );
}

/** "harbourtimes" of "news.harbourtimes.co.uk". */
function mainLabel(host: string): string {
  const labels = host.split('.');
  const suffix = labels.length > 2 && (labels.at(-2) ?? '').length <= 3 ? 3 : 2;
  return labels.at(-suffix) ?? '';
}

function domainIn({ said }: Credit): string | null {
  const domain = DOMAIN.exec(said.slice(0, 60))?.[1]?.toLowerCase();
  return domain === undefined ? null : hostOf(`https://${domain}/`);
}

/** The outlet of the directory whose name stands at the start, the longest one. */
function listedAtStart(said: string, outlets: Outlets): Outlet | null {
  for (const words of nameStarts(said)) {
    for (let count = Math.min(LONGEST_NAME_WORDS, words.length); count > 0; count -= 1) {
      const name = words.slice(0, count);
      const outlet = outlets.called(name.join(' ')) ?? outlets.called(undeclined(name));
      const whole = outlet !== undefined && bareName(outlet.name).length === count;
      if (
        outlet !== undefined &&
        whole &&
        (count > 1 ? endsThere(words, count, said) : standsAlone(said, words[0] ?? ''))
      )
        return outlet;
    }
  }
  return null;
}

/** German bends the words of names: "der Süddeutschen Zeitung". */
const undeclined = (words: readonly string[]): string =>
  words.map((word) => word.replace(/(?<=.{4}e)n$/u, '')).join(' ');

/** Whether no capitalised word goes on with the name: "Il Faro di Calagrande" is not Il Faro. */
function endsThere(words: readonly string[], count: number, said: string): boolean {
  const next = words[count];
  const after = words[count + 1];
  if (next === undefined) return true;
  const capital = (word: string | undefined): boolean =>
    word !== undefined &&
    new RegExp(`(?<![\\p{L}\\p{N}])${word.charAt(0).toUpperCase()}${word.slice(1)}`, 'u').test(said);
  return !capital(next) && !(/^(?:di|de|del|della|da|do|dos|of|von)$/u.test(next) && capital(after));
}

/** Whether a name of one word ends where it seems to: "Report by ..." is not the outlet Report. */
function standsAlone(said: string, word: string): boolean {
  const at = said.toLowerCase().indexOf(word);
  const after = said.slice(at + word.length);
  return word.length >= 3 && !/^\s+(?:by|of|from|for|di|de|del|da|do|von)\s|^\s+\p{Lu}|^[\p{L}\p{N}]/u.test(after);
}

/** An outlet of the directory named anywhere in a line, by two capitalised words or more. */
function listedWithin(line: string, outlets: Outlets): Outlet | null {
  const words = namedWords(line).slice(0, 60);
  for (let count = LONGEST_NAME_WORDS; count > 1; count -= 1) {
    for (let at = 0; at + count <= words.length; at += 1) {
      const [first = '', ...rest] = words.slice(at, at + count);
      if (!isCapital(first) || !isCapital(rest.at(-1) ?? '')) continue;
      const name = bareName([first, ...rest].join(' '));
      const outlet = name.length > 1 ? outlets.called(name.join(' ')) : undefined;
      // Run together, "a newsletter" would be the News Letter.
      if (outlet !== undefined && bareName(outlet.name).length === name.length) return outlet;
    }
  }
  return null;
}

const isCapital = (word: string): boolean => /^[\p{Lu}\p{Lo}\p{N}]/u.test(word);

/** Whether a link leads to this very article, rather than to some page of its site. */
export function leadsTo(link: string, url: string | undefined): boolean {
  const plain = (address: string): string =>
    address
      .replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/i, '')
      .replace(/[?#].*$/, '')
      .replace(/\/+$/, '')
      .toLowerCase();
  return url !== undefined && !isFrontPage(link) && plain(link) === plain(url);
}
