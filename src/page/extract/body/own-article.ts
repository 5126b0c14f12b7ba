import { overlap } from '../facts/title.ts';

/** An `<article>` with less text than this is a teaser or a comment, not a second story. */
const STORY_LENGTH = 800;
const MAX_ARTICLES = 60;

/** One of several full stories on an endless page, and the others that stand around it. */
export interface OwnArticle {
  readonly own: Element;
  readonly heading: string;
  readonly others: readonly Element[];
  /** The first story: what the page's head says is about it. */
  readonly first: boolean;
}

/**
 * On a page that has loaded further stories below the first, the one that the address bar and the tab's title name now.
 * @returns null when the page holds one story, or when none of several is clearly meant
 */
export function ownArticle(document: Document, url: string): OwnArticle | null {
  const articles = document.getElementsByTagName('article');
  if (articles.length < 2 || articles.length > MAX_ARTICLES) return null;
  const stories = [...articles].filter((article) => !article.parentElement?.closest('article') && isStory(article));
  if (stories.length < 2) return null;
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  const own = stories.find((story) => isAddressed(story, path)) ?? titled(stories, document.title ?? '');
  if (own === null) return null;
  return { own, heading: headingOf(own), others: stories.filter((story) => story !== own), first: own === stories[0] };
}

function isStory(article: Element): boolean {
  let length = 0;
  for (const paragraph of article.querySelectorAll('p')) length += (paragraph.textContent ?? '').length;
  return length >= STORY_LENGTH && headingOf(article) !== '';
}

function headingOf(article: Element): string {
  return (article.querySelector('h1,h2')?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Whether a story carries the page's path as an attribute of its own, as scripts that rewrite the address need it. */
function isAddressed(story: Element, path: string): boolean {
  if (path.length < 2) return false;
  return ['data-url', 'data-href', 'data-permalink', 'data-path', 'data-article-url', 'itemid'].some((name) => {
    const value = story.getAttribute(name);
    return (
      value !== null &&
      URL.canParse(value, 'https://page.invalid') &&
      new URL(value, 'https://page.invalid').pathname === path
    );
  });
}

function titled(stories: readonly Element[], title: string): Element | null {
  const matching = stories.filter((story) => overlap(headingOf(story), title) >= 0.8);
  return matching.length === 1 ? (matching[0] ?? null) : null;
}
