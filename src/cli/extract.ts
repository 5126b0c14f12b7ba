import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { extractArticle } from '../page/extract/extract-article.ts';
import { articleScore } from '../page/gate/article-score.ts';
import { decodeText } from '../sources/fetching/decode-text.ts';
import { parseHtml } from './html.ts';
import type { Io } from './io.ts';
import { openOutput } from './output.ts';
import { progressOn } from './progress.ts';
import { GIVEN_PAGE, isReadablePage } from './readable-page.ts';
import { UsageError } from './usage-error.ts';

const USAGE = 'usage: firstprint extract DIR [--urls URLS.json] [--out FILE]';
const PAGE = /\.html(?:\.gz)?$/;
/** A compressed page that unpacks to more than this is refused instead of filling the memory. */
const MAX_PAGE_BYTES = 64 * 1024 * 1024;

/**
 * `extract DIR [--urls URLS.json] [--out FILE]`: one JSON line for each `.html` or `.html.gz` file of a folder, in the order of
 * their names. URLS.json maps `NAME.html` to the page's address.
 * @throws {UsageError} for bad arguments or input; the output file is then left as it was
 */
export async function extractCommand(args: readonly string[], io: Io): Promise<void> {
  const { folder, urls, out } = readArguments(args);
  const files = await listPages(folder);
  const addresses = urls === undefined ? new Map<string, string>() : await readAddresses(urls);
  const output = await openOutput(out, io.stdout);
  const progress = progressOn(io.stderr, 'extracting page');
  try {
    for (const [i, file] of files.entries()) {
      progress.step(i + 1, files.length);
      const id = idOf(file);
      await output.line(JSON.stringify(lineFor(id, await readPage(join(folder, file)), addresses.get(id))));
    }
    await output.commit();
  } catch (error) {
    await output.abandon();
    throw error;
  } finally {
    progress.end();
  }
}

function readArguments(args: readonly string[]): { folder: string; urls: string | undefined; out: string | undefined } {
  try {
    const options = { urls: { type: 'string' }, out: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [folder, ...rest] = positionals;
    if (folder === undefined || rest.length > 0) throw new UsageError(USAGE);
    return { folder, urls: values.urls, out: values.out };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${messageOf(error).split('\n')[0]} (${USAGE})`);
  }
}

async function listPages(folder: string): Promise<string[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    throw new UsageError(`${folder}: cannot read the folder: ${messageOf(error)}`);
  }
  const pages = names.filter((name) => PAGE.test(name)).sort((a, b) => (a < b ? -1 : 1));
  if (pages.length === 0) throw new UsageError(`${folder}: holds no .html or .html.gz file`);
  const ids = new Map<string, string>();
  for (const page of pages) {
    const other = ids.get(idOf(page));
    if (other !== undefined) throw new UsageError(`${join(folder, page)}: has the same id as ${other}`);
    ids.set(idOf(page), page);
  }
  return pages;
}

async function readAddresses(file: string): Promise<Map<string, string>> {
  let source: string;
  try {
    source = await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file}: cannot read the file: ${messageOf(error)}`);
  }
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    throw new UsageError(
      `${file}: line ${errorLine(source, error)}: no valid JSON: ${messageOf(error).split('\n')[0]}`,
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UsageError(`${file}: line 1: must be an object that maps file names to addresses`);
  }
  const addresses = new Map<string, string>();
  for (const [name, address] of Object.entries(value)) {
    if (typeof address !== 'string' || !URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
      throw new UsageError(`${file}: line ${lineOf(source, JSON.stringify(name))}: "${name}" has no http(s) address`);
    }
    addresses.set(idOf(name), address);
  }
  return addresses;
}

/**
 * A line that `judge` takes: the article's fields with their names, and what the gate and the reader say about them. A page
 * whose elements nest so deep that reading it would take minutes is no article.
 */
function lineFor(id: string, html: string, url: string | undefined): Record<string, unknown> {
  if (!isReadablePage(html, GIVEN_PAGE))
    return {
      id,
      ...(url === undefined ? {} : { url }),
      article: false,
      score: 0,
      source: 'too-large',
      lowConfidence: true,
      text: '',
    };
  const document = parseHtml(html);
  const gate = articleScore(document, url ?? '');
  const { article, ...reading } = extractArticle(document, url ?? '');
  const { text, ...facts } = article;
  return {
    id,
    ...facts,
    ...(url === undefined ? {} : { url }),
    article: gate.article,
    score: gate.score,
    ...reading,
    text,
  };
}

async function readPage(file: string): Promise<string> {
  try {
    const bytes = await readFile(file);
    return decodeText(file.endsWith('.gz') ? gunzipSync(bytes, { maxOutputLength: MAX_PAGE_BYTES }) : bytes);
  } catch (error) {
    throw new UsageError(`${file}: cannot read the page: ${messageOf(error)}`);
  }
}

function idOf(name: string): string {
  return name.replace(PAGE, '');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function errorLine(source: string, error: unknown): number {
  const position = /position (\d+)/.exec(messageOf(error))?.[1];
  return source.slice(0, position === undefined ? source.length : Number(position)).split('\n').length;
}

function lineOf(source: string, needle: string): number {
  return source.slice(0, Math.max(0, source.indexOf(needle))).split('\n').length;
}
