import type { Point } from './land.ts';

/** Placement, in px: bubbles move off their coordinates only to avoid overlaps; labels take the nearest free spot. */

export interface Disc {
  x: number;
  y: number;
  r: number;
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Pushes discs `gap` px apart, each as near its origin as possible. */
export function apart<Placed extends Disc>(discs: readonly Placed[], gap: number): Placed[] {
  const moved = discs.map((disc) => ({ ...disc }));
  for (let round = 0; round < 400; round += 1) {
    // The pull to the origin ends early: the last rounds only resolve overlaps.
    const pull = round < 300 ? 0.04 : 0;
    moved.forEach((disc, index) => {
      const home = discs[index] ?? disc;
      disc.x += (home.x - disc.x) * pull;
      disc.y += (home.y - disc.y) * pull;
    });
    let overlaps = false;
    moved.forEach((a, index) => {
      for (let other = index + 1; other < moved.length; other += 1) {
        const b = moved[other] ?? a;
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const distance = Math.hypot(dx, dy);
        const lacking = a.r + b.r + gap - distance;
        if (lacking <= 0.01) continue;
        overlaps = true;
        // Coincident places part sideways; large discs yield less.
        const [ux, uy] = distance > 1e-6 ? [dx / distance, dy / distance] : [1, 0];
        const share = b.r ** 2 / (a.r ** 2 + b.r ** 2);
        a.x -= ux * lacking * share;
        a.y -= uy * lacking * share;
        b.x += ux * lacking * (1 - share);
        b.y += uy * lacking * (1 - share);
      }
    });
    if (!overlaps && pull === 0) break;
  }
  return moved;
}

export interface LabelRequest {
  disc: Disc;
  width: number;
  height: number;
}

export interface PlacedLabel {
  box: Box;
  /** End of the line from the bubble; undefined if none is needed. */
  leader: Point | undefined;
  /** From the edge of the bubble, px. */
  distance: number;
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether a box is within `gap` px of a disc. */
export function touches(box: Box, { x, y, r }: Disc, gap: number): boolean {
  const dx = Math.max(box.left - x, 0, x - box.right);
  const dy = Math.max(box.top - y, 0, y - box.bottom);
  return Math.hypot(dx, dy) < r + gap;
}

/** Sampled every 2 px. */
function crosses(a: Point, b: Point, box: Box): boolean {
  const steps = Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / 2));
  for (let step = 0; step <= steps; step += 1) {
    const x = a[0] + ((b[0] - a[0]) * step) / steps;
    const y = a[1] + ((b[1] - a[1]) * step) / steps;
    if (x > box.left && x < box.right && y > box.top && y < box.bottom) return true;
  }
  return false;
}

/** Of a disc's centre from a segment. */
function distanceTo([ax, ay]: Point, [bx, by]: Point, { x, y }: Disc): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy);
  const at = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - at * dx, y - ay - at * dy);
}

function crossing([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
  const side = (p: Point, q: Point, r: Point): number =>
    (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** Distances from the bubble to try, px; from `leaderFrom` on, a line leads to the label. */
const distances = [2, 5, 9, 14, 20, 27, 35, 44, 54, 65];
const leaderFrom = 9;
/** Directions to try, in turns: right, left, above, below, then between. */
const directions = [
  0, 0.5, 0.25, 0.75, 0.125, 0.875, 0.375, 0.625, 0.06, 0.94, 0.44, 0.56, 0.19, 0.81, 0.31, 0.69,
];

/**
 * A spot per label, in order; undefined if none is in reach. Labels avoid discs, earlier labels, their lines and
 * `taken`, and stay inside `frame`.
 */
function placeInOrder(
  requests: readonly LabelRequest[],
  discs: readonly Disc[],
  frame: Box,
  taken: readonly Box[] = [],
): (PlacedLabel | undefined)[] {
  const boxes: Box[] = [...taken];
  const leaders: [Point, Point][] = [];
  return requests.map(({ disc, width, height }) => {
    for (const distance of distances) {
      for (const turn of directions) {
        const [ux, uy] = [Math.cos(turn * 2 * Math.PI), -Math.sin(turn * 2 * Math.PI)];
        const [x, y] = [disc.x + ux * (disc.r + distance), disc.y + uy * (disc.r + distance)];
        // The side facing the bubble touches the point.
        const left = x - (width * (1 - ux)) / 2;
        const top = y - (height * (1 - uy)) / 2;
        const box = { left, right: left + width, top, bottom: top + height };
        if (
          box.left < frame.left ||
          box.right > frame.right ||
          box.top < frame.top ||
          box.bottom > frame.bottom
        )
          continue;
        const from: Point = [disc.x + ux * disc.r, disc.y + uy * disc.r];
        const leader: Point | undefined = distance >= leaderFrom ? [x, y] : undefined;
        if (boxes.some((other) => overlap(box, other))) continue;
        if (discs.some((other) => touches(box, other, 1.5))) continue;
        if (leaders.some(([a, b]) => crosses(a, b, box))) continue;
        if (leader) {
          if (boxes.some((other) => crosses(from, leader, other))) continue;
          if (leaders.some((other) => crossing([from, leader], other))) continue;
          const inTheWay = discs.some(
            (other) =>
              Math.hypot(other.x - disc.x, other.y - disc.y) > 0.1 &&
              distanceTo(from, leader, other) < other.r + 1,
          );
          if (inTheWay) continue;
          leaders.push([from, leader]);
        }
        boxes.push(box);
        return { box, leader, distance };
      }
    }
    return undefined;
  });
}

interface Setting {
  indices: readonly number[];
  /** By position in `indices`. */
  placed: (PlacedLabel | undefined)[];
  costs: number[];
  cost: number;
}

const costOf = (distance: number): number => distance ** 1.5;

/** Cost of each label, by its distance; leaving one out costs more than placing all at the farthest. */
export function labelCosts(placed: readonly (Pick<PlacedLabel, 'distance'> | undefined)[]): number[] {
  const leftOut = costOf(Math.max(...distances)) * (placed.length + 1);
  return placed.map((spot) => (spot ? costOf(spot.distance) : leftOut));
}

const rounds = 12;

/**
 * A spot per label, by index of its request; limits as above. The order decides who gets room: tries several and takes
 * the one that leaves out fewest labels, at the shortest distances.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  discs: readonly Disc[],
  frame: Box,
  taken: readonly Box[] = [],
): (PlacedLabel | undefined)[] {
  const near = requests.map(
    ({ disc }) => discs.filter((other) => Math.hypot(other.x - disc.x, other.y - disc.y) < 60).length,
  );
  const at = (index: number): Disc => requests[index]?.disc ?? { x: 0, y: 0, r: 0 };
  const orders: ((a: number, b: number) => number)[] = [
    (a, b) => at(b).r - at(a).r,
    (a, b) => at(a).r - at(b).r,
    (a, b) => (near[b] ?? 0) - (near[a] ?? 0),
    (a, b) => (near[a] ?? 0) - (near[b] ?? 0),
    (a, b) => at(a).x - at(b).x,
    (a, b) => at(b).x - at(a).x,
    (a, b) => at(a).y - at(b).y,
    (a, b) => at(b).y - at(a).y,
  ];
  const set = (indices: readonly number[]): Setting => {
    const placed = placeInOrder(
      indices.flatMap((index) => requests[index] ?? []),
      discs,
      frame,
      taken,
    );
    const costs = labelCosts(placed);
    return { indices, placed, costs, cost: costs.reduce((sum, cost) => sum + cost, 0) };
  };
  const all = requests.map((_, index) => index);
  let best = orders
    .map((order) => set(all.toSorted((a, b) => order(a, b) || a - b)))
    .reduce((least, next) => (next.cost < least.cost ? next : least));
  // The worst placed goes first in the next try.
  let current = best;
  for (let round = 0; round < rounds; round += 1) {
    const worst = current.costs.indexOf(Math.max(...current.costs));
    if (worst <= 0 || (current.costs[worst] ?? 0) < costOf(leaderFrom)) break;
    const first = current.indices[worst] ?? 0;
    current = set([first, ...current.indices.filter((index) => index !== first)]);
    if (current.cost < best.cost) best = current;
  }
  const spots: (PlacedLabel | undefined)[] = requests.map(() => undefined);
  best.indices.forEach((index, position) => {
    spots[index] = best.placed[position];
  });
  return spots;
}
