import { LIMITS, type Signals } from '../../../core/signals/signals.ts';
import type { Sources } from '../facts/sources.ts';
import { dateClaims } from './date-claims.ts';
import { candidateLines, linesBeside } from './lines.ts';
import { imageHosts, outsideLinks } from './outside-links.ts';
import { pointersOf } from './pointers.ts';
import { storyIn } from './story.ts';

/** Links in running text; those of menus and boxes say nothing of the text. */
const IN_TEXT = 'p a[href],li a[href],blockquote a[href]';

/**
 * Collects what a page lets on about its text's source, before its tree is taken apart to find the text.
 * @returns the signals once the text is known, which says which lines stand beside it
 */
export function collectSignals(sources: Sources): (text: string) => Signals | undefined {
  const { meta, scope, url } = sources;
  const story = storyIn(scope);
  const lines = candidateLines(story, scope, url);
  const lists = {
    dates: dateClaims(sources).slice(0, LIMITS.dates),
    pointers: pointersOf(sources),
    links: outsideLinks(story, url, LIMITS.links, IN_TEXT),
    imageHosts: imageHosts(story, url, LIMITS.imageHosts),
  };
  const newsNoindex = /noindex/i.test(meta.get('googlebot-news') ?? '');
  return (text) => {
    const found = { ...lists, lines: linesBeside(lines, text) };
    const signals: Signals = {
      ...Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0)),
      ...(newsNoindex && { newsNoindex: true }),
    };
    return Object.keys(signals).length > 0 ? signals : undefined;
  };
}
