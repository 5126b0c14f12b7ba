import { type ShadowHost, survey } from './survey.ts';

/**
 * A copy of a document in which open shadow trees stand where a reader sees them: cloning alone loses them.
 *
 *     <story-body>                      <story-body>
 *       #shadow-root                      <div>
 *         <div><slot></slot></div>   ->     <p>light child</p>
 *       <p>light child</p>                </div>
 *     </story-body>                     </story-body>
 *
 * @param hosts the document's shadow hosts as surveyed
 * @param budget number of elements that shadow trees may add; what goes beyond is left out
 */
export function flattenedClone(document: Document, hosts: readonly ShadowHost[], budget: number): Document {
  const clone = document.cloneNode(true) as Document;
  let left = budget;
  if (hosts.length > 0) fill(clone, hosts);
  return clone;

  function fill(copy: Document | Element, surveyed: readonly ShadowHost[]): void {
    // Positions hold only until the first change, so that all hosts are looked up before any is filled.
    const elements = copy.querySelectorAll('*');
    const targets = surveyed.map(({ position, root }) => ({ target: elements[position], root }));
    for (const { target, root } of targets) {
      const inner = survey(root);
      if (target === undefined || inner === null || inner.elements > left) continue;
      left -= inner.elements;
      const tree = clone.createElement('div');
      for (const child of root.childNodes) tree.appendChild(clone.importNode(child, true));
      fill(tree, inner.hosts);
      assignSlots(tree, target);
      target.replaceChildren(tree);
    }
  }
}

/** Puts the host's own children where its shadow tree's slots show them; what no slot takes is not shown. */
function assignSlots(tree: Element, host: Element): void {
  for (const slot of tree.querySelectorAll('slot')) {
    const name = slot.getAttribute('name') ?? '';
    const assigned = [...host.childNodes].filter((child) => slotOf(child) === name);
    if (assigned.length > 0) slot.replaceChildren(...assigned);
  }
}

function slotOf(node: Node): string | null {
  return node.nodeType === 1 ? ((node as Element).getAttribute('slot') ?? '') : node.nodeType === 3 ? '' : null;
}
