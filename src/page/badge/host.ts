import type { Corner } from './content.ts';
import { EDGE } from './corners.ts';

/** The corner after this one, clockwise. */
export const NEXT_CORNER: Readonly<Record<Corner, Corner>> = {
  'bottom-right': 'bottom-left',
  'bottom-left': 'top-left',
  'top-left': 'top-right',
  'top-right': 'bottom-right',
};

/**
 * The badge's own element. Its name has a hyphen because only such elements may carry a shadow root; it is not registered,
 * for content scripts have no registry of custom elements.
 */
export function createHost(document: Document): HTMLElement {
  const host = document.createElement('firstprint-badge');
  // `all` leaves out `direction`. Inline declarations marked important win over any rule of the page, layered or not.
  impose(host, {
    all: 'initial',
    display: 'block',
    position: 'fixed',
    'z-index': '2147483647',
    width: 'min(368px, calc(100vw - 32px))',
    direction: 'ltr',
    contain: 'layout style',
  });
  return host;
}

/** Sets the window's corner without moving anything of the page. */
export function place(host: HTMLElement, corner: Corner): void {
  const [vertical, horizontal] = corner.split('-');
  const edge = `${EDGE}px`;
  impose(host, {
    top: vertical === 'top' ? edge : 'auto',
    bottom: vertical === 'bottom' ? edge : 'auto',
    left: horizontal === 'left' ? edge : 'auto',
    right: horizontal === 'right' ? edge : 'auto',
  });
}

/**
 * Puts the host into the page, in the browser's top layer: there neither a transformed ancestor nor a higher z-index can
 * displace it.
 */
export function attach(document: Document, host: HTMLElement): void {
  document.documentElement.append(host);
  host.popover = 'manual';
  host.showPopover();
}

/** Gives a host of ours inline declarations that win over any rule of the page. */
export function impose(host: HTMLElement, declarations: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(declarations)) host.style.setProperty(name, value, 'important');
}
