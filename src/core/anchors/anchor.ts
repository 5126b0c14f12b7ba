/** Something in a text that a translation keeps: told by a key that is the same in every language. */
export interface Anchor {
  /** `#1300000`, `d305` (5 March); `c:police`, `p:germany`; a name's skeleton (`MKL`) or acronym (`@hbo`). */
  readonly key: string;
  /** Other readings of the same name, where its script leaves sounds open; it matches if any of its keys does. */
  readonly otherKeys: readonly string[];
  readonly kind: 'name' | 'figure' | 'concept' | 'place';
  /** False for what may be no name at all, in scripts without capitals: its match counts, its absence tells nothing. */
  readonly sure: boolean;
  /** UTF-16 offset into the text. */
  readonly start: number;
}

/** A name as the reader of a script finds it: an anchor unless its skeleton is too short. */
export type FoundName = Omit<Anchor, 'kind'>;

/** A name, unless its skeleton is too short to tell one from another. */
export function nameAnchor({ key, otherKeys, start, sure }: FoundName): Anchor | undefined {
  if (!key.startsWith('@') && !tells(key)) return undefined;
  const others = [...new Set(otherKeys)].filter((other) => other !== key && tells(other));
  return { key, otherKeys: others, kind: 'name', sure, start };
}

/** At least two consonants. */
const tells = (skeleton: string): boolean => skeleton.length >= (skeleton.startsWith('A') ? 3 : 2);
