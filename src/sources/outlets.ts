import { bareName, squeezed } from '../core/credit/names.ts';
import type { Outlet, Outlets } from '../core/fairness/outlets.ts';
import { type Publisher, publisherOf, publishers } from './publishers.ts';
import { sameOwner } from './same-owner.ts';

const outletOf = ({ domain, name, kind }: Publisher): Outlet => ({ domain, name, agency: kind === 'agency' });

let byName: ReadonlyMap<string, Publisher> | undefined;

function indexNames(): ReadonlyMap<string, Publisher> {
  const index = new Map<string, Publisher>();
  for (const publisher of publishers) {
    const name = squeezed(bareName(publisher.name));
    // Of several outlets of one name none can be meant by it alone; the first is as good as any for a sentence.
    if (!index.has(name)) index.set(name, publisher);
  }
  return index;
}

/** The directory of publishers, as fairness asks it. */
export const directoryOutlets: Outlets = {
  at: (host) => {
    const publisher = publisherOf(host);
    return publisher && outletOf(publisher);
  },
  called: (name) => {
    byName ??= indexNames();
    const publisher = byName.get(squeezed(bareName(name)));
    return publisher && outletOf(publisher);
  },
  sameOwner,
};
