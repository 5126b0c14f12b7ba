/** What a site asks of programs that fetch its pages (RFC 9309), read for one of them. */
export interface Robots {
  /** Whether the program may fetch an address of this site. */
  allows(address: string): boolean;
  /** Milliseconds between requests that the site asks for; 0 where it does not say. */
  readonly pause: number;
  /** Addresses of sitemaps, as they stand there. */
  readonly sitemaps: readonly string[];
}

/** The name that Firstprint goes by in robots.txt. */
const AGENT = 'firstprint';

/** RFC 9309 asks that 500 KiB are read; of rules and sitemaps more than these are not kept. */
const LONGEST = 500 * 1024;
const MOST_RULES = 5000;
const MOST_SITEMAPS = 100;
const LONGEST_PATTERN = 2000;
/** A pause of more than a minute would leave nothing of a day's news; it is what we give at most. */
const LONGEST_PAUSE = 60_000;

interface Rule {
  readonly allow: boolean;
  readonly pattern: string;
}

interface Group {
  readonly agents: Set<string>;
  readonly rules: Rule[];
  pause: number;
}

/** What holds where robots.txt cannot be had for now: nothing is allowed (RFC 9309, 2.3.1.4). */
export const ALL_FORBIDDEN: Robots = { allows: () => false, pause: 0, sitemaps: [] };

/**
 * Reads a robots.txt: the groups that name the program, else those for all ("*"). Of the rules that match a path, the
 * longest counts, of two of one length the one that allows. Whatever cannot be read is passed over.
 * @param agent in lower case
 */
export function readRobots(text: string, agent = AGENT): Robots {
  const { groups, sitemaps } = groupsIn(wholeLines(text));
  const own = groups.filter(({ agents }) => agents.has(agent));
  const chosen = own.length > 0 ? own : groups.filter(({ agents }) => agents.has('*'));
  const rules = chosen.flatMap((group) => group.rules);
  return {
    allows(address) {
      if (!URL.canParse(address)) return false;
      const { pathname, search } = new URL(address);
      // The rules themselves may always be asked for.
      if (pathname === '/robots.txt') return true;
      return isAllowed(rules, comparable(pathname + search));
    },
    pause: Math.min(Math.max(0, ...chosen.map(({ pause }) => pause)), LONGEST_PAUSE),
    sitemaps,
  };
}

/** Up to the bound, and not with half a rule at its end: "Disallow: /" may be the half of something. */
function wholeLines(text: string): string {
  return text.length < LONGEST ? text : text.slice(0, Math.max(0, text.lastIndexOf('\n', LONGEST)));
}

function groupsIn(text: string): { groups: Group[]; sitemaps: string[] } {
  const groups: Group[] = [];
  const sitemaps: string[] = [];
  let group: Group | null = null;
  // Lines that name agents open one group together.
  let opening = false;
  let rules = 0;
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n?|\n/)) {
    const parts = /^[^\S\n]*([a-z-]+)[^\S\n]*:(.*)$/i.exec(line.replace(/#.*$/, ''));
    if (parts === null) continue;
    const key = (parts[1] ?? '').toLowerCase();
    const value = (parts[2] ?? '').trim();
    if (key === 'sitemap') {
      if (value !== '' && sitemaps.length < MOST_SITEMAPS) sitemaps.push(value);
    } else if (key === 'user-agent') {
      if (group === null || !opening) {
        group = { agents: new Set(), rules: [], pause: 0 };
        groups.push(group);
      }
      group.agents.add(productToken(value));
      opening = true;
    } else if (key === 'allow' || key === 'disallow') {
      opening = false;
      // An empty rule matches nothing.
      if (group === null || value === '' || value.length > LONGEST_PATTERN || ++rules > MOST_RULES) continue;
      group.rules.push({ allow: key === 'allow', pattern: comparable(value) });
    } else if (key === 'crawl-delay') {
      opening = false;
      const seconds = /^\d{1,6}(?:\.\d+)?$/.test(value) ? Number(value) : 0;
      if (group !== null) group.pause = Math.max(group.pause, seconds * 1000);
    }
  }
  return { groups, sitemaps };
}

/** "Firstprint/1.0 (a comment)" names Firstprint. */
const productToken = (value: string): string =>
  value === '*' ? '*' : (/^[\w-]+/.exec(value)?.[0] ?? '').toLowerCase();

function isAllowed(rules: readonly Rule[], path: string): boolean {
  let longest = -1;
  let allowed = true;
  for (const { allow, pattern } of rules) {
    if (pattern.length < longest || (pattern.length === longest && !allow)) continue;
    if (!matches(pattern, path)) continue;
    longest = pattern.length;
    allowed = allow;
  }
  return allowed;
}

/**
 * Whether a pattern with `*` (any characters) and a final `$` (the end) matches a path from its beginning. Between the
 * asterisks the earliest place is always as good as any, so no choice is ever taken back and the time is bounded by the
 * product of the lengths.
 */
function matches(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$');
  const [first = '', ...rest] = (anchored ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  if (rest.length === 0) return !anchored || path.length === first.length;
  const last = rest.pop() ?? '';
  let at = first.length;
  for (const part of rest) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return anchored ? path.length - last.length >= at && path.endsWith(last) : path.indexOf(last, at) >= 0;
}

/** One spelling for each octet (RFC 9309, 2.2.2): non-ASCII letters escaped, escapes in capitals, plain ones undone. */
function comparable(path: string): string {
  return path.replace(/[^\x21-\x7e]+/g, escaped).replace(/%[0-9a-f]{2}/gi, (octet) => {
    const letter = String.fromCharCode(Number.parseInt(octet.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(letter) ? letter : octet.toUpperCase();
  });
}

const escaped = (letters: string): string =>
  Array.from(new TextEncoder().encode(letters), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
