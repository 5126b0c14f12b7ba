/** A sentence as a half-open range of UTF-16 offsets into the text it was cut from, and the paragraph it stands in. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
}
/** Cuts a text into sentences; deterministic, so that a stored index can be turned back into text. */
export declare function splitSentences(text: string): Sentence[];
