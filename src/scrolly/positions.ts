import { marksOf } from '../marks/shapes.ts';
import type { Piece } from '../marks/strip-paths.ts';

/** A mark's pieces and its computed fill. */
interface PaintedMark {
  pieces: Piece[];
  fill: string;
}

/** Positions and colours of marks by key. */
export type MarkPositions = ReadonlyMap<string, PaintedMark>;

let read = new WeakMap<SVGSVGElement, MarkPositions>();

/** Positions of a drawing's marks; read once. `keys`: sentence ids in reading order, for strips that share a path. */
export function positionsOf(svg: SVGSVGElement, keys: readonly string[] = []): MarkPositions {
  let positions = read.get(svg);
  if (!positions) {
    // One `getComputedStyle` per class: hundreds would cost a frame.
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

/** Drops cached positions after a change of colours. */
export function forgetPositions(): void {
  read = new WeakMap();
}
