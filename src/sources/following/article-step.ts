import type { Article } from '../../core/article.ts';
import type { FollowingRecords, Waiting } from '../../store/following/following-records.ts';
import type { SourceProblem, SourceRecord } from '../../store/following/source-record.ts';
import type { FetchProblem } from '../fetching/answer.ts';
import { decodeText } from '../fetching/decode-text.ts';
import { leadsToArticle } from '../fetching/leads-to-article.ts';
import { readRobots } from '../fetching/robots.ts';
import { announcedArticle, withAnnouncement } from './announced-article.ts';
import { type Ask, type Asked, isFarOff, type Turn } from './line.ts';
import { FORBIDDEN_REST, type Step } from './poll.ts';
import { type RobotsNeeds, robotsRules } from './robots-rules.ts';
import { backOff } from './schedule.ts';
import { putOff, withDue, withLearned, withUnread } from './source-changes.ts';

/** What was read from a page. */
export interface Reading {
  readonly article: Article;
  /** The reader was not sure to have found the whole body. */
  readonly lowConfidence: boolean;
}

/**
 * What became of an article: learned; known already, or not to be an original; or nothing that could be one was in it.
 * Rejects where the library's storage fails.
 */
export type LearnFollowed = (reading: Reading) => Promise<'learned' | 'passed' | 'unreadable'>;

export interface ArticleNeeds extends RobotsNeeds {
  readonly records: Pick<FollowingRecords, 'change' | 'firstWaiting' | 'settle' | 'host' | 'changeHost'>;
  readonly ask: Ask;
  /** Reads a page without running or loading anything of it; null where the reader failed. */
  readonly readPage: (html: string, address: string) => Promise<Reading | null>;
  /** Whether the library has the article of an address. */
  readonly isKnown: (address: string) => Promise<boolean>;
  readonly learn: LearnFollowed;
}

/** Pages are fetched so often before they are given up: with ever longer pauses, over eight hours. */
const ATTEMPTS = 6;
/** Problems of a page that another attempt may not have. */
const PASSING: ReadonlySet<FetchProblem> = new Set(['unreachable', 'too-slow']);

type Outcome =
  | { readonly kind: 'read'; readonly reading: Reading }
  /** Nothing will come of it. */
  | { readonly kind: 'dropped'; readonly problem?: SourceProblem }
  /** Another attempt may succeed. */
  | { readonly kind: 'failed' }
  /** All articles of the source wait until then. */
  | { readonly kind: 'put-off'; readonly until: number; readonly problem?: SourceProblem }
  /** Not in this turn. */
  | { readonly kind: 'stopped'; readonly why: Exclude<Step['stop'], null> };

/** Has the source's first announced article learned. */
export async function articleStep(needs: ArticleNeeds, source: SourceRecord, turn: Turn): Promise<Step> {
  const { records, now } = needs;
  const waiting = await records.firstWaiting(source.id);
  const settle = async (
    of: Waiting,
    edit: (known: SourceRecord) => SourceRecord,
    again: Waiting['record'] | null = null,
  ): Promise<Step> => ({ source: await records.settle(source.id, of, again, edit), stop: null });

  if (waiting === null) {
    return { source: await records.change(source.id, (known) => withDue({ ...known, waiting: 0 })), stop: null };
  }
  const { record } = waiting;
  if (record.notBefore > now()) return { source: await putOffAll(needs, source, record.notBefore), stop: null };
  if (record.address === '' || (await needs.isKnown(record.address))) return settle(waiting, withDue);

  const outcome = await readingOf(needs, source, record, turn);
  switch (outcome.kind) {
    case 'stopped':
      return { source, stop: outcome.why };
    case 'put-off':
      return { source: await putOffAll(needs, source, outcome.until, outcome.problem), stop: null };
    case 'dropped':
      return settle(waiting, (known) => withDue({ ...known, problem: outcome.problem ?? known.problem }));
    case 'failed': {
      const attempts = record.attempts + 1;
      const again = attempts < ATTEMPTS ? { ...record, attempts, notBefore: now() + backOff(attempts) } : null;
      // The next page would fail too, if it is the server.
      return settle(waiting, (known) => putOff(known, now() + backOff(1)), again);
    }
    case 'read': {
      const learned = await needs.learn(outcome.reading);
      if (learned === 'unreadable') return settle(waiting, withUnread);
      return settle(waiting, (known) => (learned === 'learned' ? withLearned(known, now()) : withDue(known)));
    }
  }
}

const putOffAll = (
  { records }: ArticleNeeds,
  { id }: SourceRecord,
  until: number,
  problem?: SourceProblem,
): Promise<SourceRecord | null> => records.change(id, (known) => putOff(known, until, problem ?? known.problem));

async function readingOf(
  needs: ArticleNeeds,
  source: SourceRecord,
  record: Waiting['record'],
  turn: Turn,
): Promise<Outcome> {
  const { now } = needs;
  if (record.text !== undefined)
    return {
      kind: 'read',
      reading: { article: announcedArticle(record, record.text, source.name), lowConfidence: false },
    };

  const rules = await robotsRules(needs, record.address, turn);
  if (rules.kind === 'none-yet') return withheld(rules.asked, now()) ?? { kind: 'failed' };
  const robots = readRobots(rules.text);
  if (!robots.allows(record.address)) return { kind: 'dropped', problem: 'robots' };

  const asked = await needs.ask({ address: record.address, expected: 'page' }, turn, robots.pause);
  const held = withheld(asked, now());
  if (held !== null) return held;
  if (asked.kind === 'failed') return PASSING.has(asked.problem) ? { kind: 'failed' } : { kind: 'dropped' };
  if (asked.kind === 'refused') return asked.status >= 500 ? { kind: 'failed' } : { kind: 'dropped' };
  if (asked.kind !== 'fetched' || !leadsToArticle(record.address, asked.address)) return { kind: 'dropped' };
  const reading = await needs.readPage(decodeText(asked.body, asked.contentType), asked.address);
  if (reading === null) return { kind: 'failed' };
  const article = withAnnouncement({ ...reading.article, url: asked.address }, record, source.name);
  return { kind: 'read', reading: { article, lowConfidence: reading.lowConfidence } };
}

/** What an answer that is none means for the articles of a source; null for all others. */
function withheld(asked: Asked, now: number): Outcome | null {
  if (asked.kind === 'not-now' && isFarOff(asked, now)) return { kind: 'put-off', until: asked.until };
  if (asked.kind === 'budget-spent' || asked.kind === 'not-now') return { kind: 'stopped', why: asked.kind };
  if (asked.kind === 'busy') return { kind: 'put-off', until: asked.until, problem: 'busy' };
  if (asked.kind === 'forbidden') return { kind: 'put-off', until: now + FORBIDDEN_REST, problem: 'permission' };
  return null;
}
