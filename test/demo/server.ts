import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer, Outlet } from './outlet.ts';

/** The demo world on the local machine. */
export interface DemoServer {
  readonly port: number;
  /** Scheme, host and port of an outlet: `http://harbour-times.example:8080`. */
  base(slug: string): string;
  close(): Promise<void>;
}

function send(response: ServerResponse, status: number, answer: Answer): void {
  response.writeHead(status, { 'content-type': `${answer.type}; charset=utf-8`, 'cache-control': 'no-cache' });
  response.end(answer.body);
}

/**
 * Serves outlets on 127.0.0.1, each under its own host name: the first label says which, so that
 * `harbour-times.example` (mapped by the browser) and `harbour-times.localhost` (which needs no mapping) are one.
 * @param outlets by slug
 * @param port 0 takes any free one
 * @param domain the names that `base` gives: `example` or `localhost`
 */
export async function serveOutlets(
  outlets: ReadonlyMap<string, Outlet>,
  port: number,
  domain: 'example' | 'localhost',
): Promise<DemoServer> {
  const server = createServer((request, response) => {
    const host = request.headers.host ?? '';
    const outlet = outlets.get(host.split('.')[0] ?? '');
    const answer = outlet?.answer(new URL(request.url ?? '/', 'http://local').pathname, `http://${host}`) ?? null;
    if (!answer)
      return send(response, 404, {
        type: 'text/html',
        body: '<!doctype html><title>Not found</title><h1>Nothing here</h1>',
      });
    if (!answer.delay) return send(response, 200, answer);
    const timer = setTimeout(() => send(response, 200, answer), answer.delay);
    response.on('close', () => clearTimeout(timer));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    port: address.port,
    base: (slug) => `http://${slug}.${domain}:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
