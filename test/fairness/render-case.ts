import { type Case, type Draft, pageOf } from './case.ts';
import { story } from './story.ts';

/** A page as its system writes it, with its address. */
export interface Rendered {
  readonly html: string;
  readonly url: string;
}

/** The page of a case as its system writes it, with its address. */
export function pageOfCase(one: Case): Rendered {
  const page = pageOf(one.page, story(one.story), one.reworded, one.other, false);
  return { html: one.page.site.cms(page), url: page.url };
}

/** One article that a case's library knows, in the same way. */
export function originalOfCase(one: Case, draft: Draft): Rendered {
  const page = pageOf(draft, story(one.story), false, one.page, one.reworded);
  return { html: draft.site.cms(page), url: page.url };
}
