/** What can be wrong with a pack, and the sentence that says so. */
const PROBLEMS = {
  'not-a-pack': 'This file is not a pack.',
  format: 'This pack is of a format that this version of Firstprint does not read.',
  fingerprints: 'This pack was made by a version of Firstprint that describes articles in another way.',
  'cut-off': 'The pack breaks off before its end.',
  damaged: 'The pack is damaged.',
  'too-large': 'The pack is larger than any that Firstprint takes.',
  unreadable: 'The pack could not be read to its end.',
  'base-missing': 'This pack is an update of a pack that is not in the library.',
  unexpected: 'This is another pack than the one that was announced.',
  'in-progress': 'This pack is being brought in already.',
} as const;

export type PackProblem = keyof typeof PROBLEMS;

/** A pack that is not taken. The message is one sentence; `code` is for whoever words it in another language. */
export class PackRefused extends Error {
  override readonly name = 'PackRefused';
  readonly code: PackProblem;

  /** `detail` says where or what, as a clause; it is for whoever made the pack. */
  constructor(code: PackProblem, detail = '', options?: ErrorOptions) {
    super(detail === '' ? PROBLEMS[code] : `${PROBLEMS[code].slice(0, -1)}: ${detail}.`, options);
    this.code = code;
  }
}
