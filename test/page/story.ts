import { parseHtml } from '../../src/cli/html.ts';

/** Paragraphs of an invented story, each a few sentences long and none like another. */
export const STORY = [
  'The harbour board of Port Ellis voted on Tuesday night to close the old fish market after a surveyor found cracks in four of its nine pillars, and gave the traders until the end of March to leave.',
  'Traders who have rented stalls there for decades said they had been told of the vote only an hour before it was taken, and that nobody had shown them the survey or said where they were meant to go.',
  '“We are not against repairs, we have asked for repairs since 2019,” said Orla Venn, who sells mussels at the eastern gate. “What we are against is a lock on the door with no key on our side of it.”',
  'The board’s chairman, Tomas Reyle, told reporters that the building would reopen within fourteen months, that rents would not rise by more than 3 percent a year, and that stalls would be given back in the old order.',
  'Engineers estimate that the repair will cost 4.2 million crowns, of which the province has promised to pay a third; the rest would come from a fund set up after the flood that closed the ferry pier.',
  'A first meeting between the board and the traders’ association is planned for next Thursday in the chapel hall, where the survey is to be handed out together with a list of empty warehouses near the quay.',
] as const;

export const BODY = STORY.join('\n\n');

export function paragraphs(texts: readonly string[] = STORY): string {
  return texts.map((text) => `<p>${text}</p>`).join('\n');
}

/** A whole page around a piece of body and head. */
export function pageOf(body: string, head = '', attributes = 'lang="en"'): Document {
  return parseHtml(`<!doctype html><html ${attributes}><head>${head}</head><body>${body}</body></html>`);
}

export function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
}
