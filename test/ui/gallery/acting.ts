/** Does something to an element as soon as it is there: what is asked for comes a moment later. */
export function soon<T extends Element>(page: Document, selector: string, act: (found: T) => void, tries = 200): void {
  const found = page.querySelector<T>(selector);
  if (found) act(found);
  else if (tries > 0) setTimeout(() => soon(page, selector, act, tries - 1), 5);
  else throw new Error(`The page has no ${selector}`);
}

export const pressIn = (page: Document, selector: string): void =>
  soon<HTMLElement>(page, selector, (control) => control.click());

export function fillIn(page: Document, selector: string, value: string): void {
  soon<HTMLInputElement>(page, selector, (field) => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Has a file picker chosen a file. */
export function chooseIn(page: Document, selector: string, file: File): void {
  soon<HTMLInputElement>(page, selector, (picker) => {
    const chosen = new DataTransfer();
    chosen.items.add(file);
    picker.files = chosen.files;
    picker.dispatchEvent(new Event('change', { bubbles: true }));
  });
}
