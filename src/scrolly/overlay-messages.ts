import type { MarkPositions } from './positions.ts';

/** What the page asks of the worker that draws on overlays; `id` is a canvas's own number. */
export type OverlayRequest =
  | { kind: 'canvas'; id: number; canvas: OffscreenCanvas }
  | {
      kind: 'start';
      id: number;
      /** Counts the transitions of a canvas, so that what is said of an earlier one is not taken for this one. */
      turn: number;
      /** px of the canvas. */
      size: readonly [width: number, height: number];
      /** From px of the drawing to px of the canvas. */
      transform: readonly [a: number, b: number, c: number, d: number, e: number, f: number];
      /** Where marks come from, unless they are still moving on this canvas or on another. */
      from: MarkPositions;
      after?: number;
      to: MarkPositions;
      /** ms. */
      duration: number;
      paper: string;
    }
  | { kind: 'stop'; id: number }
  | { kind: 'drop'; id: number };

/** What the worker tells: the first moment stands on the canvas, or the last has gone from it. */
export interface OverlayReport {
  kind: 'begun' | 'ended';
  id: number;
  turn: number;
}
