import { Overlay } from './overlay.ts';
import { positionsOf } from './positions.ts';
import type { MarkPositions } from './positions.ts';

const overlays = new WeakMap<SVGSVGElement, Overlay>();

/** Where the marks of a drawing are, or the overlay on which they are still moving to there. */
export interface Origin {
  from: MarkPositions;
  after: Overlay | undefined;
}

/** Where the marks of a drawing come from if it is replaced now. */
export function originOf(svg: SVGSVGElement): Origin {
  return { from: positionsOf(svg), after: overlays.get(svg) };
}

/**
 * Lets the marks of a drawing that was put in the place of another come from where marks with the same key were, in
 * `duration` ms. They move on a canvas over the drawing, which stays as it was built: marks that moved themselves would
 * cost more than a frame.
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
