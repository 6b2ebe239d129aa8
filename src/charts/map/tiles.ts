import { askedKey } from '../place-key.ts';
import { mark, rectangle } from '../../marks/stage-marks.ts';
import type { MapPlace } from './map-place.ts';

/** Squares in rows from a corner, px; `side` includes the gap between them. */
export interface TileGrid {
  left: number;
  top: number;
  side: number;
  perRow: number;
}

const gap = 0.2;

/** Width of a hollow square's frame, as a share of its side. */
const frame = 0.17;

export function tileRows(count: number, perRow: number): number {
  return Math.ceil(count / perRow);
}

function square({ left, top, side, perRow }: TileGrid, at: number, isHollow: boolean): string {
  const inner = side * (1 - gap);
  const x = left + (at % perRow) * side;
  const y = top + Math.floor(at / perRow) * side;
  if (!isHollow) return rectangle(x, y, inner, inner);
  const line = Math.max(1, inner * frame);
  return [
    rectangle(x, y, inner, line),
    rectangle(x, y + inner - line, inner, line),
    rectangle(x, y + line, line, inner - 2 * line),
    rectangle(x + inner - line, y + line, line, inner - 2 * line),
  ].join('');
}

/** A place's squares from index `first` on, one a mention, those in questions first. Regions and blocs are hollow. */
export function placeTiles(document: Document, grid: TileGrid, place: MapPlace, first: number): SVGElement[] {
  const isHollow = place.type === 'region' || place.type === 'bloc';
  const run = (from: number, count: number): string =>
    Array.from({ length: count }, (_, index) => square(grid, from + index, isHollow)).join('');
  return [
    ...(place.answers > 0
      ? [mark(document, place.key, 'fill-answer', run(first + place.questions, place.answers))]
      : []),
    ...(place.questions > 0
      ? [mark(document, askedKey(place.key), 'fill-question', run(first, place.questions))]
      : []),
  ];
}

/** The path of one square, for a key. */
export function keyTile(left: number, top: number, side: number, isHollow: boolean): string {
  return square({ left, top, side: side / (1 - gap), perRow: 1 }, 0, isHollow);
}
