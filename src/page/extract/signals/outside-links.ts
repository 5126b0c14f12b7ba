import { absolute } from '../facts/identity.ts';
import { hostIn } from './story.ts';

const MAX_LOOKED = 300;
/** Longer ones are trackers', and lead to no article by themselves. */
const LONGEST_ADDRESS = 400;

/** The absolute addresses on other sites that links of a tree lead to, each once; `selector` says which links count. */
export function outsideLinks(root: ParentNode, url: string, most: number, selector = 'a[href]'): string[] {
  const own = hostIn(absolute(url, url));
  const found = new Set<string>();
  let looked = 0;
  for (const link of root.querySelectorAll(selector)) {
    if (++looked > MAX_LOOKED || found.size >= most) break;
    const address = absolute(link.getAttribute('href') ?? '', url);
    if (address !== null && address.length <= LONGEST_ADDRESS && hostIn(address) !== own) found.add(address);
  }
  return [...found];
}

/** Hosts other than the page's own that pictures of a tree are loaded from. */
export function imageHosts(root: ParentNode, url: string, most: number): string[] {
  const own = hostIn(absolute(url, url));
  const found = new Set<string>();
  let looked = 0;
  for (const image of root.querySelectorAll('img,amp-img')) {
    if (++looked > MAX_LOOKED || found.size >= most) break;
    const source = image.getAttribute('data-src') ?? image.getAttribute('src') ?? '';
    const host = hostIn(absolute(source, url));
    if (host !== null && host !== own) found.add(host);
  }
  return [...found];
}
