/** Browser script: presses between strips or ticks, too small for fingers, go to the nearest one. */
import { sharedPaths } from './attributes.ts';
import { piecesOf } from './shapes.ts';
import type { Rectangle } from './strip-paths.ts';

/** Minimum target size, in CSS px (WCAG 2.5.8). */
const leastTarget = 24;

/** Maximum delay from pointerup to its click, in ms. */
const tapDelay = 400;

/** Distance from a point to an interval, and to the interval extended on both sides to `least`. */
function away(at: number, from: number, length: number, least: number): [near: number, reach: number] {
  const near = Math.max(from - at, 0, at - from - length);
  const spare = Math.max(0, least - length) / 2;
  return [near, Math.max(near - spare, 0)];
}

/** Distance from a point to a piece, in px of the drawing; Infinity outside its target of `least` px or more. */
export function distanceTo(
  { x, y, width, height }: Rectangle,
  point: { x: number; y: number },
  least: number,
): number {
  const [besideX, outX] = away(point.x, x, width, least);
  const [besideY, outY] = away(point.y, y, height, least);
  return outX > 0 || outY > 0 ? Infinity : Math.hypot(besideX, besideY);
}

/** The mark without words whose target contains a point of the window; of several, the nearest. */
export function nearestMark(drawing: Element, clientX: number, clientY: number): SVGAElement | undefined {
  const svg = drawing.querySelector('svg');
  const matrix = svg?.getScreenCTM();
  if (!svg || !matrix || matrix.a === 0) return undefined;
  const point = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
  const least = leastTarget / matrix.a;
  let nearest: SVGAElement | undefined;
  let nearestAt = Infinity;
  for (const link of svg.querySelectorAll<SVGAElement>('a:not(.with-words)')) {
    const shapes = [...link.querySelectorAll('path, rect, circle, line')];
    const at = Math.min(...shapes.flatMap(piecesOf).map((piece) => distanceTo(piece, point, least)));
    if (at < nearestAt) [nearest, nearestAt] = [link, at];
  }
  return nearest;
}

function isAmongSmallMarks({ target, detail }: MouseEvent): boolean {
  const isElsewhere =
    !(target instanceof SVGElement) || target.matches(sharedPaths) || target.closest('a.with-words, text');
  return detail > 0 && !isElsewhere;
}

/** Forwards presses between marks to the nearest. `link` turns strips into links. */
export function answerPresses(link: (drawing: Element) => void): void {
  // Not on the document: iOS Safari sends clicks only to elements with listeners.
  for (const graphic of document.querySelectorAll<HTMLElement>('.graphic')) {
    // Browsers move the click of a tap to their guess of its target.
    let finger = { clientX: 0, clientY: 0, timeStamp: -Infinity };
    graphic.addEventListener('pointerup', (event) => (finger = event), { passive: true });
    graphic.addEventListener('click', (event) => {
      const { target, defaultPrevented, timeStamp } = event;
      if (defaultPrevented || !(target instanceof Element) || !isAmongSmallMarks(event)) return;
      const drawing = target.closest('.drawing');
      if (!drawing) return;
      if (drawing.querySelector(sharedPaths)) link(drawing);
      const { clientX, clientY } = timeStamp - finger.timeStamp < tapDelay ? finger : event;
      const mark = nearestMark(drawing, clientX, clientY);
      if (!mark || mark === target.closest<SVGAElement>('a')) return;
      event.preventDefault();
      const { ctrlKey, metaKey, shiftKey, altKey } = event;
      const keys = { ctrlKey, metaKey, shiftKey, altKey };
      mark.dispatchEvent(
        new MouseEvent('click', { bubbles: true, cancelable: true, clientX, clientY, ...keys }),
      );
    });
  }
}
