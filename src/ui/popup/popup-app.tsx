import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import type { PopupState, SpunWords } from '../../browser/messages/protocol.ts';
import type { Glance } from '../../browser/shown/popup-glance.ts';
import { useWords } from '../words/words-context.ts';
import type { Action } from './action.ts';
import { useKeptFocus } from './kept-focus.ts';
import type { Marks, PopupDoor } from './popup-door.ts';
import { isSaidAtOnce, PopupView } from './popup-view.tsx';

interface PopupAppProps {
  readonly door: PopupDoor;
  /** What can be said without the worker; null where only it knows. */
  readonly glance: Glance | null;
}

/** The popup: shows what is known at a glance, asks for the rest, keeps it up to date, and does what the reader asks for. */
export function PopupApp({ door, glance }: PopupAppProps) {
  const { text } = useWords();
  const [state, setState] = useState<PopupState | Glance | null>(glance && isSaidAtOnce(glance.page) ? glance : null);
  const [notice, setNotice] = useState('');
  const [busy, setBusy] = useState(false);
  const [marks, setMarks] = useState<Marks>('unavailable');
  useKeptFocus(busy);
  const [spun, setSpun] = useState<{ readonly url: string; readonly words: readonly SpunWords[] } | null>(null);

  const load = useCallback(
    () =>
      door
        .load()
        .then((loaded) => {
          setState(loaded);
          // The page itself is asked, and may be slow to answer: nothing else waits for it.
          if (loaded.page.kind === 'judged') door.marks().then(setMarks, console.error);
          // So may be the engine, after a sleep.
          if ('article' in loaded.page) {
            door.spunWords().then((words) => setSpun({ url: loaded.url, words }), console.error);
          }
        })
        .catch((error: unknown) => {
          console.error(error);
          setNotice(text('popupUnavailable'));
        }),
    [door, text],
  );
  // An effect after the painting would wait for a frame that shows nothing.
  useLayoutEffect(() => {
    void load();
    return door.watch(() => void load());
  }, [door, load]);

  const run = useCallback(
    async (action: Action): Promise<void> => {
      setBusy(true);
      setNotice('');
      try {
        const outcome = await action(door);
        if (typeof outcome === 'object') setState(outcome);
        else {
          setNotice(outcome ?? '');
          await load();
        }
      } catch (error) {
        console.error(error);
        setNotice(text('actionFailed'));
      } finally {
        setBusy(false);
      }
    },
    [door, load, text],
  );

  if (state === null)
    return (
      <p role="status" class="popup notice">
        {notice}
      </p>
    );
  return (
    <PopupView
      state={state}
      marks={marks}
      spunWords={spun !== null && 'url' in state && spun.url === state.url ? spun.words : []}
      notice={notice}
      busy={busy}
      run={(action) => void run(action)}
    />
  );
}
