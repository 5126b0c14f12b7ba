import type { BlindCase, KnownPage, PageSketch } from './blind-case.ts';

const HOST = 'fenland-lantern.example';
const STORY_AT = `https://www.${HOST}/2026/11/tanner-street`;
const DAY = '2026-11-12T08:00:00Z';

/** The paper that wrote it: small, and in no directory. */
const lantern = (more: Partial<KnownPage> = {}): KnownPage => ({
  url: STORY_AT,
  site: 'The Fenland Lantern',
  story: 'weir',
  title: 'Weir gives way at Marlow Fen',
  look: 'newspaper',
  published: DAY,
  ...more,
});
/** A site that has the same text. */
const clipper = (more: Partial<PageSketch> = {}): PageSketch => ({
  url: 'https://clipper-daily.example/weir-collapse-marlow-fen/',
  site: 'Clipper Daily',
  story: 'weir',
  title: 'Forty-one cellars flooded as old weir breaks',
  look: 'blog',
  ...more,
});
/** The paper of another story, so that the library is not empty and yet knows nothing. */
const stranger: KnownPage = {
  ...lantern(),
  url: 'https://www.fenland-lantern.example/tram',
  story: 'tram',
  title: 'Night tram',
};
/** An outlet of the directory. */
const listed = (host: string, site: string, more: Partial<KnownPage> = {}): KnownPage => ({
  ...lantern(),
  url: `https://www.${host}/2026/nov/12/marlow-fen-weir`,
  site,
  ...more,
});
const link = (text: string, href = STORY_AT): string => `<a href="${href}">${text}</a>`;
const jsonLd = (fields: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', ...fields })}</script>`;

const credited = (name: string, page: Partial<PageSketch>, more: Partial<BlindCase> = {}): BlindCase => ({
  name,
  page: clipper(page),
  known: [lantern({ published: undefined })],
  relation: 'page-is-copy',
  credit: 'explicit',
  verdicts: ['republished'],
  namesSource: HOST,
  wire: null,
  ...more,
});
const named = { credit: 'named', verdicts: ['copied'] } as const;

const EXPLICIT: BlindCase[] = [
  credited('canonical on the other site', { head: `<link rel="canonical" href="${STORY_AT}">` }),
  credited('og:url on the other site', { head: `<meta property="og:url" content="${STORY_AT}">` }),
  credited('isBasedOn with an address', { head: jsonLd({ headline: 'Weir', isBasedOn: STORY_AT }) }),
  credited('isBasedOn with an object', { head: jsonLd({ isBasedOn: { '@type': 'NewsArticle', url: STORY_AT } }) }),
  credited('sourceOrganization by name', {
    head: jsonLd({ sourceOrganization: { '@type': 'NewsMediaOrganization', name: 'The Fenland Lantern' } }),
  }),
  credited('publisher is the other outlet', {
    head: jsonLd({ publisher: { '@type': 'Organization', name: 'The Fenland Lantern', url: `https://www.${HOST}/` } }),
  }),
  credited('copyrightHolder is the other outlet', {
    head: jsonLd({
      copyrightHolder: { '@type': 'Organization', name: 'The Fenland Lantern', url: `https://www.${HOST}/` },
    }),
  }),
  credited('syndication-source', { head: `<meta name="syndication-source" content="${STORY_AT}">` }),
  credited('original-source', { head: `<meta name="original-source" content="${STORY_AT}">` }),
  credited('originally published in, with a link', {
    after: `<p><em>This article was originally published in ${link('The Fenland Lantern')}.</em></p>`,
  }),
  credited('first appeared on, without a link', {
    after: '<p>This article first appeared on The Fenland Lantern.</p>',
    look: 'newspaper',
  }),
  credited('republished from, above the text', { before: `<p>Republished from ${link('The Fenland Lantern')}</p>` }),
  credited('reprinted with permission', {
    after: '<p>Reprinted with permission of The Fenland Lantern.</p>',
    look: 'bare',
  }),
  credited('Creative Commons', {
    after: `<p>This story is republished under a Creative Commons licence from ${link('The Fenland Lantern')}. Read the ${link('original article')}.</p>`,
  }),
  credited(
    'ProPublica, with its licence',
    {
      after: `<p>This story was originally published by ${link('ProPublica', 'https://www.propublica.org/article/marlow-fen-weir')}.</p>`,
    },
    { known: [listed('propublica.org', 'ProPublica', { published: undefined })], namesSource: 'propublica.org' },
  ),
];

const NAMED: BlindCase[] = [
  credited('via, with a link', { after: `<p>via ${link('The Fenland Lantern')}</p>` }, named),
  credited('source, with a link', { after: `<p>Source: ${link('The Fenland Lantern')}</p>` }, named),
  credited('source, by name', { after: '<p><strong>Source:</strong> The Fenland Lantern</p>' }, named),
  credited('read more at', { after: `<p>Read more at ${link('The Fenland Lantern')}.</p>` }, named),
  credited('courtesy of', { before: '<p>Courtesy of The Fenland Lantern</p>' }, named),
  credited(
    'a newsletter prompt left over',
    {
      after: `<p>Get The Fenland Lantern’s biggest stories delivered straight to your inbox. Sign up now.</p><p>Stay informed and support The Fenland Lantern’s reporting. Subscribe now.</p>`,
    },
    named,
  ),
  credited(
    'read more at the Daily Beast',
    {
      after:
        '<p>Read more at The Daily Beast.</p><p>Get the Daily Beast’s biggest scoops delivered right to your inbox. Sign up now.</p>',
    },
    {
      ...named,
      known: [listed('thedailybeast.com', 'The Daily Beast', { published: undefined })],
      namesSource: 'thedailybeast.com',
    },
  ),
  credited(
    'a bare source link',
    { after: `<p>${link('Source link')}</p>` },
    { credit: 'linked', verdicts: ['copied'] },
  ),
];

/** Nobody is credited: only dates, pictures and what the library saw. */
const silent = (name: string, page: Partial<PageSketch>, known: KnownPage[], more: Partial<BlindCase>): BlindCase => ({
  name,
  page: clipper(page),
  known,
  relation: 'undecidable',
  credit: 'none',
  verdicts: ['copied'],
  namesSource: null,
  wire: null,
  ...more,
});
const copy = { relation: 'page-is-copy' } as const;
const original = { relation: 'page-is-original', verdicts: ['related'] } as const;

const EVIDENCE: BlindCase[] = [
  silent('a day and a half later', { published: '2026-11-13T20:00:00Z' }, [lantern()], copy),
  silent('three hours later, in other zones', { published: '2026-11-12T16:00:00+05:00' }, [lantern()], copy),
  silent('eight minutes later', { published: '2026-11-12T08:08:00Z' }, [lantern()], {}),
  silent('the same moment, in other zones', { published: '2026-11-12T10:00:00+02:00' }, [lantern()], {}),
  silent('bare days, the same', { published: '2026-11-12' }, [lantern({ published: '2026-11-12' })], {}),
  silent('no dates at all', {}, [lantern({ published: undefined })], {}),
  silent('no date on the page', { look: 'bare' }, [lantern()], {}),
  silent(
    'dated after we had seen the original, which has no date',
    { published: '2026-11-12T15:00:00Z' },
    [lantern({ published: undefined, firstSeen: '2026-11-12T09:00:00Z' })],
    copy,
  ),
  silent(
    'pictures from the other site',
    {
      before: `<figure><img src="https://images.${HOST}/weir.jpg" width="900" height="600" alt="The weir"></figure>`,
    },
    [lantern({ published: undefined })],
    copy,
  ),
  silent(
    'the known one has pictures from here',
    {},
    [
      lantern({
        published: undefined,
        before:
          '<figure><img src="https://clipper-daily.example/media/weir.jpg" width="900" height="600" alt="The weir"></figure>',
      }),
    ],
    original,
  ),
  silent(
    'the known one says that it is from here',
    {},
    [
      lantern({
        published: undefined,
        after:
          '<p>This article was originally published in <a href="https://clipper-daily.example/weir-collapse-marlow-fen/">Clipper Daily</a>.</p>',
      }),
    ],
    original,
  ),
  silent(
    'the known one names its source by a link',
    {},
    [
      lantern({
        published: undefined,
        after: '<p>Source: <a href="https://clipper-daily.example/weir-collapse-marlow-fen/">Clipper Daily</a></p>',
      }),
    ],
    original,
  ),
  silent(
    'the Guardian was two days earlier',
    {
      url: 'https://www.theguardian.com/uk-news/2026/nov/10/marlow-fen-weir',
      site: 'The Guardian',
      published: '2026-11-10T07:00:00Z',
      look: 'newspaper',
    },
    [lantern()],
    original,
  ),
  silent(
    'a link to its front page alone',
    { after: `<p>We read ${link('The Fenland Lantern', `https://www.${HOST}/`)} every day.</p>` },
    [lantern({ published: undefined })],
    { ...copy, credit: 'linked' },
  ),
];

const LIES: BlindCase[] = [
  silent(
    'backdated by three days against a paper of the directory',
    { published: '2026-11-09T08:00:00Z' },
    [listed('theguardian.com', 'The Guardian')],
    { relation: 'not-original' },
  ),
  silent(
    'backdated by a year against what we saw ourselves',
    { published: '2025-11-12T08:00:00Z' },
    [lantern({ firstSeen: '2026-11-12T08:20:00Z' })],
    { relation: 'not-original' },
  ),
  silent(
    'backdated, but the furniture stayed',
    {
      published: '2026-11-09T08:00:00Z',
      after: '<p>Get The Guardian’s morning briefing delivered straight to your inbox. Sign up now.</p>',
    },
    [listed('theguardian.com', 'The Guardian', { firstSeen: '2026-11-12T08:10:00Z' })],
    { ...copy, credit: 'named', namesSource: 'theguardian.com' },
  ),
  silent(
    'canonical to itself, a byline of its own, and a later date',
    {
      published: '2026-11-14T08:00:00Z',
      head: jsonLd({
        author: { '@type': 'Person', name: 'Dex Marlowe' },
        publisher: { '@type': 'Organization', name: 'Clipper Daily' },
      }),
      before: '<p class="byline">By Dex Marlowe</p>',
    },
    [listed('theguardian.com', 'The Guardian', { firstSeen: '2026-11-12T08:10:00Z' })],
    copy,
  ),
  silent(
    '“originally published in” its own name',
    {
      after: '<p>This article was originally published in Clipper Daily.</p>',
    },
    [lantern({ published: undefined })],
    {},
  ),
  silent(
    'credits a wrong outlet of no directory, later',
    {
      published: '2026-11-14T08:00:00Z',
      after:
        '<p>This article was originally published in <a href="https://moor-gazette.example/weir">Moor Gazette</a>.</p>',
    },
    [listed('theguardian.com', 'The Guardian', { firstSeen: '2026-11-12T08:10:00Z' })],
    { ...copy, namesSource: 'moor-gazette.example' },
  ),
];

const dateline = 'MARLOW FEN, England (AP) — ';
const AGENCY: BlindCase[] = [
  silent(
    'the Associated Press’s own article is known',
    { dateline, published: '2026-11-12T09:00:00Z' },
    [listed('apnews.com', 'AP News', { dateline })],
    {
      ...copy,
      credit: 'explicit',
      verdicts: ['republished'],
      namesSource: 'apnews.com',
      wire: /associated press|^ap$/i,
    },
  ),
  silent(
    'two clients of the Associated Press',
    { dateline, published: '2026-11-12T09:00:00Z' },
    [lantern({ dateline })],
    { verdicts: ['republished'], namesSource: 'apnews.com', wire: /associated press|^ap$/i },
  ),
  silent(
    'a mark that a listed paper’s own story does not have',
    { closing: ' (Reuters)', published: '2026-11-13T20:00:00Z' },
    [listed('theguardian.com', 'The Guardian')],
    { ...copy, namesSource: 'reuters.com' },
  ),
  silent(
    'a mark that a third outlet confirms',
    { closing: ' (Reuters)', published: '2026-11-12T08:05:00Z' },
    [
      listed('theguardian.com', 'The Guardian'),
      {
        ...lantern({ closing: ' (Reuters)', published: '2026-11-12T08:02:00Z' }),
        url: 'https://ouse-tribune.example/weir',
        site: 'Ouse Tribune',
      },
    ],
    { verdicts: ['republished'], namesSource: 'reuters.com', wire: /reuters/i },
  ),
  silent('Reuters by name, nothing known', { dateline: 'LONDON, Nov 12 (Reuters) - ' }, [stranger], {
    relation: null,
    credit: 'explicit',
    verdicts: ['none'],
    namesSource: 'reuters.com',
    wire: /reuters/i,
  }),
];

const unknown = (name: string, page: Partial<PageSketch>, more: Partial<BlindCase>): BlindCase =>
  silent(name, page, [stranger], { relation: null, verdicts: ['none'], ...more });

const NOTHING_KNOWN: BlindCase[] = [
  unknown(
    'names its source',
    { after: `<p>Source: ${link('The Fenland Lantern')}</p>` },
    { credit: 'named', namesSource: HOST },
  ),
  unknown(
    'was first published elsewhere',
    { after: `<p>This article first appeared in ${link('The Fenland Lantern')}.</p>` },
    { credit: 'explicit', namesSource: HOST },
  ),
  unknown(
    'a bare source link, nothing known',
    { after: `<p>${link('Source link')}</p>` },
    { credit: 'linked', namesSource: HOST },
  ),
  unknown(
    'according to Reuters, in running text',
    { before: '<p>The river rose by a metre, according to Reuters, which spoke to the mayor.</p>' },
    {},
  ),
  unknown(
    'a photo credit',
    {
      before:
        '<figure><img src="/weir.jpg" width="900" height="600" alt=""><figcaption>The weir. Photo: AP / Jo Marsh</figcaption></figure>',
    },
    {},
  ),
  unknown('a social network', { after: '<p>via <a href="https://twitter.com/clipperdaily">Twitter</a></p>' }, {}),
  unknown('says nothing', {}, {}),
];

const OWNERS: BlindCase[] = [
  silent(
    'one owner, two papers',
    {
      url: 'https://www.liverpoolecho.co.uk/news/weir-marlow-fen-1',
      site: 'Liverpool Echo',
      look: 'newspaper',
      published: '2026-11-12T11:00:00Z',
    },
    [listed('mirror.co.uk', 'The Mirror')],
    { verdicts: ['republished'], namesSource: undefined },
  ),
  silent(
    'credits a paper of the directory, matches another mirror',
    {
      after:
        '<p>This article was originally published in <a href="https://www.theguardian.com/uk-news/2026/nov/12/marlow-fen-weir">The Guardian</a>.</p>',
    },
    [lantern({ published: undefined })],
    { verdicts: ['republished'], namesSource: 'theguardian.com' },
  ),
];

export const ENGLISH_CASES: readonly BlindCase[] = [
  ...EXPLICIT,
  ...NAMED,
  ...EVIDENCE,
  ...LIES,
  ...AGENCY,
  ...NOTHING_KNOWN,
  ...OWNERS,
];
