const PAUSE = 100;

/**
 * Asks again and again until there is an answer.
 * @param what for the error: "the badge to appear"
 * @param probe answers null for "not yet"
 * @param limit milliseconds
 * @throws Error naming `what` and, if `describe` is given, what was last seen
 */
export async function until<T>(
  what: string,
  probe: () => Promise<T | null>,
  limit = 15_000,
  describe: () => string = () => '',
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await probe();
    if (answer !== null) return answer;
    if (Date.now() > end) throw new Error(`waited ${limit} ms for ${what} ${describe()}`.trim());
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
