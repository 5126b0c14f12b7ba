import type { FollowingRecords } from '../../store/following/following-records.ts';
import type { Standing } from './followed.ts';
import { nextDay } from './schedule.ts';
import { type Visited, type VisitNeeds, visit } from './visit.ts';

const MINUTE = 60_000;
/** How long one turn of the worker lasts, about: shorter than the time after which browsers stop one. Milliseconds. */
const TURN = 20_000;
/** Sources visited in one turn, at most, and at the same time; articles of one source in one turn. */
const SOURCES_IN_TURN = 60;
const AT_ONCE = 4;
const ARTICLES_IN_VISIT = 8;
/** Between two turns; browsers grant no less. */
const PAUSE = MINUTE;
/** When the connection may be better. */
const LOOK_AGAIN = 15 * MINUTE;

export interface FollowerNeeds extends VisitNeeds {
  readonly records: VisitNeeds['records'] & Pick<FollowingRecords, 'due'>;
  /** Whether anything may be fetched now. */
  readonly standing: () => Promise<Standing>;
  /** Called when nothing is under way any more. */
  readonly idle: () => void;
}

/** Who does what is due, in turns that are short enough for a worker that may be stopped at any moment. */
export interface Follower {
  /** One turn. Resolves to when the next is wanted (milliseconds since 1970), null for never unless something changes. */
  run(): Promise<number | null>;
  /** One turn for one source, whatever else is due; what may be done now includes what the reader paused. */
  check(id: string): Promise<Visited>;
}

export function createFollower(needs: FollowerNeeds): Follower {
  const { records, now, standing, idle } = needs;
  const underWay = new Map<string, Promise<Visited>>();

  function visitOnce(id: string, deadline: number, articles: number): Promise<Visited> {
    const known = underWay.get(id);
    if (known) return known;
    const visiting = visit(needs, id, { turn: { deadline, signal: new AbortController().signal }, articles }).finally(
      () => {
        underWay.delete(id);
        if (underWay.size === 0) idle();
      },
    );
    underWay.set(id, visiting);
    return visiting;
  }

  async function whatIsDue(): Promise<void> {
    const deadline = now() + TURN;
    const { sources } = await records.due(now(), SOURCES_IN_TURN);
    const left = sources.map(({ id }) => id);
    const one = async (): Promise<void> => {
      for (let id = left.shift(); id !== undefined && now() < deadline; id = left.shift())
        if ((await visitOnce(id, deadline, ARTICLES_IN_VISIT)).budgetSpent) left.length = 0;
    };
    const results = await Promise.allSettled(Array.from({ length: AT_ONCE }, one));
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
  }

  return {
    async run() {
      const before = await standing();
      if (before === 'off') return null;
      if (before === 'metered' || before === 'offline') return now() + LOOK_AGAIN;
      if (before === 'on') await whatIsDue();
      const tomorrow = before === 'budget-spent' || (await standing()) === 'budget-spent';
      if (tomorrow) return nextDay(now()) + Math.floor(needs.random() * LOOK_AGAIN);
      const { next } = await records.due(now(), 0);
      return next === null ? null : Math.max(next, now() + PAUSE);
    },
    check: (id) => visitOnce(id, now() + TURN, Number.POSITIVE_INFINITY),
  };
}
