import type { ComponentChildren } from 'preact';

interface HeadlineProps {
  /** The verdict in one or two words. */
  readonly label?: string;
  /** What the reader can answer to the verdict. */
  readonly answer?: ComponentChildren;
  readonly sentence: string;
  readonly help?: string;
  readonly children?: ComponentChildren;
}

/** What the popup says first, in one sentence. */
export function Headline({ label, answer, sentence, help, children }: HeadlineProps) {
  return (
    <div class="headline">
      {label !== undefined && (
        <div class="verdict-line">
          <p class="stamp">{label}</p>
          {answer}
        </div>
      )}
      <h1>{sentence}</h1>
      {help !== undefined && <p class="help">{help}</p>}
      {children}
    </div>
  );
}
