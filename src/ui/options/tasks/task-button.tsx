import type { MessageKey } from '../../../browser/i18n.ts';
import { useWords } from '../../words/words-context.ts';

interface TaskButtonProps {
  /** Names it within the page. */
  readonly name: string;
  readonly action: MessageKey;
  /** What pressing it does, in a sentence or two. */
  readonly help: MessageKey;
  readonly main?: boolean;
  readonly disabled?: boolean;
  onPress(): void;
}

/** A button with what it does below it. */
export function TaskButton({ name, action, help, main = false, disabled = false, onPress }: TaskButtonProps) {
  const { text } = useWords();
  const id = `${name}-help`;
  return (
    <>
      <div class="row">
        <button
          type="button"
          class={main ? 'button button-main' : 'button'}
          disabled={disabled}
          aria-describedby={id}
          onClick={onPress}
        >
          {text(action)}
        </button>
      </div>
      <p id={id} class="help">
        {text(help)}
      </p>
    </>
  );
}
