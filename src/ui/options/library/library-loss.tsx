import { useEffect, useState } from 'preact/hooks';
import type { LostLibrary } from '../../../browser/durability/library-watch.ts';
import { useWords } from '../../words/words-context.ts';
import type { LossDoor } from '../options-door.ts';

/** Says that the browser took the library away, until the reader has seen it. */
export function LibraryLoss({ loss }: { readonly loss: LossDoor }) {
  const { text, plural, date } = useWords();
  const [lost, setLost] = useState<LostLibrary | null>(null);
  useEffect(() => {
    // Where even this cannot be read, what is said of the library itself is all there is to say.
    loss.lost().then(setLost, () => setLost(null));
  }, [loss]);
  if (lost === null) return null;
  const seen = date(new Date(lost.lastSeen).toISOString()) ?? '';
  return (
    <div class="problem task" role="alert">
      <p>
        <strong>{plural('libraryLost', lost.originals, seen)}</strong>
      </p>
      <p>{text('libraryLostHelp')}</p>
      <p class="row">
        <button
          type="button"
          class="button"
          onClick={() => {
            setLost(null);
            // It is said again when the page is next opened: no harm.
            loss.forget().catch(() => undefined);
          }}
        >
          {text('libraryLostKnown')}
        </button>
      </p>
    </div>
  );
}
