/**
 * A function of one text that remembers what it answered lately: news repeats its words, and stemming one costs
 * microseconds. Two generations of `most` answers each: a text asked for again moves to the young one, which stays small
 * enough for the processor's cache; when that is full, what was not asked for since goes.
 */
export function remembered<Answer>(compute: (text: string) => Answer, most = 16_000): (text: string) => Answer {
  let young = new Map<string, Answer>();
  let old = new Map<string, Answer>();
  return (text) => {
    const held = young.get(text);
    if (held !== undefined) return held;
    const answer = old.get(text) ?? compute(text);
    if (young.size >= most) [old, young] = [young, new Map()];
    young.set(text, answer);
    return answer;
  };
}
