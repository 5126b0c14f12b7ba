/** A place where a piece of text stands; both ends in letters, the end exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

interface Link extends Place {
  readonly piece: number;
  /** Letters in the chain that ends here. */
  readonly weight: number;
  readonly before: Link | null;
}

/**
 * Chooses for each piece at most one of its places, such that the chosen ones follow each other without overlap in the
 * order of the pieces and hold as many letters as possible: a weighted longest increasing subsequence. Of equal chains the
 * tightest is taken: the text itself rather than what quotes its first or last lines far from it.
 *
 * Quadratic in the number of places, which the caller bounds.
 */
export function heaviestChain(places: readonly (readonly Place[])[]): (Place | null)[] {
  const links: Link[] = [];
  for (const [piece, candidates] of places.entries()) {
    const earlier = [...links];
    for (const { start, end } of candidates) {
      let before: Link | null = null;
      for (const link of earlier) if (link.end <= start && isBetter(link, before)) before = link;
      links.push({ start, end, piece, before, weight: (before?.weight ?? 0) + end - start });
    }
  }
  let last: Link | null = null;
  for (const link of links) if (last === null || link.weight > last.weight || isTighterEnd(link, last)) last = link;
  const chosen: (Place | null)[] = places.map(() => null);
  for (let link = last; link !== null; link = link.before) chosen[link.piece] = { start: link.start, end: link.end };
  return chosen;
}

/** The heavier chain before a place; of equal ones the nearer. */
function isBetter(link: Link, than: Link | null): boolean {
  return than === null || link.weight > than.weight || (link.weight === than.weight && link.start > than.start);
}

function isTighterEnd(link: Link, than: Link): boolean {
  return link.weight === than.weight && link.end < than.end;
}
