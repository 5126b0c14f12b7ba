import type { Spent } from '../../store/following/following-records.ts';
import type { Standing } from './followed.ts';
import { dayOf } from './schedule.ts';

/** The settings of following. */
export interface FollowSettings {
  readonly followSites: boolean;
  readonly followRequests: number;
  readonly followBytes: number;
}

export const budgetOf = ({ followRequests, followBytes }: FollowSettings): Spent => ({
  requests: followRequests,
  bytes: followBytes,
});

/** Whether anything may be fetched. `line` is what the browser says of the connection. */
export function standingOf(
  settings: FollowSettings,
  line: 'metered' | 'offline' | 'open',
  traffic: ReadonlyMap<string, Spent>,
  now: number,
): Standing {
  if (!settings.followSites) return 'off';
  if (line !== 'open') return line;
  const spent = traffic.get(dayOf(now));
  const budget = budgetOf(settings);
  const over = spent !== undefined && (spent.requests >= budget.requests || spent.bytes >= budget.bytes);
  return over || budget.requests === 0 || budget.bytes === 0 ? 'budget-spent' : 'on';
}
