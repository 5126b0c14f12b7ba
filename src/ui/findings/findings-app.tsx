import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Finding } from '../../core/finding.ts';
import { errorText } from '../options/error-text.ts';
import { useWords } from '../words/words-context.ts';
import type { FindingsDoor, FindingsHeld } from './findings-door.ts';
import { FindingsMasthead } from './findings-masthead.tsx';
import { FindingsView } from './findings-view.tsx';
import type { Notice } from './notice-line.tsx';

const NOTHING: Notice = { sentence: '', bad: false };

/** The findings page: reads what is kept, and carries out what the reader asks for. */
export function FindingsApp({ door }: { readonly door: FindingsDoor }) {
  const { text, plural } = useWords();
  const [held, setHeld] = useState<FindingsHeld | null>(null);
  const [notice, setNotice] = useState(NOTHING);
  const [problem, setProblem] = useState<string | null>(null);

  const load = useCallback(async (): Promise<void> => {
    try {
      setHeld(await door.load());
      setProblem(null);
    } catch (error) {
      setProblem(text('findingsUnreadable', errorText(error)));
    }
  }, [door, text]);
  useEffect(() => {
    void load();
    return door.onReturn(() => void load());
  }, [door, load]);

  const say = (said: Notice): void => {
    setProblem(null);
    setNotice(said);
  };
  const attempt = async (change: () => Promise<Notice>): Promise<void> => {
    try {
      say(await change());
    } catch (error) {
      say({ sentence: text('findingsFailed', errorText(error)), bad: true });
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
    return (
      <div class="findings">
        <FindingsMasthead openSettings={door.openSettings} />
        <main>
          <p role="status" class={problem === null ? undefined : 'problem'}>
            {problem ?? text('findingsLoading')}
          </p>
          {problem !== null && (
            <div class="row">
              <button type="button" class="button" onClick={() => void load()}>
                {text('actionTryAgain')}
              </button>
            </div>
          )}
        </main>
      </div>
    );
  }
  const shown = problem === null ? notice : { sentence: problem, bad: true };
  return <FindingsView door={door} held={held} notice={shown} setNotice={say} remove={remove} />;
}
