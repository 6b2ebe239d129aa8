import type { MarkContext } from '../marks/context.ts';
import type { Band } from './bands.ts';

/** What a drawing function gets besides its rows. */
export interface DrawContext extends MarkContext {
  /** In px: one of `drawingWidths`, or anything from 280 to 1,200. */
  width: number;
  /** Layout for this width; do not derive it from the width again. */
  size: DrawingSize;
  /** A chart by place records its rows here. */
  bands?: Band[];
}

/** Text, or a formatted number. */
export type Cell = string | { number: string };

export interface TableView {
  columns: { label: string; numeric: boolean }[];
  rows: Cell[][];
}

/** A stage has a fixed shape, which the picture must fill. */
export interface StageContext extends DrawContext {
  /** In px; nothing may overflow it. */
  height: number;
  size: StageSize;
}

/** Widths drawn at build, in px: phone, text column, full page. CSS shows the one that fits. */
export const drawingWidths = { phone: 340, column: 640, wide: 1080 } as const;

/**
 * Stage shapes in px: above the text on a phone, beside it on a wide screen. The phone shape may be shown at 75 %, so
 * its text is at least 12 px.
 */
export const stageSizes = {
  phone: { width: 360, height: 430 },
  wide: { width: 760, height: 680 },
} as const;

export type StageSize = keyof typeof stageSizes;

export type DrawingSize = keyof typeof drawingWidths;

/** Least widths in px; the container queries in styles/figure.css have the same. */
const leastWidths = { column: 500, wide: 840 } as const;

export function drawingSize(width: number): DrawingSize {
  if (width < leastWidths.column) return 'phone';
  return width < leastWidths.wide ? 'column' : 'wide';
}

/** Each page margin as a share of such windows (`--edge` in styles/base.css). */
const edge = 0.044;

/**
 * Media query of the windows in which a drawing as wide as the page has at least this size. In px like the drawings, so
 * that a larger font changes neither. The fallbacks in styles/figure.css have the same widths.
 */
export function windowsFor(size: keyof typeof leastWidths): string {
  const width = leastWidths[size] / (1 - 2 * edge);
  return `(min-width: ${Math.ceil(width * 100) / 100}px)`;
}

/** Which of the two shapes a stage of `width` px has. */
export function stageSize(width: number): StageSize {
  return drawingSize(width) === 'phone' ? 'phone' : 'wide';
}
