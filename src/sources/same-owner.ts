import { publisherOf, sisters } from './publishers.ts';

/** Host prefixes under which one site serves the same pages. */
const SAME_SITE = /^(?:www|m|mobile|amp)\./;

/**
 * Whether one publisher runs both hosts: one site, sister sites of the directory, or, where the directory knows neither,
 * a site and a host below it ("example.org" and "news.example.org"). Hosts side by side under an unknown domain are
 * strangers: they may be two customers of one blog service.
 */
export function sameOwner(hostA: string, hostB: string): boolean {
  const a = siteOf(hostA);
  const b = siteOf(hostB);
  if (a === '' || b === '') return false;
  if (a === b || sisters(a, b)) return true;
  // The directory knows which hosts below a domain are not the newsroom's.
  if (publisherOf(a) !== undefined || publisherOf(b) !== undefined) return false;
  return a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

const siteOf = (host: string): string => host.toLowerCase().replace(/\.$/, '').replace(SAME_SITE, '');
