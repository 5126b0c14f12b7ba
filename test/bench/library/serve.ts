import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';

const DATA = ['frequencies.bin', 'meanings.bin'];

/** Serves the page, its worker, what the engine knows, and packs, at an address of its own. */
export interface BenchServer {
  readonly url: string;
  /** The address of a pack in a file. */
  offer(file: string): string;
  close(): Promise<void>;
}

export async function serveBench(): Promise<BenchServer> {
  const files = new Map<string, Buffer | string>([
    ['/', '<!doctype html><title>bench</title><script src="/page.js"></script>'],
    ['/page.js', await bundle('test/bench/library/page.ts')],
    ['/worker.js', await bundle('test/bench/library/worker.ts')],
    ['/peers', '<!doctype html><title>peers</title><script src="/peers.js"></script>'],
    ['/peers.js', await bundle('test/bench/library/peers/page.ts')],
  ]);
  for (const name of DATA) files.set(`/data/${name}`, await readFile(`src/core/data/${name}`));
  const packs: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const pack = packs[Number(/^\/pack\/(\d+)$/.exec(path)?.[1] ?? Number.NaN)];
    if (pack !== undefined) return createReadStream(pack).pipe(response);
    const type = path.endsWith('.js')
      ? 'text/javascript'
      : !path.includes('.')
        ? 'text/html'
        : 'application/octet-stream';
    response.setHeader('Content-Type', `${type}; charset=utf-8`);
    const file = files.get(path);
    if (file === undefined) response.statusCode = 404;
    return response.end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/`;
  return {
    url,
    offer: (file) => `${url}pack/${packs.push(file) - 1}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** As the extension's own bundles are made. */
async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    minify: true,
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
