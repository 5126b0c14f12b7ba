import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';

type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** Local servers under public names, for whoever fetches through `fetch`; as a browser does under mapped host names. */
export interface NamedServers {
  /** What each server was asked, in order: name and path. */
  readonly asked: string[];
  /** Serves a name until the test ends. */
  serve(name: string, listener: RequestListener): Promise<void>;
  /** Shows redirects when told not to follow them, as Node's does. */
  readonly fetch: Fetch;
  /** Follows redirects by itself, as a browser's does, whatever they lead to. */
  readonly followingFetch: Fetch;
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** @throws as a failed name look-up does, for names that nobody serves */
export function namedServers(): NamedServers {
  const ports = new Map<string, number>();
  const servers: Server[] = [];
  const asked: string[] = [];

  const fetchNamed: Fetch = async (address, init) => {
    const url = new URL(address);
    const port = ports.get(url.host);
    if (port === undefined) throw new TypeError(`no such host: ${url.host}`);
    const response = await fetch(`http://127.0.0.1:${port}${url.pathname}${url.search}`, init);
    Object.defineProperty(response, 'url', { value: address });
    return response;
  };

  afterEach(async () => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
    ports.clear();
    asked.length = 0;
  });

  return {
    asked,
    async serve(name, listener) {
      const server = createServer((request, response) => {
        asked.push(`${name}${request.url}`);
        // A client that leaves in the midst of an answer is what some tests are about.
        response.on('error', () => response.destroy());
        listener(request, response);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      servers.push(server);
      ports.set(name, (server.address() as AddressInfo).port);
    },
    fetch: fetchNamed,
    async followingFetch(address, init) {
      let at = address;
      for (let hops = 0; hops < 20; hops++) {
        const response = await fetchNamed(at, { ...init, redirect: 'manual' });
        const onward = response.headers.get('location');
        if (onward === null) return response;
        await response.body?.cancel();
        at = new URL(onward, at).href;
        if (!/^https?:/.test(at)) throw new TypeError('refused by the platform');
      }
      throw new TypeError('redirected too often');
    },
  };
}
