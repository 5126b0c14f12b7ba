import type { ComponentChildren } from 'preact';

interface HeadlineProps {
  /** The verdict in one or two words. */
  readonly label?: string;
  readonly sentence: string;
  readonly help?: string;
  readonly children?: ComponentChildren;
}

/** What the popup says first, in one sentence. */
export function Headline({ label, sentence, help, children }: HeadlineProps) {
  return (
    <div class="headline">
      {label !== undefined && <p class="stamp">{label}</p>}
      <h1>{sentence}</h1>
      {help !== undefined && <p class="help">{help}</p>}
      {children}
    </div>
  );
}
