import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Finding } from '../../core/finding.ts';
import { errorText } from '../options/error-text.ts';
import { useWords } from '../words/words-context.ts';
import type { FindingsDoor, FindingsHeld } from './findings-door.ts';
import { FindingsView } from './findings-view.tsx';
import type { Notice } from './notice-line.tsx';

const NOTHING: Notice = { sentence: '', bad: false };

/** The findings page: reads what is kept, and carries out what the reader asks for. */
export function FindingsApp({ door }: { readonly door: FindingsDoor }) {
  const { text, plural } = useWords();
  const [held, setHeld] = useState<FindingsHeld | null>(null);
  const [notice, setNotice] = useState(NOTHING);

  const load = useCallback(
    () =>
      door.load().then(setHeld, (error: unknown) => {
        setNotice({ sentence: text('findingsUnreadable', errorText(error)), bad: true });
      }),
    [door, text],
  );
  useEffect(() => {
    void load();
    return door.onReturn(() => void load());
  }, [door, load]);

  const attempt = async (change: () => Promise<Notice>): Promise<void> => {
    try {
      setNotice(await change());
    } catch (error) {
      setNotice({ sentence: text('findingsFailed', errorText(error)), bad: true });
    }
    await load();
  };
  const restore = (findings: readonly Finding[]): Promise<void> =>
    attempt(async () => {
      await door.restore(findings);
      return { sentence: plural('findingsRestored', findings.length), bad: false };
    });
  const remove = (findings: readonly Finding[], all: boolean): Promise<void> =>
    attempt(async () => {
      await (all ? door.clear() : door.remove(findings.map(({ page }) => page.url)));
      return {
        sentence: plural('findingsDeleted', findings.length),
        bad: false,
        ...(findings.length > 0 && { undo: () => void restore(findings) }),
      };
    });

  if (held === null) {
    return <p role="status">{notice.sentence || text('findingsLoading')}</p>;
  }
  return <FindingsView door={door} held={held} notice={notice} setNotice={setNotice} remove={remove} />;
}
