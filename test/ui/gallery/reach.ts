/** Long enough for a page to be drawn. Milliseconds. */
const DRAWN_MS = 50;

/** Tells whoever drives the browser that the state has been reached. */
export function reached(): void {
  document.documentElement.dataset.ready = 'yes';
}

/** Lets what was just done be drawn, and then tells that the state has been reached. */
export const reachedSoon = (): unknown => setTimeout(reached, DRAWN_MS);

/** Lets the page be drawn, and then does to it what leads to the state. */
export function onceDrawn(act: () => void): void {
  setTimeout(act, DRAWN_MS);
}
