import type { ArticleFacts } from '../../core/article.ts';
import { cleanForeign } from './foreign.ts';
import { outletOf } from './verdicts.ts';
import { webAddress } from './web-address.ts';
import type { Words } from './words.ts';

/** An article as plain text for a note or a letter: title, outlet, date, address; what is not known is left out. */
export function citationOf(facts: ArticleFacts, words: Words): string {
  const outlet = outletOf(facts);
  const parts = [
    facts.title?.trim() ? cleanForeign(facts.title) : words.text('untitledArticle'),
    outlet === null ? null : cleanForeign(outlet, 80),
    words.date(facts.published),
    webAddress(facts.url),
  ];
  return parts.filter((part) => part !== null).join(', ');
}
