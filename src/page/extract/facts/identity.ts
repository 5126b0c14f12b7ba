import { type Found, type Sources, textOf } from './sources.ts';

const LONGEST_NAME = 120;
const LONGEST_ADDRESS = 2_000;

/** The outlet's name as the page gives it, else its host name without "www."; null only without an address. */
export function findSite({ meta, article, nodes, url }: Sources): Found | null {
  const stated = meta.get('og:site_name') ?? meta.get('application-name');
  if (stated !== undefined && stated.length <= LONGEST_NAME) return { value: stated, from: 'meta' };
  const website = nodes.find((node) => node['@type'] === 'WebSite');
  const publisher = textOf(article?.publisher) ?? textOf(website?.name);
  if (publisher !== null && publisher !== '' && publisher.length <= LONGEST_NAME && !/^https?:|^#/.test(publisher))
    return { value: publisher, from: 'json-ld' };
  return URL.canParse(url) ? { value: new URL(url).hostname.replace(/^www\./, ''), from: 'host' } : null;
}

/** The language that the page declares, as a canonical BCP 47 tag. */
export function findLanguage({ document, meta, article }: Sources): Found | null {
  const claims: readonly (readonly [string | null | undefined, Found['from']])[] = [
    [document.documentElement.getAttribute('lang') ?? document.documentElement.getAttribute('xml:lang'), 'markup'],
    [meta.get('content-language') ?? meta.get('language') ?? meta.get('dc.language') ?? meta.get('og:locale'), 'meta'],
    [textOf(article?.inLanguage), 'json-ld'],
  ];
  for (const [claim, from] of claims) {
    const value = languageTag(claim ?? '');
    if (value !== null) return { value, from };
  }
  return null;
}

function languageTag(claim: string): string | null {
  const tag =
    claim
      .trim()
      .split(/[,;\s]/)[0]
      ?.replace(/_/g, '-') ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

/** The absolute http(s) address that the page calls its canonical one. */
export function findCanonical({ document, url }: Sources): Found | null {
  const href = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href')?.trim() ?? '';
  const value = absolute(href, url);
  return value === null ? null : { value, from: 'markup' };
}

/** The page's own address, if it is one on the web. */
export function webAddress(url: string): Found | null {
  const value = absolute(url, url);
  return value === null ? null : { value, from: 'address' };
}

/** An http(s) address made absolute; null for anything else. */
export function absolute(href: string, base: string): string | null {
  if (href === '' || href.length > LONGEST_ADDRESS) return null;
  const address = URL.canParse(href) ? new URL(href) : URL.canParse(href, base) ? new URL(href, base) : null;
  return address !== null && /^https?:$/.test(address.protocol) ? address.href : null;
}
