import { Overlay } from './overlay.ts';
import { positionsOf } from './positions.ts';
import type { MarkPositions } from './positions.ts';

const overlays = new WeakMap<SVGSVGElement, Overlay>();

/** Start of a replaced drawing's marks: their positions, or the overlay that still moves them. */
export interface Origin {
  from: MarkPositions;
  after: Overlay | undefined;
}

/** Where a drawing's marks start if it is replaced now. */
export function originOf(svg: SVGSVGElement): Origin {
  return { from: positionsOf(svg), after: overlays.get(svg) };
}

/**
 * Moves marks from the replaced drawing to those with the same keys in `to`, in `duration` ms, on a canvas: animating
 * the drawing itself would cost more than a frame.
 */
export function moveFrom({ from, after }: Origin, to: SVGSVGElement, duration: number): void {
  const overlay = new Overlay();
  const drawing = to.parentElement;
  drawing?.classList.add('moving');
  to.after(overlay.canvas);
  const clear = (): void => {
    overlays.delete(to);
    overlay.drop();
    drawing?.classList.remove('moving');
  };
  const moves = { from, after, to: positionsOf(to), duration, ended: clear };
  if (overlay.start(to, moves)) overlays.set(to, overlay);
  else clear();
  after?.drop();
}
