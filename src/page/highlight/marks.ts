import { MARK_KINDS, type MarkKind } from './content.ts';

/** A passage that was found in the page: one range for each text node that it stands in. */
export interface FoundPassage {
  readonly kind: MarkKind;
  readonly ranges: readonly Range[];
  readonly original: string | null;
}

const CURRENT = 'firstprint-current';
const nameOf = (kind: MarkKind, onDark: boolean): string => `firstprint-${kind}${onDark ? '-on-dark' : ''}`;
const NAMES = [CURRENT, ...MARK_KINDS.flatMap((kind) => [nameOf(kind, false), nameOf(kind, true)])];

/** Whether this browser can mark text without changing the page. */
export const canMark = (): boolean => 'highlights' in CSS;

/** Marks passages by the CSS Custom Highlight API: the page's nodes stay as they are. `marks.css` has the looks. */
export function markPassages(passages: readonly FoundPassage[]): void {
  unmark();
  for (const kind of MARK_KINDS) {
    for (const onDark of [false, true]) {
      const ranges = passages
        .filter((one) => one.kind === kind && isOnDark(one) === onDark)
        .flatMap((one) => one.ranges);
      if (ranges.length > 0) CSS.highlights.set(nameOf(kind, onDark), new Highlight(...ranges));
    }
  }
}

/** Marks one passage over and above the others. */
export function markCurrent(passage: FoundPassage): void {
  const highlight = new Highlight(...passage.ranges);
  highlight.priority = 1;
  CSS.highlights.set(CURRENT, highlight);
}

/** Takes all marks away. */
export function unmark(): void {
  for (const name of NAMES) CSS.highlights.delete(name);
}

/** Whether a passage stands on a dark ground, whatever colour scheme the page declares: told by its text's colour. */
function isOnDark({ ranges }: FoundPassage): boolean {
  const element = ranges[0]?.startContainer.parentElement;
  return element ? isLight(getComputedStyle(element).color) : false;
}

/** `rgb(236, 232, 223)` is light; a colour that is written in another way counts as dark. */
export function isLight(colour: string): boolean {
  const [red, green, blue] = /^rgba?\(/.test(colour) ? (colour.match(/[\d.]+/g) ?? []).map(Number) : [];
  if (red === undefined || green === undefined || blue === undefined) return false;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 140;
}
