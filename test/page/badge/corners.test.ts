import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Corner } from '../../../src/page/badge/content.ts';
import { CORNERS_FROM, EDGE, overlap, pointsOf, rectangleIn } from '../../../src/page/badge/corners.ts';

const CORNERS = ['bottom-right', 'bottom-left', 'top-left', 'top-right'] as const satisfies readonly Corner[];
const side = (corner: Corner): string => corner.split('-')[1] ?? '';

describe('the corners to try', () => {
  test.each(CORNERS)('from %s: each once, its own first, then the other on its side', (corner) => {
    const order = CORNERS_FROM[corner];
    expect([...order].sort()).toEqual([...CORNERS].sort());
    expect(order[0]).toBe(corner);
    expect(order.map((each) => side(each) === side(corner))).toEqual([true, true, false, false]);
  });
});

describe('the rectangle of a corner', () => {
  test('stands off both edges of its corner, and has the badge’s size', () => {
    const view = { width: 800, height: 600 };
    const badge = { width: 368, height: 110 };
    expect(rectangleIn('bottom-right', badge, view)).toEqual({
      left: 800 - 368 - EDGE,
      top: 600 - 110 - EDGE,
      right: 800 - EDGE,
      bottom: 600 - EDGE,
    });
    expect(rectangleIn('top-left', badge, view)).toEqual({
      left: EDGE,
      top: EDGE,
      right: EDGE + 368,
      bottom: EDGE + 110,
    });
  });

  test('has its points within, and one for every round button in a corner of the window', () => {
    const rectangle = rectangleIn('bottom-right', { width: 368, height: 110 }, { width: 800, height: 600 });
    const points = pointsOf(rectangle);
    for (const [x, y] of points) {
      expect(x > rectangle.left && x < rectangle.right && y > rectangle.top && y < rectangle.bottom).toBe(true);
    }
    for (let radius = 20; radius <= 40; radius++) {
      for (let away = EDGE; away <= 24; away++) {
        const [x, y] = [800 - away - radius, 600 - away - radius];
        expect(
          points.some(([px, py]) => Math.hypot(px - x, py - y) < radius),
          `${radius} at ${away}`,
        ).toBe(true);
      }
    }
  });
});

test('two rectangles overlap exactly if they have a unit square in common', () => {
  const span = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 4 }));
  const rectangle = fc
    .tuple(span, span)
    .map(([[left, width], [top, height]]) => ({ left, top, right: left + width, bottom: top + height }));
  const squares = (r: { left: number; top: number; right: number; bottom: number }): Set<string> => {
    const found = new Set<string>();
    for (let x = r.left; x < r.right; x++) for (let y = r.top; y < r.bottom; y++) found.add(`${x} ${y}`);
    return found;
  };
  fc.assert(
    fc.property(rectangle, rectangle, (a, b) => {
      const of = squares(a);
      expect(overlap(a, b)).toBe([...squares(b)].some((square) => of.has(square)));
    }),
  );
});
