import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a site answers. */
export interface SiteAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Milliseconds to hold it back. */
  readonly delay?: number;
  /** The connection is broken off instead. */
  readonly breaks?: boolean;
}

export interface SiteRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** How often this path was asked for before. */
  readonly before: number;
}

/** A web site: what it answers to a path; null where there is nothing. */
export type Site = (request: SiteRequest) => SiteAnswer | null;

/** One request as the server saw it. */
export interface Logged {
  readonly host: string;
  readonly path: string;
  readonly status: number;
  readonly cookie: boolean;
}

export interface NewsServer {
  readonly port: number;
  readonly log: readonly Logged[];
  /** The most requests that were open at one host at the same time. */
  mostAtOnce(host: string): number;
  close(): Promise<void>;
}

/** Serves sites by the first label of their host names, with or without `www.`, and writes down what it sees. */
export async function serveSites(sites: ReadonlyMap<string, (base: string) => Site>): Promise<NewsServer> {
  const log: Logged[] = [];
  const counts = new Map<string, number>();
  const open = new Map<string, number>();
  const most = new Map<string, number>();
  const made = new Map<string, Site>();
  const server = createServer((request, response) => {
    const { host = '', cookie } = request.headers;
    const slug = host.replace(/^www\./, '').split('.')[0] ?? '';
    const path = request.url ?? '/';
    const before = counts.get(host + path) ?? 0;
    counts.set(host + path, before + 1);
    open.set(slug, (open.get(slug) ?? 0) + 1);
    most.set(slug, Math.max(most.get(slug) ?? 0, open.get(slug) ?? 0));
    response.once('close', () => open.set(slug, (open.get(slug) ?? 1) - 1));
    const create = sites.get(slug);
    const { port } = server.address() as AddressInfo;
    const site = made.get(slug) ?? create?.(`http://${slug}.example:${port}`);
    if (site) made.set(slug, site);
    const answer = site?.({ path, headers: request.headers, before }) ?? { status: 404, body: 'Nothing here' };
    const { status = 200, headers = {}, body = '', delay = 0, breaks = false } = answer;
    log.push({ host: slug, path, status, cookie: cookie !== undefined });
    setTimeout(() => {
      if (breaks) {
        request.socket.destroy();
        return;
      }
      // A cookie that must never come back.
      response.writeHead(status, {
        'content-type': 'text/html; charset=utf-8',
        'set-cookie': 'reader=known',
        ...headers,
      });
      response.end(body);
    }, delay);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    log,
    mostAtOnce: (host) => most.get(host) ?? 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
