/** An element with an open shadow root, by its position among all elements of the tree that it stands in. */
export interface ShadowHost {
  readonly position: number;
  readonly root: ShadowRoot;
}

/** What has to be known of a tree before work whose time grows with it is started. */
export interface Survey {
  readonly elements: number;
  readonly hosts: readonly ShadowHost[];
}

/** Reading a tree of this size takes a browser about a second; no news article comes near it. */
export const MAX_ELEMENTS = 50_000;
const MAX_CHARACTERS = 2_000_000;
/** Parsers nest at most 512 deep; scripts can go deeper, to where recursive readers fail. */
const MAX_DEPTH = 600;

const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'textarea']);

/**
 * Walks a tree once, without touching it, and gives up as soon as it is too large to be read in bounded time.
 * @returns null for a tree that is too large
 */
export function survey(root: Document | DocumentFragment): Survey | null {
  const hosts: ShadowHost[] = [];
  let elements = 0;
  let characters = 0;
  let depth = 0;
  // What stands beside the root element (a doctype, comments) holds nothing, and not every parser links it to its siblings.
  let node: Node | null = 'documentElement' in root ? root.documentElement : root.firstChild;
  while (node !== null) {
    if (isElement(node)) {
      if (node.shadowRoot) hosts.push({ position: elements, root: node.shadowRoot });
      if (++elements > MAX_ELEMENTS || depth > MAX_DEPTH) return null;
    } else if (isText(node) && !UNREAD.has(node.parentElement?.localName ?? '')) {
      characters += node.data.length;
      if (characters > MAX_CHARACTERS) return null;
    }
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth += 1;
      continue;
    }
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode;
      depth -= 1;
      if (node === root) return { elements, hosts };
    }
    node = node?.nextSibling ?? null;
  }
  return { elements, hosts };
}

/** Node classes differ between frames and parsers, so kinds are told by number. */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

export function isText(node: Node): node is Text {
  return node.nodeType === 3;
}
