import type { ComponentChildren } from 'preact';
import { useWords } from '../words/words-context.ts';

interface StepButtonsProps {
  /** The way on. */
  readonly children: ComponentChildren;
  onBack(): void;
}

/** The way on from a step, and the way back. */
export function StepButtons({ children, onBack }: StepButtonsProps) {
  const { text } = useWords();
  return (
    <p class="row step-buttons">
      {children}
      <button type="button" class="button button-plain" onClick={onBack}>
        {text('welcomeBack')}
      </button>
    </p>
  );
}
