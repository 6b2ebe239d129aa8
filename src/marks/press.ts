/**
 * Runs in the browser: strips and ticks are a few px high or wide, fingers are not. A press between marks is one on the
 * nearest of them, so that each has all the room up to its neighbours, and none takes a press that was meant for another.
 */
import { sharedPaths } from './attributes.ts';
import { piecesOf } from './shapes.ts';
import type { Rectangle } from './strip-paths.ts';

/** Least width and height of what can be pressed, in CSS px (WCAG 2.5.8). */
const leastTarget = 24;

/** A click follows the end of its press within so many ms. */
const tapDelay = 400;

/** How far a point lies from an interval, and from the same interval about its middle made `least` long. */
function away(at: number, from: number, length: number, least: number): [near: number, reach: number] {
  const near = Math.max(from - at, 0, at - from - length);
  const spare = Math.max(0, least - length) / 2;
  return [near, Math.max(near - spare, 0)];
}

/** Distance of a point from a piece, in px of the drawing; infinite where it is no press on it. `least` is in these px too. */
export function distanceTo(
  { x, y, width, height }: Rectangle,
  point: { x: number; y: number },
  least: number,
): number {
  const [besideX, outX] = away(point.x, x, width, least);
  const [besideY, outY] = away(point.y, y, height, least);
  return outX > 0 || outY > 0 ? Infinity : Math.hypot(besideX, besideY);
}

/** The mark without words that a press at a point of the window means, where it hits none itself. */
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

/** A press by pointer where marks are small: none on a row, on words, or on strips that are no links yet. */
function isAmongSmallMarks({ target, detail }: MouseEvent): boolean {
  const isElsewhere =
    !(target instanceof SVGElement) || target.matches(sharedPaths) || target.closest('a.with-words, text');
  return detail > 0 && !isElsewhere;
}

/** Hands presses between the marks of the page's graphics on to the nearest. `link` makes links of what is none yet. */
export function answerPresses(link: (drawing: Element) => void): void {
  // On each graphic and not on the document: Safari on iPhones asks only elements that listen.
  for (const graphic of document.querySelectorAll<HTMLElement>('.graphic')) {
    // Where the finger was: browsers move the click of a tap to what they think was meant.
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
