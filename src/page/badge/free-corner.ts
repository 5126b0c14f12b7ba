import type { Corner } from './content.ts';
import { overlap, pointsOf, type Rectangle, rectangleIn } from './corners.ts';

/** What a reader may want to press. What a frame holds cannot be seen from here: consent banners often come in one. */
const CONTROLS = [
  'a[href],area[href],button,input,select,textarea,label,summary,iframe,dialog,video,audio[controls],[onclick]',
  '[role=button],[role=link],[role=checkbox],[role=switch],[role=slider],[role=dialog],[role=alertdialog]',
  '[tabindex]:not([tabindex^="-"])',
].join();

/** So many elements lie over each other in no page that is to be read: there the look ends. */
const MAX_STACK = 500;
/** Of the elements over each other at one point, the upper ones are looked at. */
const MAX_DEEP = 40;
/** A look's work in steps of about a microsecond or two: one for each element's style or box. */
const MAX_STEPS = 1000;
/** The search for the controls of one layer counts as so many steps. */
const SEARCH_STEPS = 40;

type Scope = Element | ShadowRoot;

/** One look at the page: what it has learnt of an element it does not ask again, and its work is bounded. */
class Look {
  readonly #host: Element;
  readonly #layers = new Map<Element, readonly Scope[]>();
  readonly #boxes = new Map<Scope, readonly Rectangle[]>();
  #steps = MAX_STEPS;

  constructor(host: Element) {
    this.#host = host;
  }

  /** Whether a control lies in the rectangle that stays there while the page is scrolled. */
  blocks(rectangle: Rectangle): boolean {
    const document = this.#host.ownerDocument;
    return pointsOf(rectangle).some(([x, y]) =>
      this.#at(document, x, y).some((element) =>
        this.#layerOf(element).some((scope) => this.#controlsIn(scope).some((box) => overlap(box, rectangle))),
      ),
    );
  }

  /** The page's elements at the point, those in open shadow roots too. */
  #at(root: Document | ShadowRoot, x: number, y: number): readonly Element[] {
    if (this.#steps <= 0) return [];
    this.#steps--;
    // Asked of the document itself, an image with this name would be found in its place.
    const { elementsFromPoint } = (root instanceof Document ? Document : ShadowRoot).prototype;
    const stack = elementsFromPoint.call(root, x, y);
    if (stack.length > MAX_STACK) this.#steps = 0;
    // A shadow root answers with what lies outside of it too, in some browsers.
    return stack
      .slice(0, MAX_DEEP)
      .filter((element) => element !== this.#host && (root instanceof Document || element.getRootNode() === root))
      .flatMap((element) => (element.shadowRoot ? [element, ...this.#at(element.shadowRoot, x, y)] : [element]));
  }

  /** The fixed or sticky element that the element is or is in, after the shadow roots in between; nothing for running text. */
  #layerOf(element: Element): readonly Scope[] {
    const known = this.#layers.get(element);
    if (known) return known;
    const { body, documentElement } = element.ownerDocument;
    let layer: readonly Scope[] = [];
    if (element !== body && element !== documentElement && this.#steps-- > 0) {
      const { position } = getComputedStyle(element);
      const around = element.assignedSlot ?? element.parentNode;
      if (position === 'fixed' || position === 'sticky') layer = [element];
      else if (around instanceof Element) layer = this.#layerOf(around);
      else if (around instanceof ShadowRoot) {
        const outer = this.#layerOf(around.host);
        layer = outer.length > 0 ? [around, ...outer] : outer;
      }
    }
    this.#layers.set(element, layer);
    return layer;
  }

  /** The boxes of the controls in a layer, and of the layer itself if it is one. */
  #controlsIn(scope: Scope): readonly Rectangle[] {
    const known = this.#boxes.get(scope);
    if (known) return known;
    const boxes: Rectangle[] = [];
    this.#steps -= SEARCH_STEPS;
    if (this.#steps > 0) {
      if (scope instanceof Element && scope.matches(CONTROLS)) boxes.push(scope.getBoundingClientRect());
      for (const control of scope.querySelectorAll(CONTROLS)) {
        if (this.#steps-- <= 0) break;
        boxes.push(control.getBoundingClientRect());
      }
    }
    this.#boxes.set(scope, boxes);
    return boxes;
  }
}

/**
 * The first of the corners in which the badge would lie over no control of a banner or a bar of the page, `null` if it
 * would in each. Running text may be covered: it can be scrolled. Where the page cannot be looked at, or only with more
 * work than is fair, the corner counts as free: such a page can bring the badge over nothing but its own buttons.
 */
export function freeCorner(host: Element, corners: readonly Corner[]): Corner | null {
  try {
    const { documentElement, scrollingElement } = host.ownerDocument;
    const { clientWidth: width, clientHeight: height } = scrollingElement ?? documentElement;
    const badge = host.getBoundingClientRect();
    const look = new Look(host);
    return corners.find((corner) => !look.blocks(rectangleIn(corner, badge, { width, height }))) ?? null;
  } catch {
    return corners[0] ?? null;
  }
}
