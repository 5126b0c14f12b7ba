import type { ArticleFacts } from '../../core/article.ts';
import type { Text } from '../i18n.ts';
import { siteOf, webUrl } from '../web-url.ts';

/** What an original's outlet is called in a sentence: its name, else its host, else "an article in your library". */
export function namedSource(facts: ArticleFacts, text: Text): string {
  const url = webUrl(facts.url);
  return facts.site?.trim() || (url ? siteOf(url) : text('unnamedSource'));
}
