import { isFrontPage } from '../../core/signals/host.ts';
import { sameOwner } from '../same-owner.ts';

/** Whether redirects led to an article of whoever announced it: not to a front page, nor to somebody else's site. */
export function leadsToArticle(announced: string, reached: string): boolean {
  if (announced === reached) return true;
  return !isFrontPage(reached) && sameOwner(new URL(announced).hostname, new URL(reached).hostname);
}
