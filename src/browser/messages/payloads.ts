import type { Article } from '../../core/article.ts';
import { readSignals } from '../../core/signals/read-signals.ts';
import {
  boolean,
  type Check,
  fields,
  hostName,
  ifGood,
  number,
  oneOf,
  string,
  tabId,
  webAddress,
} from '../tabs/checks.ts';
import type { Carried } from './envelope.ts';
import { BADGE_CORNERS, type OwnMessages, type PageMessages, type ShownMessages } from './protocol.ts';

/** One check for each message of a map: a message without one does not compile. */
export type Checks<M> = { readonly [K in keyof M]: Check<Carried<M, K>> };

/** No news article is longer; a page that says so is attacking or broken. UTF-16 units. */
export const MAX_ARTICLE_LENGTH = 400_000;

const nothing = fields<Record<string, never>>({});
const score = number(-1e6, 1e6);

/** The text is insisted on; a fact that no library could keep is left out. */
export const article: Check<Article> = fields<Article>({
  text: string(MAX_ARTICLE_LENGTH, 1),
  title: ifGood(string(2000)),
  url: ifGood(webAddress),
  site: ifGood(string(300)),
  published: ifGood(string(64)),
  byline: ifGood(string(500)),
  canonical: ifGood(webAddress),
  language: ifGood(string(64)),
  signals: readSignals,
});

export const pageChecks: Checks<PageMessages> = {
  'gate-passed': fields({ score }),
  'gate-refused': fields({ score }),
  'article-read': fields({ article, lowConfidence: boolean }),
  'article-unreadable': fields({ detail: string(500) }),
  'badge-closed': fields({ scope: oneOf(['page', 'site', 'everywhere']) }),
  'badge-opened': nothing,
  'badge-moved': fields({ corner: oneOf(BADGE_CORNERS) }),
  'passages-closed': nothing,
};

export const shownChecks: Checks<ShownMessages> = {
  'popup-state': fields({ tabId }),
  'mute-site': fields({ site: hostName, muted: boolean }),
  'trust-site': fields({ site: hostName, trusted: boolean }),
};

export const ownChecks: Checks<OwnMessages> = {
  'check-anyway': fields({ tabId }),
  'remember-page': fields({ tabId }),
  'forget-page': fields({ tabId }),
  'not-a-copy': fields({ tabId, dismissed: boolean }),
  'spun-words': fields({ tabId }),
  'show-passages': fields({ tabId }),
  'hide-passages': fields({ tabId }),
  'passages-shown': fields({ tabId }),
  evidence: fields({ tabId }),
  'judge-selection': fields({ name: string(64, 1) }),
  'check-followed': fields({ id: string(2048, 1) }),
  'followed-changed': nothing,
};
