import type { JudgeArticle } from '../judging/judge-article.ts';
import { namedMatch } from '../judging/named-match.ts';
import type { Originals } from '../judging/originals.ts';
import { passagePairs } from '../judging/passage-pairs.ts';
import type { SelectionState } from '../messages/protocol.ts';
import { webUrl } from '../web-url.ts';
import type { Selections } from './selections.ts';

interface Needs {
  readonly selections: Pick<Selections, 'get'>;
  readonly judge: JudgeArticle;
  readonly originals: Pick<Originals, 'text'>;
}

/** Shorter texts have too few words to tell where they come from. UTF-16 units; a character of Chinese says more. */
const SHORTEST = 60;
const SHORTEST_UNSPACED = 20;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

const MOST_PAIRS = 20;

/**
 * Judges a selected text as a text of its own, without the title, date and credits of its page; only the page itself,
 * should it be an original, is left out. Never rejects for what the library does: that is a state of the page.
 */
export function selectionJudge({ selections, judge, originals }: Needs) {
  return async (name: string): Promise<SelectionState> => {
    const selection = await selections.get(name);
    if (!selection || selection.text === '') return { kind: 'nothing' };
    const { text, url } = selection;
    if (text.length < (UNSPACED.test(text) ? SHORTEST_UNSPACED : SHORTEST)) return { kind: 'too-short', text };
    const article = { text, ...(webUrl(url) ? { url } : {}) };
    const page = await judge(article, url);
    const match = page.kind === 'judged' ? namedMatch(page.judgement) : undefined;
    if (!match) return { kind: 'checked', text, page, passages: [] };
    const originalText = await originals.text(match.original);
    const passages = passagePairs(text, match.passages.slice(0, MOST_PAIRS), originalText);
    return { kind: 'checked', text, page, passages };
  };
}
