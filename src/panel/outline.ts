import { svgNamespace } from '../marks/element.ts';

/** Attributes of a shape that say where it is; all others would make its twin a mark. */
const geometry = ['d', 'x', 'y', 'width', 'height', 'rx', 'cx', 'cy', 'r', 'x1', 'y1', 'x2', 'y2'];

/** Space between words and their outline, in px of the drawing. */
const margin = 3;

function twin(shape: Element, matrix: DOMMatrix): SVGElement {
  const node = document.createElementNS(svgNamespace, shape.localName) as SVGElement;
  for (const name of geometry) {
    const value = shape.getAttribute(name);
    if (value !== null) node.setAttribute(name, value);
  }
  node.setAttribute('transform', matrix.toString());
  node.style.fill = getComputedStyle(shape).fill;
  return node;
}

/** A rectangle round a link with words. */
function frame(link: SVGAElement, matrix: DOMMatrix): SVGElement {
  const { x, y, width, height } = link.getBBox();
  const node = document.createElementNS(svgNamespace, 'rect') as SVGElement;
  const box = { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
  for (const [name, value] of Object.entries(box)) node.setAttribute(name, String(value));
  node.setAttribute('transform', matrix.toString());
  node.setAttribute('class', 'frame');
  return node;
}

/**
 * Outlines a mark, line by line, over all others: a CSS outline is a box round all lines of a sentence, and marks drawn
 * later cover it. Returns the outline, to be removed.
 */
export function outline(link: SVGAElement): SVGElement | undefined {
  const svg = link.ownerSVGElement;
  const toSvg = svg?.getScreenCTM()?.inverse();
  if (!svg || !toSvg) return undefined;
  const over = document.createElementNS(svgNamespace, 'g');
  over.setAttribute('class', 'mark-outline');
  const place = (node: SVGGraphicsElement): DOMMatrix =>
    DOMMatrix.fromMatrix(toSvg).multiply(node.getScreenCTM() ?? undefined);
  if (link.matches('.with-words')) over.append(frame(link, place(link)));
  else {
    const shapes = link.querySelectorAll<SVGGraphicsElement>('path, rect, circle, line');
    const twins = (): SVGElement[] => [...shapes].map((shape) => twin(shape, place(shape)));
    const halo = twins();
    for (const node of halo) node.setAttribute('class', 'halo');
    over.append(...halo, ...twins());
  }
  svg.append(over);
  return over;
}
