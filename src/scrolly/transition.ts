import { easeCubicInOut, interpolateRgb } from 'd3';
import type { Piece } from '../marks/strip-paths.ts';
import type { MarkPositions } from './positions.ts';

/** The part of a canvas context in use; in browsers, that of a worker. */
export type OverlayContext = Pick<
  OffscreenCanvasRenderingContext2D,
  | 'arcTo'
  | 'beginPath'
  | 'clearRect'
  | 'closePath'
  | 'fill'
  | 'fillRect'
  | 'fillStyle'
  | 'globalAlpha'
  | 'moveTo'
  | 'rect'
  | 'resetTransform'
  | 'restore'
  | 'save'
> & { canvas: { width: number; height: number } };

/** A mark's start and end, with equally many pieces; a new mark has no `from`. */
interface Movement {
  key: string;
  from: Piece[];
  to: Piece[];
}

/** Marks with the same colours, painted with one fill. */
interface Group {
  colour: (t: number) => string;
  movements: Movement[];
}

export interface Transition {
  positions(): MarkPositions;
  /** Clears the canvas at once, without calling `ended`. */
  stop(): void;
}

const between = (a: number, b: number, t: number): number => a + (b - a) * t;

/** Repeats pieces to get `count`: marks split and join, so that no ink appears from nowhere. */
function matched(pieces: readonly Piece[], count: number): Piece[] {
  if (pieces.length === 0) return [];
  return Array.from(
    { length: count },
    (_, index) => pieces[Math.floor((index * pieces.length) / count)] as Piece,
  );
}

function groupsOf(origins: MarkPositions, ends: MarkPositions): Group[] {
  const groups = new Map<string, Group>();
  for (const [key, end] of ends) {
    const origin = origins.get(key);
    const name = `${origin?.fill} ${end.fill}`;
    let group = groups.get(name);
    if (!group) {
      const colour =
        origin && origin.fill !== end.fill ? interpolateRgb(origin.fill, end.fill) : () => end.fill;
      groups.set(name, (group = { colour, movements: [] }));
    }
    const count = Math.max(end.pieces.length, origin?.pieces.length ?? 0);
    group.movements.push({
      key,
      from: origin ? matched(origin.pieces, count) : [],
      to: matched(end.pieces, count),
    });
  }
  return [...groups.values()];
}

/** Adds a rounded rectangle; Safari 15 lacks `roundRect`. */
function addRounded(
  context: OverlayContext,
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
): void {
  const [right, bottom] = [x + width, y + height];
  context.moveTo(x + radius, y);
  context.arcTo(right, y, right, bottom, radius);
  context.arcTo(right, bottom, x, bottom, radius);
  context.arcTo(x, bottom, x, y, radius);
  context.arcTo(x, y, right, y, radius);
  context.closePath();
}

/** Draws one frame, without allocating objects. */
function paint(context: OverlayContext, groups: readonly Group[], t: number): void {
  for (const { colour, movements } of groups) {
    context.fillStyle = colour(t);
    context.beginPath();
    for (const { from, to } of movements) {
      for (const [index, start] of from.entries()) {
        const end = to[index] ?? start;
        const x = between(start.x, end.x, t);
        const y = between(start.y, end.y, t);
        const width = between(start.width, end.width, t);
        const height = between(start.height, end.height, t);
        const radius = between(start.radius, end.radius, t);
        if (radius > 0.5) addRounded(context, x, y, width, height, radius);
        else context.rect(x, y, width, height);
      }
    }
    context.fill();
  }
}

function positionsAt(groups: readonly Group[], t: number): MarkPositions {
  return new Map(
    groups.flatMap(({ colour, movements }) =>
      movements.map(({ key, from, to }) => {
        const pieces = to.map((end, index) => {
          const start = from[index] ?? end;
          return {
            x: between(start.x, end.x, t),
            y: between(start.y, end.y, t),
            width: between(start.width, end.width, t),
            height: between(start.height, end.height, t),
            radius: between(start.radius, end.radius, t),
          };
        });
        return [key, { pieces, fill: colour(t) }] as const;
      }),
    ),
  );
}

/** Duration of the final fade, in ms. */
const clearing = 200;

/**
 * Moves marks to the places of the same keys in `duration` ms, on a canvas filled with the page's colour, then fades it
 * out and calls `ended`. The fade reveals new marks. `nextFrame` passes a time in ms.
 */
export function startTransition(
  context: OverlayContext,
  from: MarkPositions,
  to: MarkPositions,
  {
    duration,
    paper,
    ended,
    nextFrame,
  }: {
    duration: number;
    paper: string;
    ended: () => void;
    nextFrame: (draw: (time: number) => void) => unknown;
  },
): Transition {
  const groups = groupsOf(from, to);
  const { canvas } = context;
  let now = 0;
  let isStopped = false;
  let start: number | undefined;
  const wipe = (colour?: string): void => {
    context.save();
    context.resetTransform();
    context.clearRect(0, 0, canvas.width, canvas.height);
    if (colour) {
      context.fillStyle = colour;
      context.fillRect(0, 0, canvas.width, canvas.height);
    }
    context.restore();
  };
  const moment = (elapsed: number): void => {
    now = easeCubicInOut(Math.min(1, elapsed / duration));
    context.globalAlpha = Math.max(0, Math.min(1, 1 - (elapsed - duration) / clearing));
    wipe(paper);
    paint(context, groups, now);
  };
  const stop = (): void => {
    isStopped = true;
    wipe();
  };
  const tick = (time: number): void => {
    if (isStopped) return;
    start ??= time;
    moment(time - start);
    if (time - start < duration + clearing) {
      nextFrame(tick);
      return;
    }
    stop();
    ended();
  };
  moment(0);
  nextFrame(tick);
  return { positions: () => positionsAt(groups, now), stop };
}
