/** Bad input from whoever called the command line: `message` is the one line that says which file, which line, and what is wrong. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
