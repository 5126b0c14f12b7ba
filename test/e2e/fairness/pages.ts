import type { Answer, Outlet } from '../../demo/outlet.ts';
import type { Case } from '../../fairness/case.ts';
import { originalOfCase, pageOfCase, type Rendered } from '../../fairness/render-case.ts';

/** The sites of some cases as a server answers them: every page of the cases at its own address, and nothing else. */
export function sitesOf(cases: readonly Case[]): Outlet[] {
  const pages = cases.flatMap((one) => [pageOfCase(one), ...one.library.map((draft) => originalOfCase(one, draft))]);
  const hosts = new Map<string, Rendered[]>();
  for (const page of pages) {
    const { hostname } = new URL(page.url);
    hosts.set(hostname, [...(hosts.get(hostname) ?? []), page]);
  }
  return [...hosts].map(([hostname, rendered]) => siteOf(hostname, rendered));
}

function siteOf(hostname: string, pages: readonly Rendered[]): Outlet {
  const [slug = hostname] = hostname.split('.');
  return {
    slug,
    name: slug,
    articles: [],
    pathOf: () => '/',
    answer(path, base): Answer | null {
      const page = pages.find(({ url }) => new URL(url).pathname === path);
      return page === undefined ? null : { type: 'text/html', body: localised(page.html, new URL(base).port) };
    },
  };
}

/** The invented sites stand on this machine: without encryption, and at the server's port. */
const localised = (html: string, port: string): string =>
  html.replace(/https:\/\/([\w-]+\.example)(?=[/"])/g, `http://$1:${port}`);
