const SVG = 'http://www.w3.org/2000/svg';

type Shape = readonly [element: 'path' | 'rect', attributes: Readonly<Record<string, string>>];

/** Two sheets printed over each other, as on the toolbar. Colours come from the styles. */
const MARK: readonly Shape[] = [
  ['rect', { x: '8', y: '6', width: '80', height: '94', rx: '7', fill: 'var(--first)' }],
  ['rect', { x: '40', y: '28', width: '80', height: '94', rx: '7', fill: 'var(--second)' }],
  ['path', { d: 'M40 35a7 7 0 0 1 7-7h41v65a7 7 0 0 1-7 7H40z', fill: 'var(--both)' }],
  ['path', { d: 'M52 46h24M52 64h24M52 82h16', stroke: '#fff', 'stroke-width': '8', 'stroke-linecap': 'round' }],
];

const STROKE = { fill: 'none', stroke: 'currentColor', 'stroke-width': '1.6', 'stroke-linecap': 'round' };
const CROSS: readonly Shape[] = [['path', { d: 'M4 4l8 8M12 4l-8 8', ...STROKE }]];
/** A window with the badge in one of its corners. */
const MOVE: readonly Shape[] = [
  ['rect', { x: '2', y: '2.8', width: '12', height: '10.4', rx: '2', ...STROKE }],
  ['rect', { x: '4.4', y: '8', width: '5', height: '2.8', rx: '.8', fill: 'currentColor' }],
];

export const drawMark = (document: Document): SVGElement => draw(document, '0 0 128 128', MARK);
export const drawCross = (document: Document): SVGElement => draw(document, '0 0 16 16', CROSS);
export const drawMove = (document: Document): SVGElement => draw(document, '0 0 16 16', MOVE);

/** A decoration: what stands beside it says the same in words. */
function draw(document: Document, viewBox: string, shapes: readonly Shape[]): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', viewBox);
  svg.setAttribute('aria-hidden', 'true');
  for (const [name, attributes] of shapes) {
    const shape = document.createElementNS(SVG, name);
    for (const [attribute, value] of Object.entries(attributes)) shape.setAttribute(attribute, value);
    svg.append(shape);
  }
  return svg;
}
