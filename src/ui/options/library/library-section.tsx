import { useCallback, useEffect, useState } from 'preact/hooks';
import { useWords } from '../../words/words-context.ts';
import type { SettingsSectionProps } from '../change.ts';
import { errorText } from '../error-text.ts';
import { SharedLists } from '../lists/shared-lists.tsx';
import type { LibraryUsage, OptionsDoor, StorageState } from '../options-door.ts';
import { Setting } from '../search/setting.tsx';
import { Section } from '../section.tsx';
import { ClearLibrary } from './clear-library.tsx';
import { ExportLibrary } from './export-library.tsx';
import { ExportPack } from './export-pack.tsx';
import { ForgetParts } from './forget-parts.tsx';
import { ImportLibrary } from './import-library.tsx';
import { LibraryLoss } from './library-loss.tsx';
import { LibraryRoom } from './library-room.tsx';
import { PackList } from './pack-list.tsx';
import type { HeldPack } from './packs-door.ts';
import { VerifyLibrary } from './verify-library.tsx';

interface Held {
  readonly count: number;
  readonly usage: LibraryUsage;
  readonly storage: StorageState;
  readonly packs: readonly HeldPack[];
}
type Holdings = Held | { readonly problem: string };

interface LibrarySectionProps extends SettingsSectionProps {
  readonly door: OptionsDoor;
}

/** How much the library holds, the ways in and out of it, and its upkeep. */
export function LibrarySection({ door, settings, change }: LibrarySectionProps) {
  const { text } = useWords();
  const [holdings, setHoldings] = useState<Holdings | null>(null);
  const refresh = useCallback(async (): Promise<void> => {
    try {
      const { library } = door;
      const [count, usage, storage, packs] = await Promise.all([
        library.count(),
        library.usage(),
        door.storage(),
        library.packs(),
      ]);
      setHoldings({ count, usage, storage, packs });
    } catch (error) {
      setHoldings({ problem: errorText(error) });
    }
  }, [door]);
  useEffect(() => void refresh(), [refresh]);
  const held = holdings && 'count' in holdings ? holdings : null;
  const count = held?.count ?? null;
  return (
    <Section name="library" intro="libraryIntro">
      <LibraryLoss loss={door.loss} />
      <HoldingsLine holdings={holdings} />
      {held?.usage.unfinished && <p class="problem">{text('libraryUnfinished')}</p>}
      <Setting name="importLibrary">
        <ImportLibrary library={door.library} changed={refresh} />
      </Setting>
      <Setting name="lists">
        <SharedLists lists={door.lists} changed={refresh} />
      </Setting>
      <Setting name="packs">{held && <PackList library={door.library} packs={held.packs} changed={refresh} />}</Setting>
      <Setting name="exportLibrary">
        <ExportLibrary library={door.library} save={door.save} empty={count === 0} />
      </Setting>
      <Setting name="exportPack">
        <ExportPack library={door.library} save={door.save} empty={count === 0} />
      </Setting>
      <Setting name="room">
        {held && <LibraryRoom usage={held.usage} storage={held.storage} settings={settings} change={change} />}
      </Setting>
      <Setting name="forget">
        <ForgetParts library={door.library} changed={refresh} />
      </Setting>
      <Setting name="clear">
        <ClearLibrary library={door.library} findings={door.findings} count={count} changed={refresh} />
      </Setting>
      <Setting name="verify">
        <h3>{text('verifyHeading')}</h3>
        <VerifyLibrary library={door.library} changed={refresh} />
      </Setting>
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
  const { originals, texts, packs } = holdings.usage;
  return (
    <p class="holdings">
      <strong>{plural('libraryHolds', holdings.count)}</strong>
      <span>{text('librarySize', bytes(originals + texts + packs))}</span>
    </p>
  );
}
