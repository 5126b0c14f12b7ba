import { Mark } from '../mark.tsx';
import { useWords } from '../words/words-context.ts';

/** The head of the page, and the way to the settings. */
export function FindingsMasthead({ openSettings }: { openSettings(): Promise<void> }) {
  const { text } = useWords();
  return (
    <header class="masthead">
      <Mark />
      <h1>{text('findingsTitle')}</h1>
      <button type="button" class="button button-plain" onClick={() => void openSettings()}>
        {text('actionSettings')}
      </button>
    </header>
  );
}
