import { useWords } from '../../words/words-context.ts';
import type { SettingsSectionProps } from '../change.ts';
import type { LibraryUsage, StorageState } from '../options-door.ts';

const MEGABYTE = 1_000_000;
/** Less free room than this is soon used up: learning and tidying fail then, and lose nothing. */
const ALMOST_NOTHING = 20 * MEGABYTE;
/** What the reader may choose among, in bytes. */
const LIMITS: readonly number[] = [100, 250, 500, 1000, 2000, 5000].map((megabytes) => megabytes * MEGABYTE);

interface LibraryRoomProps extends SettingsSectionProps {
  readonly usage: LibraryUsage;
  readonly storage: StorageState;
}

/** What takes room in the library, what is left of the disk, and how large the library may grow. */
export function LibraryRoom({ usage, storage, settings, change }: LibraryRoomProps) {
  const { text, plural, bytes } = useWords();
  const limits = [...new Set([...LIMITS, settings.libraryLimit])].sort((a, b) => a - b);
  const isOver = usage.originals + usage.texts > settings.libraryLimit;
  return (
    <>
      <h3>{text('roomHeading')}</h3>
      <dl class="room">
        <dt>{text('roomOriginals')}</dt>
        <dd>{bytes(usage.originals)}</dd>
        <dt>{text('roomTexts')}</dt>
        <dd>{bytes(usage.texts)}</dd>
        {usage.packs > 0 && (
          <>
            <dt>{text('roomPacks')}</dt>
            <dd>{bytes(usage.packs)}</dd>
          </>
        )}
        <dt>{text('roomAll')}</dt>
        <dd>{storage.used === null ? text('librarySizeUnknown') : bytes(storage.used)}</dd>
        <dt>{text('roomFree')}</dt>
        <dd>{storage.free === null ? text('librarySizeUnknown') : bytes(storage.free)}</dd>
      </dl>
      {storage.free !== null && storage.free < ALMOST_NOTHING && <p class="problem">{text('roomNone')}</p>}
      <p class="help">{text(storage.persisted ? 'roomPersisted' : 'roomNotPersisted')}</p>
      {!usage.complete && <p class="help">{text('roomCounting')}</p>}
      {usage.freeable >= MEGABYTE && <p class="help">{text('roomFreeable', bytes(usage.freeable))}</p>}
      <div class="task">
        <label class="field">
          <span>{text('limitLabel')}</span>
          <select
            value={settings.libraryLimit}
            aria-describedby="limit-help"
            onChange={({ currentTarget }) => {
              const libraryLimit = Number(currentTarget.value);
              change(() => ({ libraryLimit }));
            }}
          >
            {limits.map((limit) => (
              <option key={limit} value={limit}>
                {bytes(limit)}
              </option>
            ))}
          </select>
        </label>
        <p id="limit-help" class="help">
          {text('limitHelp')}
        </p>
        {isOver && <p class="problem">{text('limitOver')}</p>}
        {usage.leftTexts > 0 && <p class="help">{plural('limitTexts', usage.leftTexts)}</p>}
        {usage.leftOriginals > 0 && <p class="help">{plural('limitOriginals', usage.leftOriginals)}</p>}
      </div>
    </>
  );
}
