import type { PassagePair } from '../../browser/messages/protocol.ts';
import { Foreign } from '../foreign.tsx';
import { cleanForeign, LONGEST_SENTENCE } from '../words/foreign.ts';
import { localeFor } from '../words/locale.ts';
import { type SentencePart, wordDifferences } from '../words/word-differences.ts';
import { useWords } from '../words/words-context.ts';
import { KIND_LABELS } from './share-strip.tsx';

interface PassageListProps {
  readonly pairs: readonly PassagePair[];
  /** BCP 47 tag of the page, for cutting words. */
  readonly language: string | undefined;
  /** What the article beside the page is called. */
  readonly other: 'passageOriginal' | 'passageOther';
  /** What the text beside it is called; the page by default. */
  readonly own?: 'passagePage' | 'selectionHeading';
}

/** The passages that agree best, the page's sentence above the original's, the words that differ underlined. */
export function PassageList({ pairs, language, other, own = 'passagePage' }: PassageListProps) {
  const { text } = useWords();
  return (
    <section aria-labelledby="passages">
      <h2 id="passages" class="overline">
        {text('passagesHeading')}
      </h2>
      {pairs.some(differs) && <p class="help">{text('passagesHint')}</p>}
      <ol class="passages">
        {pairs.map((pair, index) => (
          <li key={index}>
            <PassageView pair={pair} language={language} other={other} own={own} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Word-level marks make sense where both texts are known and not the same. */
function differs(pair: PassagePair): boolean {
  return pair.original !== null && pair.kind !== 'verbatim';
}

interface PassageViewProps extends Required<Omit<PassageListProps, 'pairs'>> {
  readonly pair: PassagePair;
}

function PassageView({ pair, language, other, own }: PassageViewProps) {
  const { text, locale } = useWords();
  const page = cleanForeign(pair.page, LONGEST_SENTENCE);
  const original = pair.original === null ? null : cleanForeign(pair.original, LONGEST_SENTENCE);
  const parts =
    original === null || !differs(pair) ? null : wordDifferences(page, original, localeFor(language, locale));
  return (
    <dl class={`passage kind-${pair.kind}`}>
      <dt>
        {text(own)}
        <span class="tag">{text(KIND_LABELS[pair.kind])}</span>
      </dt>
      <dd>{parts ? <MarkedSentence parts={parts.page} /> : <Foreign longest={LONGEST_SENTENCE}>{page}</Foreign>}</dd>
      <dt>{text(other)}</dt>
      <dd>
        {original === null && <span class="help">{text('passageUnknown')}</span>}
        {original !== null &&
          (parts ? (
            <MarkedSentence parts={parts.original} />
          ) : (
            <Foreign longest={LONGEST_SENTENCE}>{original}</Foreign>
          ))}
      </dd>
    </dl>
  );
}

function MarkedSentence({ parts }: { readonly parts: readonly SentencePart[] }) {
  return (
    <bdi class="foreign">
      {parts.map(({ text, differs }, index) => (differs ? <mark key={index}>{text}</mark> : text))}
    </bdi>
  );
}
