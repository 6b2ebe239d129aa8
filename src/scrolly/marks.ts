/** A rectangle; a circle is one whose corners are round all the way. Lengths in the drawing's own px. */
export interface Piece {
  x: number;
  y: number;
  width: number;
  height: number;
  radius: number;
}

/** A mark of a drawing: its rectangles, and an element that has its colour. */
export interface Mark {
  pieces: Piece[];
  toned: Element;
}

const rectangle = /([Mm])(-?[\d.]+)[ ,]?(-?[\d.]+)h(-?[\d.]+)v(-?[\d.]+)h-?[\d.]+z/g;

/** The rectangles of a path that is made of nothing else: `M1 2h30v3h-30z`, further ones also relative (`m`). */
export function rectangles(d: string): Piece[] {
  let [atX, atY] = [0, 0];
  return [...d.matchAll(rectangle)].map(([, command, x, y, width, height]) => {
    const [startX, startY] = command === 'm' ? [atX, atY] : [0, 0];
    atX = startX + Number(x);
    atY = startY + Number(y);
    return { x: atX, y: atY, width: Number(width), height: Number(height), radius: 0 };
  });
}

function piecesOf(node: Element): Piece[] {
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
  return rectangles(node.getAttribute('d') ?? '');
}

/** `0-3 7 9-10` → 0, 1, 2, 3, 7, 9, 10. */
export function indices(runs: string): number[] {
  return runs.split(' ').flatMap((run) => {
    const [from = 0, to = from] = run.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

/**
 * The shapes of a path of many sentences, by the index of the sentence (src/charts/page/compact.ts writes them): a
 * sentence begins with an absolute M, a relative m is its continuation on the next line.
 */
export function sharedShapes(path: Element): [index: number, d: string][] {
  const shapes = (path.getAttribute('d') ?? '').split('M').slice(1);
  return indices(path.getAttribute('data-i') ?? '').map((at, index) => {
    const shape = shapes[index];
    if (shape === undefined) throw new Error(`sentence ${at} has no shape in a path of ${shapes.length}`);
    return [at, `M${shape}`];
  });
}

const read = new WeakMap<SVGSVGElement, Map<string, Mark>>();

/**
 * The marks of a drawing by key, in the order in which they are drawn; read once. `keys` are those of the marks that share
 * a path, in reading order.
 */
export function marksOf(svg: SVGSVGElement, keys: readonly string[]): Map<string, Mark> {
  let marks = read.get(svg);
  if (!marks) {
    marks = new Map();
    for (const node of svg.querySelectorAll('[data-k], path[data-i]')) {
      const key = node.getAttribute('data-k');
      if (key === null) {
        for (const [at, d] of sharedShapes(node)) {
          marks.set(keys[at] ?? '', { pieces: rectangles(d), toned: node });
        }
      } else marks.set(key, { pieces: piecesOf(node), toned: node });
    }
    read.set(svg, marks);
  }
  return marks;
}

/** Lets the marks of a drawing be read anew: its elements have changed. */
export function forgetMarks(svg: SVGSVGElement): void {
  read.delete(svg);
}
