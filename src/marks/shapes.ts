import { keyOf, movingMarks } from './attributes.ts';
import { rectangles, stripsOf } from './strip-paths.ts';
import type { Piece } from './strip-paths.ts';

/** A mark's rectangles, and an element with its colour. */
export interface Mark {
  pieces: Piece[];
  painted: Element;
}

/** The rectangles that a shape covers; a line has no width. */
export function piecesOf(node: Element): Piece[] {
  const number = (name: string): number => Number(node.getAttribute(name) ?? 0);
  if (node.localName === 'circle') {
    const radius = number('r');
    const side = 2 * radius;
    return [{ x: number('cx') - radius, y: number('cy') - radius, width: side, height: side, radius }];
  }
  if (node.localName === 'rect') {
    const [x, y, width, height] = [number('x'), number('y'), number('width'), number('height')];
    return [{ x, y, width, height, radius: number('rx') }];
  }
  if (node.localName === 'line') {
    const [x, y] = [Math.min(number('x1'), number('x2')), Math.min(number('y1'), number('y2'))];
    const [width, height] = [Math.abs(number('x2') - number('x1')), Math.abs(number('y2') - number('y1'))];
    return [{ x, y, width, height, radius: 0 }];
  }
  return rectangles(node.getAttribute('d') ?? '');
}

const read = new WeakMap<SVGSVGElement, Map<string, Mark>>();

/** The moving marks of a drawing by key, in drawing order; read once. `keys`: sentence ids in reading order. */
export function marksOf(svg: SVGSVGElement, keys: readonly string[]): Map<string, Mark> {
  let marks = read.get(svg);
  if (!marks) {
    marks = new Map();
    for (const node of svg.querySelectorAll(movingMarks)) {
      const key = keyOf(node);
      if (key === null) {
        for (const [at, d] of stripsOf(node)) {
          marks.set(keys[at] ?? '', { pieces: rectangles(d), painted: node });
        }
      } else marks.set(key, { pieces: piecesOf(node), painted: node });
    }
    read.set(svg, marks);
  }
  return marks;
}

/** Drops the cached marks of a changed drawing. */
export function forgetMarks(svg: SVGSVGElement): void {
  read.delete(svg);
}
