import type { Article, OriginalFacts } from '../article.ts';
import { hostOf } from '../signals/host.ts';
import { type Traces, tracesOf } from '../traces/traces.ts';
import type { Credit } from './credit.ts';
import { creditsIn } from './credits-in.ts';

/** What is remembered of an original's own word on where its text comes from. */
export interface Origins {
  /** Without their quotes, which are shown of pages only. */
  readonly credits: readonly Credit[];
  /** Hosts of other sites that it links to. */
  readonly hosts: readonly string[];
  /** Hosts of other sites that it loads pictures from. */
  readonly imageHosts: readonly string[];
  readonly traces: Traces;
}

export const MOST_CREDITS = 6;
const MOST_REPORTED = 2;
export const MOST_HOSTS = 8;

/** Worked out when an original is learned: later only its facts are at hand. */
export function originsOf(article: Article): Origins {
  let reported = 0;
  const credits = creditsIn(article)
    .filter(({ kind }) => kind !== 'mention' && (kind !== 'reported-by' || ++reported <= MOST_REPORTED))
    .slice(0, MOST_CREDITS)
    .map((credit) => ({ ...credit, links: credit.links.slice(0, 1), quote: '' }));
  const links = (article.signals?.links ?? []).map((address) => hostOf(address)).filter((host) => host !== null);
  const imageHosts = (article.signals?.imageHosts ?? []).slice(0, MOST_HOSTS);
  return { credits, hosts: [...new Set(links)].slice(0, MOST_HOSTS), imageHosts, traces: tracesOf(article.text) };
}

/** An original's facts as a library gives them out: without text and signals, with what they said of its origins. */
export function originalFacts(article: Article & { readonly firstSeen?: string }): OriginalFacts {
  const { text: _, signals: __, ...facts } = article;
  return { ...facts, origins: originsOf(article) };
}
