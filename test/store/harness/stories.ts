import type { Article } from '../../../src/core/article.ts';

/** Words that the tests look up. */
export const WORDS = ['harbour', 'bell', 'diver', 'tide', 'council', 'bridge', 'ferry', 'lantern', 'quay', 'storm'];

export type Addressed = Article & { readonly url: string };

/** An article that shares some words with all others and has one of its own. */
export const story = (n: number): Addressed => ({
  text: `harbour ${WORDS[n % WORDS.length]} own${n} and some more words to make it a text`,
  title: `Story ${n}`,
  url: `https://news.example/story/${n}`,
  published: '2026-03-01',
});

/** Stories `from` to `to` - 1. */
export const stories = (from: number, to: number): Addressed[] =>
  Array.from({ length: to - from }, (_, at) => story(from + at));
