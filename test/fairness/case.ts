import { type Claim, home, type Page } from './markup/page.ts';
import type { Site } from './outlets.ts';
import type { Story } from './story.ts';

/** What a fair, careful editor would say. Fields that are left out are not asked about. */
export interface Expected {
  readonly relation?: 'page-is-copy' | 'page-is-original' | 'undecidable' | null;
  readonly credit?: 'explicit' | 'named' | 'linked' | 'none';
  /** `flagged` is any of copied, rewritten and partial. */
  readonly verdict?: 'flagged' | 'republished' | 'related' | 'none';
  /** The outlet that the page names as its source; `other` is whom the page's claims speak of. */
  readonly names?: Site | 'other' | null;
  /** The agency, by a part of its name in any writing. */
  readonly wire?: RegExp | null;
  /** The host of the article that should be named as the original, where several are known. */
  readonly root?: Site;
}

type Credit = Exclude<Expected['credit'], undefined | 'none'>;

/** The page is the later one and says nothing of where it has its text from. */
export const COPY: Expected = { relation: 'page-is-copy', credit: 'none', verdict: 'flagged', names: null, wire: null };
/** The page was first. */
export const ORIGINAL: Expected = { relation: 'page-is-original', credit: 'none', verdict: 'related', names: null };
/** One text, and nothing that tells who was first. */
export const CANNOT_TELL: Expected = { relation: 'undecidable', credit: 'none', verdict: 'flagged', names: null };
/** One owner's sites share a story. */
export const SISTERS: Expected = { verdict: 'republished' };
/** Nothing known has the text, and the page names nobody. */
export const NOTHING: Expected = { relation: null, credit: 'none', verdict: 'none', names: null, wire: null };

/** A copy with a credit: an explicit one makes it a republication, a lesser one excuses nothing. */
export const credits = (credit: Credit): Expected => ({
  relation: 'page-is-copy',
  credit,
  verdict: credit === 'explicit' ? 'republished' : 'flagged',
  ...(credit !== 'linked' && { names: 'other' }),
});

/** The library has nothing, but the page itself names whom it has its text from. */
export const namesOnly = (credit: Credit): Expected => ({ relation: null, credit, verdict: 'none', names: 'other' });

/** An agency's story that carries the agency's mark. */
export const wire = (agency: RegExp, relation?: Expected['relation']): Expected => ({
  verdict: 'republished',
  wire: agency,
  ...(relation !== undefined && { relation }),
});

/** One outlet's page of a story, still without the other side that its claims speak of. */
export interface Draft {
  readonly site: Site;
  readonly published: string | null;
  readonly claims: readonly Claim[];
  /** When our own clock first saw it. */
  readonly seen?: string;
}

/** A page, the articles that the library knows, and what should come out. */
export interface Case {
  readonly name: string;
  readonly story: string;
  /** The page tells the story in other words than the library's articles. */
  readonly reworded: boolean;
  readonly page: Draft;
  /** Whom the page's claims speak of. */
  readonly other: Draft;
  readonly library: readonly Draft[];
  readonly expected: Expected;
}

/** `at` is an ISO 8601 date, date-time, or null for a page without any date. */
export const on = (site: Site, at: string | null, ...claims: readonly Claim[]): Draft => ({
  site,
  published: at,
  claims,
});

export const seen = (when: string, draft: Draft): Draft => ({ ...draft, seen: when });

/** A page and one article that the library knows. */
export const pair = (name: string, from: string, page: Draft, other: Draft, expected: Expected): Case => ({
  name,
  story: from,
  reworded: false,
  page,
  other,
  library: [other],
  expected,
});

export const reworded = (one: Case): Case => ({ ...one, reworded: true });

/** The library knows these articles as well. */
export const also = (one: Case, ...drafts: readonly Draft[]): Case => ({
  ...one,
  library: [...one.library, ...drafts],
});

/** The page speaks of an outlet that the library knows nothing of. */
export const unknown = (one: Case): Case => ({ ...one, library: [] });

/** What a draft says of itself, its placeholders still unfilled. */
function claimed({ site, published, claims }: Draft, { language, slug, ...told }: Story, inOtherWords: boolean): Page {
  const { title, paragraphs } = inOtherWords ? told.reworded : told;
  const url = `https://${site.host}/news/${slug}${inOtherWords ? '-2' : ''}.html`;
  const plain: Page = {
    outlet: { name: site.name, host: site.host },
    language,
    url,
    title,
    paragraphs,
    byline: null,
    published,
    modified: null,
    canonical: url,
    ogUrl: url,
    image: null,
    head: [],
    ld: {},
    top: [],
    end: [],
    below: [],
  };
  return claims.reduce((page, claim) => claim(page), plain);
}

/** The page of a draft; `other` is whom its placeholders stand for. */
export function pageOf(
  draft: Draft,
  from: Story,
  inOtherWords: boolean,
  other: Draft,
  otherInOtherWords: boolean,
): Page {
  const { url, title } = claimed(other, from, otherInOtherWords);
  const { site } = other;
  const values: Readonly<Record<string, string>> = {
    name: site.name,
    link: `<a href="${url}">${site.name}</a>`,
    home: `<a href="${home(site)}">${site.name}</a>`,
    url,
    title,
    front: home(site),
    place: from.place,
    host: site.host.replace(/^www\./, ''),
  };
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
  const page = claimed(draft, from, inOtherWords);
  return JSON.parse(JSON.stringify(page, (_, value: unknown) => (typeof value === 'string' ? fill(value) : value)));
}
