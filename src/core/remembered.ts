/**
 * A function of one text that remembers what it answered lately: news repeats its words, and stemming one costs
 * microseconds. When full it forgets everything and starts anew, which is rare and keeps it bounded.
 */
export function remembered<Answer>(compute: (text: string) => Answer, most = 50_000): (text: string) => Answer {
  let known = new Map<string, Answer>();
  return (text) => {
    const held = known.get(text);
    if (held !== undefined) return held;
    const answer = compute(text);
    if (known.size >= most) known = new Map();
    known.set(text, answer);
    return answer;
  };
}
