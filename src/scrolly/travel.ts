import { easeCubicInOut, interpolateRgb, timer } from 'd3';

/** A rectangle; a circle is one whose corners are round all the way. Lengths in the drawing's own px. */
interface Piece {
  x: number;
  y: number;
  width: number;
  height: number;
  radius: number;
}

interface Mark {
  node: SVGElement;
  pieces: Piece[];
  fill: string;
}

/** One mark on its way: where it comes from, where it belongs. */
interface Journey {
  node: SVGElement;
  from: Piece[];
  to: Piece[];
  /** The mark's own geometry as it was drawn. */
  home: [name: string, value: string][];
  colour: ((t: number) => string) | undefined;
}

const rectangle = /([Mm])(-?[\d.]+)[ ,]?(-?[\d.]+)h(-?[\d.]+)v(-?[\d.]+)h-?[\d.]+z/g;

/** The rectangles of a path that is made of nothing else: `M1 2h30v3h-30z`, further ones also relative (`m`). */
export function rectangles(d: string): Piece[] {
  let [atX, atY] = [0, 0];
  return [...d.matchAll(rectangle)].map(([, command, x, y, width, height]) => {
    const start = command === 'm' ? [atX, atY] : [0, 0];
    atX = (start[0] ?? 0) + Number(x);
    atY = (start[1] ?? 0) + Number(y);
    return { x: atX, y: atY, width: Number(width), height: Number(height), radius: 0 };
  });
}

function piecesOf(node: SVGElement): Piece[] {
  const number = (name: string): number => Number(node.getAttribute(name) ?? 0);
  if (node.localName === 'circle') {
    const radius = number('r');
    return [
      { x: number('cx') - radius, y: number('cy') - radius, width: 2 * radius, height: 2 * radius, radius },
    ];
  }
  if (node.localName === 'rect') {
    return [
      {
        x: number('x'),
        y: number('y'),
        width: number('width'),
        height: number('height'),
        radius: number('rx'),
      },
    ];
  }
  return rectangles(node.getAttribute('d') ?? '');
}

const geometry = ['d', 'x', 'y', 'width', 'height', 'rx', 'cx', 'cy', 'r'];

function geometryOf(node: SVGElement): [string, string][] {
  return geometry.flatMap((name) => {
    const value = node.getAttribute(name);
    return value === null ? [] : [[name, value]];
  });
}

const short = (value: number): number => Math.round(value * 10) / 10;

/** Draws a mark as some rectangles; a circle stays one while it travels, of the size that it has come to. */
function put(node: SVGElement, pieces: readonly Piece[]): void {
  const [first] = pieces;
  if (!first) return;
  if (node.localName === 'circle') {
    const radius = (first.width + first.height) / 4;
    node.setAttribute('cx', String(short(first.x + first.width / 2)));
    node.setAttribute('cy', String(short(first.y + first.height / 2)));
    node.setAttribute('r', String(short(radius)));
  } else if (node.localName === 'rect') {
    for (const name of ['x', 'y', 'width', 'height'] as const) {
      node.setAttribute(name, String(short(first[name])));
    }
    if (first.radius || node.hasAttribute('rx')) node.setAttribute('rx', String(short(first.radius)));
  } else {
    let d = '';
    for (const { x, y, width, height } of pieces) {
      d += `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`;
    }
    node.setAttribute('d', d);
  }
}

const between = (a: number, b: number, t: number): number => a + (b - a) * t;

function onTheWay(from: Piece, to: Piece, t: number): Piece {
  return {
    x: between(from.x, to.x, t),
    y: between(from.y, to.y, t),
    width: between(from.width, to.width, t),
    height: between(from.height, to.height, t),
    radius: between(from.radius, to.radius, t),
  };
}

/**
 * As many pieces as the mark has where it goes, from those where it comes from: some split, some join, so that no
 * ink appears from nowhere.
 */
function matched(from: readonly Piece[], count: number): Piece[] {
  return Array.from({ length: count }, (_, index) => {
    const piece = from[Math.floor((index * from.length) / count)];
    if (!piece) throw new Error('a mark without a shape cannot travel');
    return piece;
  });
}

/** The marks of a drawing by key. Colours are asked for once for each class: asking for hundreds would cost a frame. */
function marksOf(svg: SVGSVGElement): Map<string, Mark> {
  const fills = new Map<string, string>();
  const marks = new Map<string, Mark>();
  for (const node of svg.querySelectorAll<SVGElement>('[data-k]')) {
    const tone = `${node.getAttribute('class')} ${node.parentElement?.getAttribute('class')}`;
    let fill = fills.get(tone);
    if (fill === undefined) fills.set(tone, (fill = getComputedStyle(node).fill));
    marks.set(node.dataset['k'] ?? '', { node, pieces: piecesOf(node), fill });
  }
  return marks;
}

/** How the journey into a drawing that is still on its way is brought to its end. */
const arrivals = new WeakMap<SVGSVGElement, () => void>();

/** Lets marks that are on their way arrive at once: the drawing is again as it was built. */
export function settle(svg: SVGSVGElement): void {
  arrivals.get(svg)?.();
}

/**
 * Lets the marks of `to` travel from where marks with the same key stand in `from` to their own places, in `duration` ms;
 * with 0 they are there at once. Marks without a counterpart carry the class `new` meanwhile. Both drawings have the same
 * view box. A drawing that is left in the middle of a journey hands over its marks where they are.
 */
export function travel(from: SVGSVGElement, to: SVGSVGElement, duration: number): void {
  const origins = marksOf(from);
  settle(from);
  settle(to);
  if (duration <= 0) return;
  const journeys: Journey[] = [];
  for (const [key, { node, pieces, fill }] of marksOf(to)) {
    const origin = origins.get(key);
    node.classList.toggle('new', !origin);
    if (!origin || origin.pieces.length === 0 || pieces.length === 0) continue;
    const colour = origin.fill === fill ? undefined : interpolateRgb(origin.fill, fill);
    // A path can be drawn as more rectangles than it has, so that those that join come together on the way.
    const count = Math.max(pieces.length, node.localName === 'path' ? origin.pieces.length : 0);
    journeys.push({
      node,
      from: matched(origin.pieces, count),
      to: matched(pieces, count),
      home: geometryOf(node),
      colour,
    });
  }
  const advance = (t: number): void => {
    for (const { node, from: start, to: end, colour } of journeys) {
      put(
        node,
        start.map((piece, index) => onTheWay(piece, end[index] ?? piece, t)),
      );
      if (colour) node.style.fill = colour(t);
    }
  };
  const clock = timer((elapsed) => {
    if (elapsed < duration) advance(easeCubicInOut(elapsed / duration));
    else settle(to);
  });
  arrivals.set(to, () => {
    clock.stop();
    arrivals.delete(to);
    for (const { node, home } of journeys) {
      for (const [name, value] of home) node.setAttribute(name, value);
      node.style.removeProperty('fill');
    }
    to.classList.remove('arriving');
  });
  to.classList.add('arriving');
  advance(0);
}
