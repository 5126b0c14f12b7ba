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

/** The same for what a word is in a language, with a memory a language: texts of one come together. */
export function rememberedIn<Answer>(
  compute: (word: string, language: string) => Answer,
): (word: string, language: string) => Answer {
  const memories = new Map<string, (word: string) => Answer>();
  return (word, language) => {
    let memory = memories.get(language);
    if (memory === undefined) {
      memory = remembered((unseen) => compute(unseen, language));
      memories.set(language, memory);
    }
    return memory(word);
  };
}
