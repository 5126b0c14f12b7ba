import type { SourceRecord } from '../../store/following/source-record.ts';
import { type ArticleNeeds, articleStep } from './article-step.ts';
import type { Turn } from './line.ts';
import { type PollNeeds, pollFeed, type Step } from './poll.ts';
import { type SearchNeeds, searchStep } from './search-step.ts';
import { atRest, withCheckBegun, withDue } from './source-changes.ts';

export interface VisitNeeds extends PollNeeds, ArticleNeeds, SearchNeeds {
  readonly records: PollNeeds['records'] & ArticleNeeds['records'] & SearchNeeds['records'];
}

export interface VisitOptions {
  readonly turn: Turn;
  /** Articles that are learned at most. */
  readonly articles: number;
}

/** What a visit left. */
export interface Visited {
  readonly source: SourceRecord | null;
  /** Something is still to be done, and could be in another turn right now. */
  readonly more: boolean;
  readonly budgetSpent: boolean;
}

/** How long a source rests where something fails that is none of its doing, such as the storage. Milliseconds. */
const REST = 60 * 60_000;

/** Does what is due at a source: looks for its feeds, asks them, has what they announced learned; one thing at a time. */
export async function visit(needs: VisitNeeds, id: string, { turn, articles }: VisitOptions): Promise<Visited> {
  const { records, now } = needs;
  const over = (): boolean => now() >= turn.deadline || turn.signal.aborted;
  let step: Step = { source: await records.change(id, (known) => withCheckBegun(known, now())), stop: null };
  let left = articles;
  try {
    while (step.source !== null && step.stop === null && !over()) {
      const next = nextOf(step.source, now(), left > 0);
      if (next === null) break;
      if (next === 'search') step = await searchStep(needs, step.source, turn);
      else if (next === 'article') {
        left--;
        step = await articleStep(needs, step.source, turn);
      } else step = await pollFeed(needs, step.source, next, turn);
    }
  } catch (error) {
    if (!turn.signal.aborted) await records.change(id, (known) => ({ ...atRest(known, now() + REST), checking: null }));
    throw error;
  }
  const ended = step.source?.checking === null;
  // What waits still goes behind all others that are due.
  const source = ended
    ? step.source
    : await records.change(id, (known) =>
        withDue({ ...known, checking: null, waitUntil: Math.max(known.waitUntil, now()) }),
      );
  const budgetSpent = step.stop === 'budget-spent';
  return { source, more: !budgetSpent && source !== null && nextOf(source, now(), true) !== null, budgetSpent };
}

/** What is to be done first at a source, now; null for nothing. */
function nextOf(
  source: SourceRecord,
  now: number,
  articlesToo: boolean,
): SourceRecord['feeds'][number] | 'search' | 'article' | null {
  if (source.searchAt !== null && source.searchAt <= now) return 'search';
  const feed = source.feeds.find(({ due }) => due <= now);
  if (feed) return feed;
  return articlesToo && source.waiting > 0 && source.waitUntil <= now ? 'article' : null;
}
