/** By how much the stored bytes changed of what belongs to an original, or to the block that begins with it. */
export interface SizeChange {
  readonly number: number;
  /** Negative where it shrank. */
  readonly bytes: number;
}
