import { useWords } from '../words/words-context.ts';

/** How the last thing went that the reader asked for. */
export interface Notice {
  readonly sentence: string;
  readonly bad: boolean;
  /** Takes it back, where that is possible. */
  readonly undo?: () => void;
}

/** The notice at the foot of the window, with the way back. */
export function NoticeLine({ notice, close }: { readonly notice: Notice; close(): void }) {
  const { text } = useWords();
  const { sentence, bad, undo } = notice;
  return (
    <div class={bad ? 'notice-line problem' : 'notice-line'} hidden={sentence === ''}>
      <p role="status">{sentence}</p>
      {undo && (
        <button type="button" class="button" onClick={undo}>
          {text('findingsUndo')}
        </button>
      )}
      {sentence !== '' && (
        <button type="button" class="button" onClick={close}>
          {text('findingsNoticeClose')}
        </button>
      )}
    </div>
  );
}
