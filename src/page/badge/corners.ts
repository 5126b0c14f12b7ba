import type { Corner } from './content.ts';

/** A rectangle of the window, in CSS pixels from its upper left corner. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Distance of the badge from the window's edges, in CSS pixels. */
export const EDGE = 16;
/** Small round buttons in a corner of the window do not reach the rectangle's own corners; this far inside they are met. */
const INSIDE = 20;

/** The corners to try for a reader's corner: itself, then the other one on its side, then those on the other side. */
export const CORNERS_FROM: Readonly<Record<Corner, readonly Corner[]>> = {
  'bottom-right': ['bottom-right', 'top-right', 'bottom-left', 'top-left'],
  'bottom-left': ['bottom-left', 'top-left', 'bottom-right', 'top-right'],
  'top-left': ['top-left', 'bottom-left', 'top-right', 'bottom-right'],
  'top-right': ['top-right', 'bottom-right', 'top-left', 'bottom-left'],
};

/** What a badge of this size takes of a window of that size in a corner. */
export function rectangleIn(
  corner: Corner,
  badge: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
): Rectangle {
  const left = corner.endsWith('left') ? EDGE : view.width - EDGE - badge.width;
  const top = corner.startsWith('top') ? EDGE : view.height - EDGE - badge.height;
  return { left, top, right: left + badge.width, bottom: top + badge.height };
}

/** Whether two rectangles have an area in common; sharing an edge is not enough. */
export function overlap(a: Rectangle, b: Rectangle): boolean {
  return Math.min(a.right, b.right) > Math.max(a.left, b.left) && Math.min(a.bottom, b.bottom) > Math.max(a.top, b.top);
}

/** The points at which to look what lies in the rectangle: centre, corners, edge middles, and inside of each corner. */
export function pointsOf({ left, top, right, bottom }: Rectangle): readonly (readonly [x: number, y: number])[] {
  // A pixel within: the point on the right or lower edge itself belongs to the neighbour.
  const [x1, x2, y1, y2] = [left + 1, right - 1, top + 1, bottom - 1];
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const edges = [x1, x, x2].flatMap((across) => [y1, y, y2].map((down) => [across, down] as const));
  const within = [x1 + INSIDE, x2 - INSIDE].flatMap((across) =>
    [y1 + INSIDE, y2 - INSIDE].map((down) => [across, down] as const),
  );
  return [...edges, ...within];
}
