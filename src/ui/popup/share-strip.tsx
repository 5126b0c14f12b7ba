import type { MessageKey } from '../../browser/i18n.ts';
import type { Match, PassageKind } from '../../core/judgement.ts';
import { useWords } from '../words/words-context.ts';
import { shareSegments } from './share-segments.ts';

export const KIND_LABELS: Readonly<Record<PassageKind, MessageKey>> = {
  verbatim: 'kindVerbatim',
  reworded: 'kindReworded',
  moved: 'kindMoved',
};

interface ShareStripProps {
  readonly match: Match;
  /** Length of the page's text in UTF-16 units. */
  readonly length: number;
  /** Which of the two was first is not known, or it was the page: the text is shared, not taken. */
  readonly shared: boolean;
}

/** How much of the page comes from the original, and where: the page as a strip from its start to its end. */
export function ShareStrip({ match, length, shared }: ShareStripProps) {
  const { text, percent } = useWords();
  const segments = shareSegments(match.passages, length);
  const kinds = (['verbatim', 'reworded', 'moved'] as const).filter((kind) =>
    segments.some((segment) => segment.kind === kind),
  );
  const share = text(shared ? 'shareWith' : 'shareOf', percent(match.coverage));
  return (
    <section class="share">
      <p class="share-number">{share}</p>
      {segments.length > 0 && (
        <>
          <div class="strip" role="img" aria-label={text('sharePicture')}>
            {segments.map(({ kind, from, to }) => (
              <span
                key={from}
                class={`strip-part kind-${kind}`}
                style={{ insetInlineStart: `${from * 100}%`, inlineSize: `${(to - from) * 100}%` }}
              />
            ))}
          </div>
          <ul class="legend">
            {kinds.map((kind) => (
              <li key={kind}>
                <span class={`swatch kind-${kind}`} aria-hidden="true" />
                {text(KIND_LABELS[kind])}
              </li>
            ))}
            <li>
              <span class="swatch" aria-hidden="true" />
              {text('kindOwn')}
            </li>
          </ul>
        </>
      )}
    </section>
  );
}
