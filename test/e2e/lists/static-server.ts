import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createSocket } from 'node:net';
import { basename, join } from 'node:path';
import { until } from '../../demo/until.ts';

/** A plain web server for the files of a folder. */
export interface StaticServer {
  readonly kind: 'nginx' | 'node';
  readonly port: number;
  /** The paths that were asked for since the last call. */
  asked(): string[];
  close(): Promise<void>;
}

/**
 * Serves a folder on 127.0.0.1: by nginx where this machine has one, as a maker of lists would, else by Node.
 * @param room a folder for what nginx writes
 */
export async function serveFolder(folder: string, room: string): Promise<StaticServer> {
  const program = nginx();
  return program === null ? byNode(folder) : byNginx(program, folder, room);
}

function nginx(): string | null {
  const places = ['/usr/sbin/nginx', ...(process.env.PATH ?? '').split(':').map((place) => join(place, 'nginx'))];
  const program = places.find((place) => existsSync(place));
  if (program === undefined) return null;
  execFileSync(program, ['-v'], { stdio: 'ignore' });
  return program;
}

async function byNginx(program: string, folder: string, room: string): Promise<StaticServer> {
  mkdirSync(room, { recursive: true });
  const port = await freePort();
  const log = join(room, 'asked.log');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((what) => `${what}_temp_path ${room};`);
  const configuration = `
    daemon off; pid ${room}/nginx.pid; error_log ${room}/error.log;
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    events {}
    http {
      log_format paths '$request_uri'; access_log ${log} paths; ${temporary.join(' ')}
      server { listen 127.0.0.1:${port}; root ${folder}; }
    }`;
  writeFileSync(join(room, 'nginx.conf'), configuration);
  const child: ChildProcess = spawn(program, ['-c', join(room, 'nginx.conf'), '-e', join(room, 'error.log')]);
  const base = `http://127.0.0.1:${port}/`;
  await until('nginx to answer', () =>
    fetch(base).then(
      () => true as const,
      () => null,
    ),
  );
  const lines = (): string[] => readFileSync(log, 'utf8').split('\n').slice(0, -1);
  // It writes down what it answered only after it has.
  await until('the first answer in the log', async () => lines().length > 0 || null);
  let seen = lines().length;
  return {
    kind: 'nginx',
    port,
    asked() {
      const all = lines();
      const fresh = all.slice(seen);
      seen = all.length;
      return fresh;
    },
    close: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = createSocket();
    socket.once('error', reject);
    socket.listen(0, '127.0.0.1', () => {
      const { port } = socket.address() as AddressInfo;
      socket.close(() => resolve(port));
    });
  });
}

async function byNode(folder: string): Promise<StaticServer> {
  let asked: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://local').pathname;
    asked.push(path);
    const file = join(folder, basename(path));
    if (!existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end();
    const { size, mtimeMs } = statSync(file);
    const etag = `"${mtimeMs.toString(36)}-${size.toString(36)}"`;
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
    const type = file.endsWith('.json') ? 'application/json' : 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'content-length': size, etag });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    kind: 'node',
    port,
    asked() {
      const fresh = asked;
      asked = [];
      return fresh;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
