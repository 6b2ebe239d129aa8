/** Part of an axis of time drawn evenly. */
interface Segment {
  /** Days. */
  from: number;
  to: number;
  /** px. */
  left: number;
  right: number;
}

export interface TimeScale {
  /** Where a day begins, px; days outside go to the ends. */
  start(day: number): number;
  /** Where the day before `day` ends: the same but at a break. */
  end(day: number): number;
  /** Where the scale breaks, px. */
  breaks: { left: number; right: number }[];
}

export function timeScale(segments: readonly Segment[]): TimeScale {
  const last = segments.at(-1);
  if (!last) throw new Error('a scale of time has at least one segment');
  const at = (segment: Segment, day: number): number => {
    const share = (day - segment.from) / Math.max(1, segment.to - segment.from);
    return segment.left + Math.max(0, Math.min(1, share)) * (segment.right - segment.left);
  };
  return {
    start: (day) => at(segments.find(({ to }) => day < to) ?? last, day),
    end: (day) => at(segments.find(({ to }) => day <= to) ?? last, day),
    breaks: segments
      .slice(1)
      .map(({ left }, index) => ({ left: segments[index]?.right ?? left, right: left })),
  };
}

/** Maximum share of an even axis that a stretch without any date may take. */
const mostEmpty = 0.4;

/** Of a break, px. */
export const breakWidth = 9;

/** Shortest stretch that may be cut out, in days: shorter ones leave years wide enough to be seen. */
const leastEmpty = 120 * 365;

/**
 * An axis over all `days`, even but for stretches of 120 years or more without any of them that would take more than two
 * fifths of it: these are cut out, and the axis breaks.
 */
export function evenScale(days: readonly number[], width: number): TimeScale {
  const sorted = [...new Set(days)].toSorted((a, b) => a - b);
  let parts: { from: number; to: number }[] = [{ from: sorted[0] ?? 0, to: sorted.at(-1) ?? 1 }];
  const length = (): number => parts.reduce((sum, { from, to }) => sum + to - from, 0);
  for (;;) {
    const gaps = sorted.slice(1).map((to, index) => ({ from: sorted[index] ?? to, to }));
    const inside = gaps.filter((gap) => parts.some(({ from, to }) => from <= gap.from && gap.to <= to));
    const widest = inside.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
    const empty = widest ? widest.to - widest.from : 0;
    if (!widest || empty < leastEmpty || empty <= mostEmpty * length()) break;
    parts = parts.flatMap(({ from, to }) =>
      from <= widest.from && widest.to <= to
        ? [
            { from, to: widest.from },
            { from: widest.to, to },
          ]
        : [{ from, to }],
    );
  }
  // What is left of an end cut off is a point: it gets a little room.
  const least = length() * 0.04 || 1;
  const long = (part: { from: number; to: number }): number => Math.max(part.to - part.from, least);
  const total = parts.reduce((sum, part) => sum + long(part), 0);
  const room = width - breakWidth * (parts.length - 1);
  let left = 0;
  return timeScale(
    parts.map((part) => {
      const right = left + (long(part) / total) * room;
      const segment = { ...part, left, right };
      left = right + breakWidth;
      return segment;
    }),
  );
}
