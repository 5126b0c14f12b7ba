import type { Outlet, Outlets } from '../../../src/core/fairness/outlets.ts';
import type { Judgement, Match, Verdict } from '../../../src/core/judgement.ts';

const LISTED: readonly Outlet[] = [
  { domain: 'harbour.example', name: 'The Harbour Times', agency: false },
  { domain: 'shore.example', name: 'North Shore Post', agency: false },
  { domain: 'apnews.com', name: 'Associated Press', agency: true },
];

/** A directory of three outlets; sites below one domain are one owner's. */
export const OUTLETS: Outlets = {
  at: (host) => LISTED.find(({ domain }) => host === domain || host.endsWith(`.${domain}`)),
  called: (name) => LISTED.find((outlet) => outlet.name.toLowerCase().replace(/^the /, '') === name.toLowerCase()),
  sameOwner: (one, other) => one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`),
};

export const HARBOUR = 'https://harbour.example/ferry';
export const COPY = 'https://copy.example/ferry';

/** A match with an article that has the page's text. */
export function match(url: string, facts: Match['facts'] = {}, more: Partial<Match> = {}): Match {
  const told = { url, ...facts };
  return {
    original: url,
    facts: told,
    verdict: 'copied',
    score: 0.99,
    coverage: 0.95,
    passages: [],
    reasons: [],
    ...more,
  };
}

export function judgement(...matches: readonly Match[]): Judgement {
  const verdict: Verdict = matches[0]?.verdict ?? 'none';
  return { verdict, score: matches[0]?.score ?? 0, original: matches[0]?.original ?? null, matches, sentences: 9 };
}
