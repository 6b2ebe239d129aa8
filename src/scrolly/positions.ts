import { marksOf } from '../marks/shapes.ts';
import type { Piece } from '../marks/strip-paths.ts';

/** Where a mark is, and its colour as CSS writes it. */
interface PaintedMark {
  pieces: Piece[];
  fill: string;
}

/** Where the marks of a drawing are and what colour they have, by key. */
export type MarkPositions = ReadonlyMap<string, PaintedMark>;

let read = new WeakMap<SVGSVGElement, MarkPositions>();

/** Where the marks of a drawing are drawn; read once. `keys` are those of marks that share a path, in reading order. */
export function positionsOf(svg: SVGSVGElement, keys: readonly string[] = []): MarkPositions {
  let positions = read.get(svg);
  if (!positions) {
    // Colours are asked for once for each class: asking for hundreds would cost a frame.
    const fills = new Map<string, string>();
    positions = new Map(
      [...marksOf(svg, keys)].map(([key, { pieces, painted }]): [string, PaintedMark] => {
        const classes = `${painted.getAttribute('class')} ${painted.parentElement?.getAttribute('class')}`;
        let fill = fills.get(classes);
        if (fill === undefined) fills.set(classes, (fill = getComputedStyle(painted).fill));
        return [key, { pieces, fill }];
      }),
    );
    read.set(svg, positions);
  }
  return positions;
}

/** Lets positions be read anew: the colours of the page have changed. */
export function forgetPositions(): void {
  read = new WeakMap();
}
