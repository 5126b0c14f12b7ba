import { MOST_BEGINNINGS, MOST_QUOTES, type QuoteTrace, type Traces } from '../traces/traces.ts';
import { CREDIT_KINDS, type Credit } from './credit.ts';
import { MOST_CREDITS, MOST_HOSTS, type Origins } from './origins.ts';

const LONGEST = 400;
const LEVELS = ['explicit', 'named', 'linked'] as const;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;
const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The origins in a value that was stored, built anew field by field; undefined where it is none. */
export function readOrigins(value: unknown): Origins | undefined {
  if (!isFields(value)) return undefined;
  const credits = listIn(value.credits).slice(0, MOST_CREDITS).map(readCredit);
  return {
    credits: credits.filter((credit) => credit !== null),
    hosts: listIn(value.hosts).slice(0, MOST_HOSTS).filter(isText),
    imageHosts: listIn(value.imageHosts).slice(0, MOST_HOSTS).filter(isText),
    traces: readTraces(value.traces),
  };
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function readTraces(value: unknown): Traces {
  const { disguised, quotes } = isFields(value) ? value : {};
  const read = listIn(quotes)
    .slice(0, MOST_QUOTES)
    .flatMap((quote): QuoteTrace[] => {
      const [words, ...beginnings] = listIn(quote)
        .slice(0, 1 + MOST_BEGINNINGS)
        .filter(isCount);
      return words === undefined ? [] : [[words, ...beginnings]];
    });
  return { disguised: isCount(disguised) ? disguised : 0, quotes: read };
}

function readCredit(value: unknown): Credit | null {
  if (!isFields(value) || !isText(value.said)) return null;
  const kind = CREDIT_KINDS.find((known) => known === value.kind);
  const level = LEVELS.find((known) => known === value.level);
  if (kind === undefined || level === undefined) return null;
  const links = listIn(value.links).slice(0, 1).filter(isText);
  return { kind, level, said: value.said, links, quote: '', ...(isText(value.agency) && { agency: value.agency }) };
}
