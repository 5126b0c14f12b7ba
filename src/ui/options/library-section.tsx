import { useCallback, useEffect, useState } from 'preact/hooks';
import { useWords } from '../words/words-context.ts';
import { ClearLibrary } from './clear-library.tsx';
import { errorText } from './error-text.ts';
import { ExportLibrary } from './export-library.tsx';
import { ImportLibrary } from './import-library.tsx';
import type { OptionsDoor } from './options-door.ts';
import { Section } from './section.tsx';

type Holdings = { readonly count: number; readonly bytes: number | null } | { readonly problem: string };

/** How much the library holds, and the ways in and out of it. */
export function LibrarySection({ door }: { readonly door: OptionsDoor }) {
  const [holdings, setHoldings] = useState<Holdings | null>(null);
  const refresh = useCallback(async (): Promise<void> => {
    try {
      const [count, bytes] = await Promise.all([door.library.count(), door.usage()]);
      setHoldings({ count, bytes });
    } catch (error) {
      setHoldings({ problem: errorText(error) });
    }
  }, [door]);
  useEffect(() => void refresh(), [refresh]);
  const count = holdings && 'count' in holdings ? holdings.count : null;
  return (
    <Section name="library" intro="libraryIntro">
      <HoldingsLine holdings={holdings} />
      <ImportLibrary library={door.library} changed={refresh} />
      <ExportLibrary library={door.library} save={door.save} empty={count === 0} />
      <ClearLibrary library={door.library} count={count} changed={refresh} />
    </Section>
  );
}

function HoldingsLine({ holdings }: { readonly holdings: Holdings | null }) {
  const { text, plural, bytes } = useWords();
  if (holdings === null) return <p class="holdings">…</p>;
  if ('problem' in holdings) {
    return (
      <p class="problem" role="alert">
        {text('libraryFailed', holdings.problem)}
      </p>
    );
  }
  return (
    <p class="holdings">
      <strong>{plural('libraryHolds', holdings.count)}</strong>
      <span>{holdings.bytes === null ? text('librarySizeUnknown') : text('librarySize', bytes(holdings.bytes))}</span>
    </p>
  );
}
