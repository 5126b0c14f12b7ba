import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { COVERED_PAGES } from './covered-pages.ts';

const STORY = `<h1>Ferry late again</h1>${'<p>The ferry was late on Monday, and the quay was full.</p>'.repeat(6)}`;

/** Writes down where everything is before a content script can have run, and has a button to reach by keyboard. */
const MEASURES = `<button id="first">First</button><script>
  const places = () => JSON.stringify([...document.querySelectorAll('html, body, body *')].map((e) => e.getBoundingClientRect()));
  const before = places();
</script>`;

/** A page for each way in which a page may get at the badge: path -> document, and headers if it has any. */
const PAGES: Readonly<Record<string, { readonly html: string; readonly headers?: Readonly<Record<string, string>> }>> =
  {
    '/plain': { html: '' },
    '/story': { html: STORY + MEASURES },
    '/hostile-rules': {
      html: `<style>
      @layer first { firstprint-badge { display: none !important; opacity: 0 !important; } }
      html > *, body *, firstprint-badge { all: unset !important; display: none !important; }
      html > firstprint-badge[popover] { transform: translateX(-9999px) !important; transition: all 99s !important;
        animation: gone 1ms forwards !important; visibility: hidden !important; width: 1px !important; }
      firstprint-badge::part(card), firstprint-badge * { display: none !important; }
      @keyframes gone { to { opacity: 0; } }
    </style>`,
    },
    '/hostile-root': {
      html: `<style>
      html { font-size: 40px; line-height: 3; letter-spacing: 9px; text-transform: uppercase; color: red; direction: rtl; }
      :root { transform: rotate(0deg) translateY(-400px); filter: blur(0); --ground: red; }
    </style>`,
    },
    '/strict-policy': { html: '', headers: { 'content-security-policy': "default-src 'none'; sandbox allow-scripts" } },
    '/trusted-types': {
      html: '',
      headers: {
        'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      },
    },
  };

/** Serves the pages on this machine; answers the server and its address without a slash at the end. */
export async function servePages(): Promise<{ readonly server: Server; readonly base: string }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const covered = COVERED_PAGES[pathname];
    const page = covered === undefined ? PAGES[pathname] : { html: covered };
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...page?.headers });
    response.end(`<!doctype html><html lang="en"><title>Page</title><body>${page?.html ?? ''}</body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, base: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
