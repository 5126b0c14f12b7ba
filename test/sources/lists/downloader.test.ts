import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDownloader, DownloadBroken } from '../../../src/sources/lists/downloader.ts';

const never = new AbortController().signal;

/** Servers that do what servers do; public names lead to this machine, as the browsers of the other tests have it. */
describe('the download of a large file', () => {
  const server = createServer((request, response) => {
    const { host } = request.headers;
    const path = `${host?.split(':')[0]}${request.url}`;
    seen.push({ path, headers: request.headers });
    if (request.url === '/whole') return void response.end('x'.repeat(200_000));
    if (request.url === '/busy') return void response.writeHead(429, { 'retry-after': '120' }).end();
    if (request.url === '/inside') return void response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end();
    if (request.url === '/broken') {
      response.writeHead(200, { 'content-length': 1000 });
      response.write('begun');
      return void setTimeout(() => response.destroy(), 20);
    }
    if (request.url === '/silent') return void response.writeHead(200).write('begun');
    response.writeHead(404).end();
  });
  const seen: { path: string; headers: object }[] = [];
  let port = 0;
  beforeAll(async () => {
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const download = (path: string, signal = never, silence = 5000) =>
    createDownloader({
      now: () => 0,
      times: { whole: 60_000, silence },
      // A browser says where it ended up; this one leads the name to the machine, and says what it was asked for.
      async fetch(address, init) {
        const { pathname, host } = new URL(address);
        const response = await fetch(`http://127.0.0.1:${port}${pathname}`, {
          ...init,
          headers: { host },
          redirect: 'manual',
        });
        const location = response.headers.get('location');
        Object.defineProperty(response, 'url', { value: location ?? address });
        return response;
      },
    })(`http://lists.example${path}`, signal);
  const bodyOf = async (path: string, signal = never, silence?: number): Promise<string> => {
    const opened = await download(path, signal, silence);
    if ('problem' in opened) throw new Error(opened.problem);
    return new Response(opened.body).text();
  };

  it('hands over all of it, asked for without cookies and referrer', async () => {
    expect(await bodyOf('/whole')).toHaveLength(200_000);
    expect(JSON.stringify(seen)).not.toMatch(/cookie|referer/i);
  });

  it('tells what is not there, what wants peace and for how long, and what leads inside', async () => {
    expect(await download('/none')).toEqual({ problem: 'gone', retryAfter: null });
    expect(await download('/busy')).toEqual({ problem: 'server', retryAfter: 120_000 });
    expect(await download('/inside')).toEqual({ problem: 'address-refused', retryAfter: null });
    const asked = createDownloader({ now: () => 0, fetch: () => Promise.reject(new Error('asked')) });
    for (const address of ['http://192.168.1.1/a.pack', 'http://localhost/a.pack', 'file:///etc/passwd'])
      expect(await asked(address, never)).toEqual({ problem: 'address-refused', retryAfter: null });
    expect(await asked('http://lists.example/a.pack', never)).toEqual({ problem: 'unreachable', retryAfter: null });
  });

  it('says of a line that broke and of a server that fell silent what it was', async () => {
    const failure = (work: Promise<unknown>) => work.then(String, (error: unknown) => error);
    expect(await failure(bodyOf('/broken'))).toMatchObject({ name: 'DownloadBroken', problem: 'unreachable' });
    expect(await failure(bodyOf('/silent', never, 30))).toBeInstanceOf(DownloadBroken);
    expect(await failure(bodyOf('/silent', never, 30))).toMatchObject({ problem: 'too-slow' });
  });

  it('stops with the reason that it is given', async () => {
    const stop = new AbortController();
    const work = bodyOf('/silent', stop.signal);
    setTimeout(() => stop.abort(new DOMException('stopped', 'AbortError')), 30);
    await expect(work).rejects.toThrow('stopped');
    await expect(download('/whole', stop.signal)).rejects.toThrow('stopped');
  });
});
