/**
 * Strips of sentences as path data. A shared path takes a tenth of the bytes of a linked path per strip:
 *
 *     <path class="fill-answer" data-i="3-5 9" d="M0 7h36v5h-36zm0 7h12v5h-12zM12 14h24v5h-24z…"/>
 *
 * - `data-i` lists the sentences by place in reading order (sentences.csv), from 0, ascending.
 * - `d` has the strips in the same order, each beginning with an absolute `M`; further pieces (one per line of text)
 *   begin with `m`, relative to the start of the previous piece.
 * - A piece is a rectangle, clockwise from its upper left corner: `h<width>v<height>h-<width>z`, or with absolute `H`.
 */
import { indicesOf } from './attributes.ts';

/** In px of the drawing. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A rectangle of a mark; a circle is one with fully rounded corners. */
export interface Piece extends Rectangle {
  radius: number;
}

/** Rounds to 0.5 px: finer than a hairline, and keeps equal line steps equal. */
function half(value: number): number {
  if (!Number.isFinite(value)) throw new Error(`a coordinate of a strip is ${value}`);
  return Math.round(value * 2) / 2;
}

/** Path data of one strip. */
export function stripPath(pieces: readonly Rectangle[]): string {
  let at: { x: number; y: number } | undefined;
  return pieces
    .map((piece) => {
      const x = half(piece.x);
      const y = half(piece.y);
      const width = Math.max(half(piece.x + piece.width) - x, 0.5);
      const start = at ? `m${x - at.x} ${y - at.y}` : `M${x} ${y}`;
      at = { x, y };
      return `${start}h${width}v${half(piece.height)}h-${width}z`;
    })
    .join('');
}

const rectanglePattern = /([Mm])(-?[\d.]+)[ ,]?(-?[\d.]+)([Hh])(-?[\d.]+)v(-?[\d.]+)[Hh]-?[\d.]+z/g;

/** The rectangles of a path made only of them: `M1 2h30v3h-30z`, or with `m` or `H`. */
export function rectangles(d: string): Piece[] {
  let [atX, atY] = [0, 0];
  return [...d.matchAll(rectanglePattern)].map(([, command, x, y, across, side, height]) => {
    const [startX, startY] = command === 'm' ? [atX, atY] : [0, 0];
    atX = startX + Number(x);
    atY = startY + Number(y);
    const width = across === 'H' ? Number(side) - atX : Number(side);
    return { x: atX, y: atY, width, height: Number(height), radius: 0 };
  });
}

/** The strips of a shared path and the places of their sentences. Throws if the numbers differ. */
export function stripsOf(path: Element): [index: number, d: string][] {
  const strips = (path.getAttribute('d') ?? '').split('M').slice(1);
  const places = indicesOf(path);
  if (strips.length !== places.length) {
    throw new Error(`${places.length} sentences have ${strips.length} strips in a path`);
  }
  return places.map((at, index) => [at, `M${strips[index]}`]);
}
