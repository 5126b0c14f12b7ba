import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import directory from '../../src/sources/publishers.json';
import { PUBLISHER_KINDS, type Publisher, publisherOf, publishers, sisters } from '../../src/sources/publishers.ts';

const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;
const FIELDS = ['domain', 'name', 'country', 'languages', 'kind', 'owner', 'aliases', 'except', 'feeds'];

const domainsOf = (publisher: Publisher): string[] => [publisher.domain, ...(publisher.aliases ?? [])];
const isUnder = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);
const isText = (value: unknown): boolean => typeof value === 'string' && value !== '' && value.trim() === value;

/** What is wrong with an entry of the file, in words; nothing if it is sound. */
function faults(entry: Readonly<Record<string, unknown>>, publisher: Publisher): string[] {
  const found: string[] = [];
  const demand = (sound: boolean, fault: string): void => {
    if (!sound) found.push(`${publisher.domain}: ${fault}`);
  };
  demand(
    Object.keys(entry).every((field) => FIELDS.includes(field)),
    'an unknown field',
  );
  demand(isText(entry.name), 'no name');
  demand(entry.owner === undefined || isText(entry.owner), 'an empty owner');
  demand(/^[A-Z]{2}$/.test(publisher.country), 'the country is no code');
  demand(countryNames.of(publisher.country) !== undefined, `unknown country ${publisher.country}`);
  demand((PUBLISHER_KINDS as readonly string[]).includes(String(entry.kind)), `unknown kind ${entry.kind}`);
  demand(publisher.languages.length > 0, 'no language');
  demand(new Set(publisher.languages).size === publisher.languages.length, 'a language twice');
  for (const tag of publisher.languages) {
    demand(Intl.getCanonicalLocales(tag)[0] === tag, `${tag} is not a canonical tag`);
    demand(languageNames.of(tag) !== undefined, `unknown language ${tag}`);
  }
  for (const list of ['aliases', 'except', 'feeds'] as const) {
    demand(publisher[list] === undefined || publisher[list].length > 0, `${list} is empty`);
  }
  for (const domain of [...domainsOf(publisher), ...(publisher.except ?? [])]) {
    demand(DOMAIN.test(domain) && domain.length <= 253, `${domain} is no domain`);
    demand(!domain.startsWith('www.'), `${domain} has a www`);
    demand(!isSharedSuffix(domain), `${domain} is a public suffix`);
  }
  for (const host of publisher.except ?? []) {
    demand(
      domainsOf(publisher).some((domain) => host !== domain && isUnder(host, domain)),
      `${host} is not under its domain`,
    );
  }
  for (const feed of publisher.feeds ?? []) {
    const url = URL.parse(feed);
    demand(url !== null && url.protocol === 'https:' && url.href === feed, `${feed} is no plain https address`);
    demand(
      url !== null && domainsOf(publisher).some((domain) => isUnder(url.hostname, domain)),
      `${feed} is on another site`,
    );
  }
  return found;
}

const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Under these labels registries hand out names to everybody: "com.au", "co.uk", "or.jp", "gov.bw". */
const REGISTRY_LABELS = 'ac co com edu go gob gouv gov gv id info mil ne net nom or org web'.split(' ');
function isSharedSuffix(domain: string): boolean {
  const labels = domain.split('.');
  return labels.length < 2 || (labels.length === 2 && REGISTRY_LABELS.includes(labels[0] ?? ''));
}

describe('the directory', () => {
  it('holds sound entries only', () => {
    const entries: readonly Readonly<Record<string, unknown>>[] = directory;
    expect(publishers.flatMap((publisher, at) => faults(entries[at] ?? {}, publisher))).toEqual([]);
  });

  it('finds fault with unsound entries', () => {
    const sound: Publisher = { domain: 'a.example', name: 'A', country: 'IE', languages: ['en'], kind: 'local' };
    const faultsOf = (change: object): number => {
      const entry = { ...sound, ...change };
      return faults(entry, entry).length;
    };
    expect(faultsOf({})).toBe(0);
    expect(faultsOf({ name: ' ' })).toBeGreaterThan(0);
    expect(faultsOf({ country: 'QQ' })).toBeGreaterThan(0);
    expect(faultsOf({ country: 'ie' })).toBeGreaterThan(0);
    expect(faultsOf({ kind: 'blog' })).toBeGreaterThan(0);
    expect(faultsOf({ languages: ['iw'] })).toBeGreaterThan(0);
    expect(faultsOf({ languages: ['qqq'] })).toBeGreaterThan(0);
    expect(faultsOf({ domain: 'co.uk' })).toBeGreaterThan(0);
    expect(faultsOf({ domain: 'www.a.example' })).toBeGreaterThan(0);
    expect(faultsOf({ domain: 'A.example' })).toBeGreaterThan(0);
    expect(faultsOf({ feeds: ['http://a.example/feed'] })).toBeGreaterThan(0);
    expect(faultsOf({ feeds: ['https://b.example/feed'] })).toBeGreaterThan(0);
    expect(faultsOf({ feeds: ['https://nota.example/feed'] })).toBeGreaterThan(0);
    expect(faultsOf({ except: ['blogs.b.example'] })).toBeGreaterThan(0);
    expect(faultsOf({ owners: 'B' })).toBeGreaterThan(0);
  });

  it('names no domain twice', () => {
    const all = publishers.flatMap((publisher) => [...domainsOf(publisher), ...(publisher.except ?? [])]);
    expect(all.filter((domain, at) => all.indexOf(domain) !== at)).toEqual([]);
  });

  it('is sorted by domain', () => {
    const domains = publishers.map(({ domain }) => domain);
    expect(domains).toEqual([...domains].sort());
  });

  it('covers the world', () => {
    const languages = publishers.flatMap((publisher) =>
      publisher.languages.map((tag) => new Intl.Locale(tag).language),
    );
    const spoken =
      'en de fr es pt it nl pl ru uk tr ar zh ja ko hi sv da nb fi is cs sk hu ro bg el he id ms vi th bn ur fa sr hr';
    expect(publishers.length).toBeGreaterThanOrEqual(450);
    expect(new Set(publishers.map(({ country }) => country)).size).toBeGreaterThanOrEqual(60);
    expect(new Set(languages).size).toBeGreaterThanOrEqual(30);
    expect(spoken.split(' ').filter((language) => !languages.includes(language))).toEqual([]);
    expect(PUBLISHER_KINDS.filter((kind) => publishers.filter((each) => each.kind === kind).length < 20)).toEqual([]);
  });
});

describe('publisherOf', () => {
  const domainAt = (host: string): string | undefined => publisherOf(host)?.domain;

  it('finds a domain, its hosts and its aliases', () => {
    expect(domainAt('cnn.com')).toBe('cnn.com');
    expect(domainAt('edition.cnn.com')).toBe('cnn.com');
    expect(domainAt('www.bbc.co.uk')).toBe('bbc.com');
    expect(domainAt('a.very.deep.host.theguardian.com')).toBe('theguardian.com');
    expect(domainAt('www.thedailybeast.com')).toBe('thedailybeast.com');
  });

  it('minds neither case nor a final dot', () => {
    expect(domainAt('WWW.NYTimes.COM')).toBe('nytimes.com');
    expect(domainAt('www.spiegel.de.')).toBe('spiegel.de');
  });

  it('prefers the nearest entry', () => {
    expect(domainAt('cincodias.elpais.com')).toBe('cincodias.elpais.com');
    expect(domainAt('english.elpais.com')).toBe('elpais.com');
  });

  it('leaves out what is not the outlet', () => {
    expect(domainAt('news.sky.com')).toBe('news.sky.com');
    expect(domainAt('shop.sky.com')).toBeUndefined();
    expect(domainAt('www.mediapart.fr')).toBe('mediapart.fr');
    expect(domainAt('blogs.mediapart.fr')).toBeUndefined();
    expect(domainAt('someone.blogs.mediapart.fr')).toBeUndefined();
  });

  it('is not fooled by names that look alike', () => {
    for (const host of ['notcnn.com', 'cnn.com.example', 'cnn-com.example', 'cnn.co', 'xn--cnn-x1a.com', 'сnn.com']) {
      expect(domainAt(host), host).toBeUndefined();
    }
  });

  it('knows nobody under public suffixes alone', () => {
    for (const host of ['com', 'co.uk', 'com.au', 'gov.bw', 'co.jp', 'globo.com', 'uol.com.br', 'indiatimes.com']) {
      expect(domainAt(host), host).toBeUndefined();
    }
  });

  it('bears what is not a host name', () => {
    const long = 'a'.repeat(10_000);
    const hostile = [
      '',
      '.',
      '..',
      'localhost',
      '127.0.0.1',
      '[::1]',
      '::1',
      '2130706433',
      '0x7f.1',
      long,
      `${long}.cnn.com`,
    ];
    const addresses = [
      'https://cnn.com',
      'evil.example/x.cnn.com',
      'user@cnn.com',
      'cnn.com:443',
      ' cnn.com',
      'cnn.com..',
    ];
    const odd = [
      '.cnn.com',
      'x..cnn.com',
      'x\n.cnn.com',
      'cnn.com\u0000',
      'ｃnn.com',
      'constructor',
      '__proto__',
      'a.__proto__',
    ];
    for (const host of [...hostile, ...addresses, ...odd]) expect(domainAt(host), host.slice(0, 40)).toBeUndefined();
  });

  it('agrees with a search through the whole directory', () => {
    const search = (host: string): Publisher | undefined => {
      const claims = publishers.flatMap((publisher) => [
        ...domainsOf(publisher).map((domain) => ({ domain, publisher })),
        ...(publisher.except ?? []).map((domain) => ({ domain, publisher: undefined })),
      ]);
      const mine = claims.filter(({ domain }) => isUnder(host, domain));
      return mine.sort((a, b) => b.domain.length - a.domain.length)[0]?.publisher;
    };
    const known = fc.constantFrom(
      ...publishers.flatMap((publisher) => [...domainsOf(publisher), ...(publisher.except ?? [])]),
    );
    const label = fc.stringMatching(/^[a-z0-9]{1,8}$/);
    const host = fc.oneof(
      known,
      fc.tuple(label, known).map(([first, domain]) => `${first}.${domain}`),
      fc.tuple(label, known).map(([first, domain]) => `${first}${domain}`),
      known.map((domain) => domain.slice(domain.indexOf('.') + 1)),
      fc.domain(),
    );
    fc.assert(fc.property(host, (name) => publisherOf(name) === search(name)));
  });
});

describe('sisters', () => {
  it('joins hosts of one publisher and publishers of one owner', () => {
    expect(sisters('www.bbc.com', 'news.bbc.co.uk')).toBe(true);
    expect(sisters('www.thetimes.com', 'www.wsj.com')).toBe(true);
    expect(sisters('usatoday.com', 'eu.freep.com')).toBe(true);
  });

  it('joins nobody else', () => {
    expect(sisters('apnews.com', 'reuters.com')).toBe(false);
    expect(sisters('unknown.example', 'unknown.example')).toBe(false);
    expect(sisters('cnn.com', '')).toBe(false);
  });

  it('is the same both ways', () => {
    const known = fc.constantFrom(...publishers.map(({ domain }) => domain));
    fc.assert(fc.property(known, known, (a, b) => sisters(a, b) === sisters(b, a)));
    fc.assert(fc.property(known, (a) => sisters(a, `www.${a}`)));
  });
});
