import { readArticleFile } from '../demo/article-file.ts';

const ARTICLES = new URL('../demo/articles/', import.meta.url);

/** The body of one invented article of the demo, as the reader would give it. */
export const story = (name: string): string => readArticleFile(ARTICLES, name).paragraphs.join('\n\n');

/** The demo newsroom's own stories, each about seven hundred words. */
export const ORIGINALS: readonly string[] = [
  'brannock-yard-tugs',
  'drowned-forest-weather-diary',
  'ferries-return-to-the-city',
  'harbour-engineer-guilty',
  'the-salt-bride',
  'tollen-valley-spillway',
];

/** A text of the demo newsroom, by its short name. */
export const original = (slug: string): string => story(`harbour-times/${slug}`);
