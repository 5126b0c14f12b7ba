import { useWords } from '../words/words-context.ts';
import type { FindingsHeld } from './findings-door.ts';

/** What the page is about, and what is missing on it. */
export function FindingsHead({ held }: { readonly held: FindingsHeld }) {
  const { text, plural } = useWords();
  const { findings, unreadable, left, keeps } = held;
  return (
    <div class="findings-head">
      {findings.length === 0 ? (
        <div class="empty">
          <h2>{text('findingsEmptyTitle')}</h2>
          <p>{text('findingsEmptyText')}</p>
        </div>
      ) : (
        <p class="intro">{text('findingsIntro')}</p>
      )}
      {!keeps && <p class="aside">{text('findingsOff')}</p>}
      {left > 0 && <p class="aside">{plural('findingsLeft', left)}</p>}
      {unreadable > 0 && <p class="aside">{plural('findingsDamaged', unreadable)}</p>}
    </div>
  );
}
