import { contextOver, startTransition } from './transition.ts';
import type { Transition } from './transition.ts';
import { positionsOf } from './positions.ts';
import type { MarkPositions } from './positions.ts';

const transitions = new WeakMap<SVGSVGElement, Transition>();

/** Where the marks of a drawing are at present, also in the middle of a transition. */
export function presentPositions(svg: SVGSVGElement): MarkPositions {
  return transitions.get(svg)?.positions() ?? positionsOf(svg);
}

/**
 * Lets the marks of a drawing that was put in the place of another come from where marks with the same key were, in
 * `duration` ms. They move on a canvas over the drawing, which stays as it was built: marks that moved themselves would
 * cost more than a frame.
 */
export function moveFrom(from: MarkPositions, to: SVGSVGElement, duration: number): void {
  const canvas = document.createElement('canvas');
  canvas.className = 'overlay-canvas';
  const drawing = to.parentElement;
  drawing?.classList.add('moving');
  to.after(canvas);
  const clear = (): void => {
    canvas.remove();
    drawing?.classList.remove('moving');
  };
  const context = contextOver(canvas, to);
  if (!context) {
    clear();
    return;
  }
  transitions.set(
    to,
    startTransition(context, from, positionsOf(to), {
      duration,
      ended() {
        transitions.delete(to);
        clear();
      },
    }),
  );
}
