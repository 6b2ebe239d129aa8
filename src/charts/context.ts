import type { MarkContext } from '../marks/context.ts';

/** What a drawing function gets besides its rows. */
export interface DrawContext extends MarkContext {
  /** Width of the drawing in px, one of `drawingWidths` or anything from 280 to 1,200. */
  width: number;
  /** Which of the layouts the width gets: never asked of the width again. */
  size: DrawingSize;
}

/** A cell of a chart's table: text, or a number as it is written. */
export type Cell = string | { number: string };

export interface TableView {
  columns: { label: string; numeric: boolean }[];
  rows: Cell[][];
}

/** What the drawing function of a step's picture gets: a stage has a shape, and the picture fills it. */
export interface StageContext extends DrawContext {
  /** Height of the drawing in px; nothing may leave it. */
  height: number;
  size: StageSize;
}

/** Drawings made of each chart at build: for a phone, a text column and the full page. CSS shows the one that fits. */
export const drawingWidths = { phone: 340, column: 640, wide: 1080 } as const;

/**
 * Shapes of a stage in px: on a phone above the text (it may be shown at three quarters of this size, so no text in it
 * is smaller than 12 px), on a wide screen beside it.
 */
export const stageSizes = {
  phone: { width: 360, height: 430 },
  wide: { width: 760, height: 680 },
} as const;

export type StageSize = keyof typeof stageSizes;

export type DrawingSize = keyof typeof drawingWidths;

/** Which of the three layouts a width gets; the same limits as the container queries in styles/figure.css. */
export function drawingSize(width: number): DrawingSize {
  if (width < 500) return 'phone';
  return width < 840 ? 'column' : 'wide';
}

/** Which of its two shapes a stage of a width has. */
export function stageSize(width: number): StageSize {
  return drawingSize(width) === 'phone' ? 'phone' : 'wide';
}
