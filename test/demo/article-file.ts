import { readFileSync } from 'node:fs';

/** One invented article of the demo world, as its file says it. */
export interface DemoArticle {
  /** Last part of its address. */
  readonly slug: string;
  readonly title: string;
  /** The sentence under the headline; absent where the outlet has none. */
  readonly standfirst: string | null;
  readonly byline: string;
  /** ISO 8601 date-time with its offset. */
  readonly published: string;
  readonly section: string;
  readonly paragraphs: readonly string[];
}

const HEADER_LINE = /^([a-z-]+): (.+)$/;

/**
 * Reads an article file: `key: value` lines, a blank line, then paragraphs separated by blank lines. `body-of` takes the
 * paragraphs of another file, named from the folder of all articles, instead.
 * @throws Error naming the file when a line of the header or a field is missing or malformed.
 */
export function readArticleFile(folder: URL, name: string): DemoArticle {
  const [head = '', ...paragraphs] = readFileSync(new URL(`${name}.md`, folder), 'utf8')
    .trim()
    .split(/\n\n+/);
  const fields = new Map<string, string>();
  for (const line of head.split('\n')) {
    const [, key, value] = HEADER_LINE.exec(line) ?? [];
    if (key === undefined || value === undefined) throw new Error(`${name}.md: not a header line: ${line}`);
    fields.set(key, value);
  }
  const field = (key: string): string => {
    const value = fields.get(key);
    if (value === undefined) throw new Error(`${name}.md: no "${key}" in its header`);
    return value;
  };
  const source = fields.get('body-of');
  const body = source === undefined ? paragraphs : readArticleFile(folder, source).paragraphs;
  if (body.length === 0) throw new Error(`${name}.md: no paragraphs`);
  return {
    slug: name.slice(name.lastIndexOf('/') + 1),
    title: field('title'),
    standfirst: fields.get('standfirst') ?? null,
    byline: field('byline'),
    published: field('published'),
    section: field('section'),
    paragraphs: body,
  };
}
