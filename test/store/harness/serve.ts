import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';

/** A page with the library in it, at an address of its own, for as long as the tests run. */
export interface HarnessServer {
  readonly url: string;
  /** Titles of the articles that the page said were committed. */
  readonly learned: readonly string[];
  close(): Promise<void>;
}

export async function serveHarness(entry = 'test/store/harness/page.ts'): Promise<HarnessServer> {
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: 'iife', write: false });
  const script = outputFiles[0]?.text ?? '';
  const learned: string[] = [];
  const server = createServer((request, response) => {
    const announced = /^\/learned\/(.*)$/.exec(request.url ?? '')?.[1];
    if (announced !== undefined) learned.push(decodeURIComponent(announced));
    const isScript = request.url === '/page.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8');
    response.end(isScript ? script : '<!doctype html><title>library</title><script src="/page.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    learned,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
