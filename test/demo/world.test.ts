import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXPECTATIONS } from './expectations.ts';
import { type DemoServer, serveOutlets } from './server.ts';
import { readWorld } from './world.ts';

const world = readWorld(new URL('../../', import.meta.url));
let server: DemoServer;
beforeAll(async () => {
  server = await serveOutlets(world, 0, 'localhost');
});
afterAll(() => server.close());

/** Asks the server as a browser does that maps the host name to this machine. */
function get(host: string, path: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: server.port, path, headers: { host } }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

const originals = world.get('harbour-times')?.articles ?? [];

test('there are six originals of a good length', () => {
  expect(originals).toHaveLength(6);
  for (const { paragraphs, slug } of originals) {
    const words = paragraphs.join(' ').split(/\s+/).length;
    expect(words, slug).toBeGreaterThan(600);
    expect(words, slug).toBeLessThan(900);
  }
});

describe('expectations', () => {
  test('every page is served, under both of its host names', async () => {
    for (const { outlet, path } of EXPECTATIONS) {
      for (const domain of ['example', 'localhost']) {
        const { status } = await get(`${outlet}.${domain}:${server.port}`, path);
        expect(status, `${outlet}.${domain}${path}`).toBe(200);
      }
    }
  });

  test('every source is an original, and older than the page that took from it', () => {
    for (const { source, outlet, path } of EXPECTATIONS.filter((one) => one.source !== null)) {
      const original = originals.find(({ slug }) => slug === source);
      const page = world.get(outlet);
      const copy = page?.articles.find((article) => page.pathOf(article) === path);
      expect(Date.parse(original?.published ?? '')).toBeLessThan(Date.parse(copy?.published ?? ''));
    }
  });

  test('every article of every outlet but the originals has one', () => {
    for (const [slug, outlet] of world) {
      if (slug === 'harbour-times') continue;
      const paths = EXPECTATIONS.filter((one) => one.outlet === slug).map(({ path }) => path);
      for (const article of outlet.articles) expect(paths).toContain(outlet.pathOf(article));
    }
  });
});

test('what is not there is not found', async () => {
  expect((await get(`harbour-times.example:${server.port}`, '/no-such-page')).status).toBe(404);
  expect((await get(`nobody.example:${server.port}`, '/')).status).toBe(404);
});
