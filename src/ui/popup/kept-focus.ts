import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Gives the focus back to the control that was pressed, once what it does is done: while the popup is busy its controls are
 * disabled, and browsers take the focus from those.
 */
export function useKeptFocus(busy: boolean): void {
  const pressed = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (busy) {
      pressed.current = document.activeElement;
      return;
    }
    const kept = pressed.current;
    pressed.current = null;
    if (!kept?.isConnected) return;
    const isTaken = document.activeElement !== null && document.activeElement !== document.body;
    if (kept instanceof HTMLElement && !isTaken) kept.focus();
  }, [busy]);
}
