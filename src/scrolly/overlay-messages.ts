import type { MarkPositions } from './positions.ts';

/** Messages to the overlay worker. `id` identifies a canvas. */
export type OverlayRequest =
  | { kind: 'canvas'; id: number; canvas: OffscreenCanvas }
  | {
      kind: 'start';
      id: number;
      /** Number of the transition on this canvas, to ignore reports of earlier ones. */
      turn: number;
      /** Size of the canvas, in its px. */
      size: readonly [width: number, height: number];
      /** From px of the drawing to px of the canvas. */
      transform: readonly [a: number, b: number, c: number, d: number, e: number, f: number];
      /** Start of the marks, unless canvas `after` (by default this one) still moves them. */
      from: MarkPositions;
      after?: number;
      to: MarkPositions;
      /** ms. */
      duration: number;
      paper: string;
    }
  | { kind: 'stop'; id: number }
  | { kind: 'drop'; id: number };

/** Reports of the worker: the first frame is drawn, or the last has been cleared. */
export interface OverlayReport {
  kind: 'begun' | 'ended';
  id: number;
  turn: number;
}
