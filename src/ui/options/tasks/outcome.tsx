/** How something that the reader asked for came out, in words. */
export interface Outcome {
  /** Empty where there is nothing to say. */
  readonly sentence: string;
  readonly bad: boolean;
}

/** Nothing was asked for yet, or it goes on. */
export const NO_OUTCOME: Outcome = { sentence: '', bad: false };

interface OutcomeLineProps {
  readonly outcome: Outcome;
  /** For what is described by it. */
  readonly id?: string;
}

/** Says how it came out, aloud too: it is there while it is empty, since screen readers tell only what changes in it. */
export function OutcomeLine({ outcome, id }: OutcomeLineProps) {
  return (
    <p {...(id !== undefined && { id })} class={outcome.bad ? 'problem' : 'outcome'} role="status">
      {outcome.sentence}
    </p>
  );
}
