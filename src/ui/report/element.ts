type Child = Node | string | null;

/** An attribute whose value cannot run or load anything; addresses go through `webAddress` first. */
type Attribute =
  | 'class'
  | 'lang'
  | 'dir'
  | 'href'
  | 'rel'
  | 'scope'
  | 'style'
  | 'charset'
  | 'name'
  | 'content'
  | 'http-equiv';

/** Makes an element with these children; strings become text, whatever they say. Null children are left out. */
export function element(
  document: Document,
  name: string,
  attributes: Readonly<Partial<Record<Attribute, string>>>,
  ...children: readonly Child[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  for (const child of children) {
    if (child !== null) made.append(typeof child === 'string' ? document.createTextNode(child) : child);
  }
  return made;
}
