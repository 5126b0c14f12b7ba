import table from '../data/concepts.json';

/** A word of the news that is known in many languages, where it stands in a text. */
export interface Concept { readonly key: string; readonly kind: 'concept' | 'place'; readonly start: number; readonly end: number; }
interface Entry { readonly key: string; readonly kind: 'concept' | 'place'; readonly exact: boolean }

const COMPOUNDING = new Set(['de', 'nl', 'is', 'sv']);
const UNSPACED = new Set(['zh', 'ja']);
const lexicons = new Map<string, Map<string, Entry>>();
const openers = new Map<string, Set<string>>();
function lexiconOf(language: string): Map<string, Entry> | undefined {
  const column = table.languages.indexOf(language);
  if (column < 0) return undefined;
  let lexicon = lexicons.get(language);
  if (lexicon) return lexicon;
  lexicon = new Map<string, Entry>();
  for (const [kind, rows] of [['place', table.places], ['concept', table.concepts]] as const) {
    rows.forEach((row, index) => {
      for (const stem of (row.split('|')[column] ?? '').split(',')) {
        const exact = stem.endsWith('.');
        const text = fold(exact ? stem.slice(0, -1) : stem);
        if (text && !lexicon?.has(text)) lexicon?.set(text, { key: `${kind === 'place' ? 'P' : 'C'}${index}`, kind, exact });
      }
    });
  }
  lexicons.set(language, lexicon);
  openers.set(language, new Set([...lexicon.keys()].filter((stem) => stem.includes(' ')).map((stem) => stem.slice(0, stem.indexOf(' ')))));
  return lexicon;
}
const fold = (text: string): string => text.toLowerCase().replace(/ё/g, 'е').replace(/[\u064b-\u0652\u0640]/g, '').replace(/[أإآ]/g, 'ا').replace(/ى/g, 'ي').replace(/’/g, "'");
const WORD = /[\p{L}\p{M}]+(?:[’'.-][\p{L}\p{M}]+)*\.?/gu;

export function conceptsIn(text: string, language: string): Concept[] {
  const lexicon = lexiconOf(language);
  if (!lexicon) return [];
  return UNSPACED.has(language) ? unspaced(text, lexicon) : spaced(text, language, lexicon);
}

function unspaced(text: string, lexicon: Map<string, Entry>): Concept[] {
  const out: Concept[] = [];
  for (let i = 0; i < text.length; i++) {
    for (let n = Math.min(12, text.length - i); n >= 2; n--) {
      const entry = lexicon.get(fold(text.slice(i, i + n)));
      if (!entry) continue;
      out.push({ key: entry.key, kind: entry.kind, start: i, end: i + n });
      i += n - 1;
      break;
    }
  }
  return out;
}

function spaced(text: string, language: string, lexicon: Map<string, Entry>): Concept[] {
  const out: Concept[] = [];
  const words = [...text.matchAll(WORD)];
  const opens = openers.get(language) ?? new Set<string>();
  const cache = new Map<string, Concept[]>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word) continue;
    const next = words[i + 1];
    const start = word.index;
    const low0 = fold(word[0]);
    if (opens.has(low0) && next && next.index === start + word[0].length + 1) {
      const third = words[i + 2];
      const pair = `${fold(word[0])} ${fold(next[0])}`;
      const found = longest(pair, lexicon, word[0].length + 2) ?? (third && longest(`${pair} ${fold(third[0])}`, lexicon, pair.length + 2));
      if (found) {
        out.push({ ...found, start, end: next.index + next[0].length });
        i++;
        continue;
      }
    }
    const known = cache.get(low0);
    if (known) { for (const k of known) out.push({ ...k, start, end: start + word[0].length }); continue; }
    const before = out.length;
    let any = false;
    for (const form of formsOf(fold(word[0]), language)) {
      const found = longest(form, lexicon, 2);
      if (!found) continue;
      out.push({ key: found.key, kind: found.kind, start, end: start + word[0].length });
      any = true;
      if (COMPOUNDING.has(language) && form.length - found.length >= 4) {
        const rest = form.slice(found.length).replace(/^(?:s|en|n|r|ar|a|u)(?=...)/, '');
        const second = longest(rest, lexicon, 4) ?? longest(form.slice(found.length), lexicon, 4);
        if (second) out.push({ key: second.key, kind: second.kind, start, end: start + word[0].length });
      }
      break;
    }
    if (!any && COMPOUNDING.has(language) && word[0].length >= 9) {
      const low = fold(word[0]);
      for (let at = 3; at <= low.length - 5; at++) {
        const found = longest(low.slice(at), lexicon, 5);
        if (found && low.length - at - found.length <= 3) { out.push({ key: found.key, kind: found.kind, start, end: start + word[0].length }); break; }
      }
    }
    cache.set(low0, out.slice(before));
  }
  return out;
}

function longest(word: string, lexicon: Map<string, Entry>, min: number): { key: string; kind: 'concept' | 'place'; length: number } | undefined {
  for (let n = Math.min(word.length, 24); n >= min; n--) {
    const entry = lexicon.get(word.slice(0, n));
    if (!entry) continue;
    const rest = word.length - n;
    if (entry.exact ? rest === 0 : n >= 5 || rest <= 4) return { key: entry.key, kind: entry.kind, length: n };
  }
  return undefined;
}

function formsOf(word: string, language: string): string[] {
  const bare = word.replace(/'s$/, '');
  if (language === 'ar') {
    const forms = [bare];
    for (const strip of [/^[وف](?=...)/, /^[وف]?[بك]?ال(?=...)/, /^[وف]?لل(?=..)/, /^[بلك](?=...)/, /^[وف][بلك](?=...)/]) if (strip.test(bare)) forms.push(bare.replace(strip, ''));
    return forms;
  }
  const forms = [bare];
  if (bare.endsWith('.')) forms.push(bare.slice(0, -1));
  const elided = /^(?:l|d|dell|all|nell|dall|sull|un|qu|s|n)'(?=..)/;
  if (elided.test(bare)) forms.push(bare.replace(elided, ''));
  if (bare.includes('-')) forms.push(...bare.split('-').filter((part) => part.length > 2));
  return forms;
}
