import { readFileSync } from 'node:fs';

/** An invented story and the words in which somebody who copied it might tell it. */
export interface Story {
  readonly language: string;
  readonly slug: string;
  readonly title: string;
  /** Where its dateline says that it was written. */
  readonly place: string;
  readonly paragraphs: readonly string[];
  readonly reworded: { readonly title: string; readonly paragraphs: readonly string[] };
}

const read = new Map<string, Story>();

/**
 * Reads `stories/NAME.md`: `title`, `place` and `copy` (the reworded title), a blank line, paragraphs, a line `==`, and the
 * paragraphs in other words.
 * @throws Error naming the file when a line of the header or a text is missing
 */
export function story(name: string): Story {
  const known = read.get(name);
  if (known !== undefined) return known;
  const file = readFileSync(new URL(`stories/${name}.md`, import.meta.url), 'utf8');
  const [told = '', retold = ''] = file.split('\n==\n');
  const [head = '', ...paragraphs] = told.trim().split(/\n\n+/);
  const field = (key: string): string => {
    const value = new RegExp(`^${key}: (.+)$`, 'm').exec(head)?.[1];
    if (value === undefined) throw new Error(`${name}.md: no "${key}" in its header`);
    return value;
  };
  const reworded = retold
    .trim()
    .split(/\n\n+/)
    .filter((text) => text !== '');
  if (paragraphs.length === 0 || reworded.length === 0) throw new Error(`${name}.md: a text is missing`);
  const [language = '', slug = ''] = name.split('/');
  const found = {
    language,
    slug,
    title: field('title'),
    place: field('place'),
    paragraphs,
    reworded: { title: field('copy'), paragraphs: reworded },
  };
  read.set(name, found);
  return found;
}
