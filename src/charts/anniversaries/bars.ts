import type { Rectangle } from '../../marks/strip-paths.ts';
import { rectangle } from '../../marks/stage-marks.ts';
import { dayNumber } from './days.ts';
import { eventKey } from './model.ts';
import type { AnniversariesModel, TimelineEvent, TimelineYear } from './model.ts';
import type { TimeScale } from './time-scale.ts';

/** A stretch of days, the end exclusive. */
interface Days {
  from: number;
  to: number;
}

/** An event as a bar along time. */
export interface TimelineBar extends Days {
  key: string;
  event: TimelineEvent;
  node: TimelineYear;
  /** Until the conference, and after it; undefined if nothing of it is there. */
  been: Days | undefined;
  coming: Days | undefined;
}

/** Day after the conference: it counts as been. */
export const endOfDay = ({ day }: AnniversariesModel): number => dayNumber(day) + 1;

/** Anniversaries reach from their year to the conference, promises from there on; all else is as long as its words say. */
function extentOf(event: TimelineEvent, { tense }: TimelineYear, now: number): Days {
  const from = dayNumber(event.from);
  const to = dayNumber(event.to) + 1;
  if (event.dateKind === 'anniversary') return { from, to: Math.max(now, from + 1) };
  if (tense === 'ahead' && from < now && to > now) return { from: now, to };
  return { from, to };
}

/** The bars of all events: earliest first, of those that begin together the longer first. */
export function timelineBars(model: AnniversariesModel): TimelineBar[] {
  const now = endOfDay(model);
  const bars = model.years.flatMap((node) =>
    node.events.map((event): TimelineBar => {
      const { from, to } = extentOf(event, node, now);
      return {
        key: eventKey(event),
        event,
        node,
        from,
        to,
        been: from < now ? { from, to: Math.min(to, now) } : undefined,
        coming: to > now ? { from: Math.max(from, now), to } : undefined,
      };
    }),
  );
  return bars.toSorted((a, b) => a.from - b.from || b.to - a.to);
}

/** A piece of a bar; an edge is open where the scale breaks. */
interface Part extends Rectangle {
  isLeftOpen: boolean;
  isRightOpen: boolean;
}

/** A bar's box in pieces, without what lies in breaks of the scale. */
function partsOf(box: Rectangle, breaks: TimeScale['breaks']): Part[] {
  const inside = breaks.filter(({ left, right }) => box.x < left && right < box.x + box.width);
  const starts = [box.x, ...inside.map(({ right }) => right)];
  const ends = [...inside.map(({ left }) => left), box.x + box.width];
  return starts.map((x, index) => ({
    ...box,
    x,
    width: (ends[index] ?? x) - x,
    isLeftOpen: index > 0,
    isRightOpen: index < starts.length - 1,
  }));
}

const solid = ({ x, y, width, height }: Part): string => rectangle(x, y, width, height);

/** The rim of a rectangle as up to four; the whole of it if it is too small to have an inside. */
function rimmed(part: Part): string {
  const { x, y, width, height, isLeftOpen, isRightOpen } = part;
  const rim = Math.min(1.8, Math.max(0.8, height * 0.16));
  if (width < rim * 2 + 1 || height < rim * 2 + 0.8) return solid(part);
  const side = (left: number): string => rectangle(left, y + rim, rim, height - 2 * rim);
  return [
    rectangle(x, y, width, rim),
    rectangle(x, y + height - rim, width, rim),
    ...(isLeftOpen ? [] : [side(x)]),
    ...(isRightOpen ? [] : [side(x + width - rim)]),
  ].join('');
}

/** Minimum length of what is to come, px: shorter, it would look solid. */
const leastOpen = 5;

/** Solid until the conference, open after it, as path data of rectangles, at least `least` px long. */
export function barPath(
  { been, coming }: Pick<TimelineBar, 'been' | 'coming'>,
  scale: Pick<TimeScale, 'start' | 'end' | 'breaks'>,
  { top, height, least }: { top: number; height: number; least: number },
): string {
  const parts = ({ from, to }: Days, long: number): Part[] => {
    const x = scale.start(from);
    const box = { x, y: top, width: Math.max(scale.end(to) - x, long), height };
    return partsOf(box, scale.breaks);
  };
  return [
    ...(been ? parts(been, least).map(solid) : []),
    ...(coming ? parts(coming, been ? 1 : Math.max(least, leastOpen)).map(rimmed) : []),
  ].join('');
}

/** Vermilion if only in questions. */
export const toneOf = ({ event }: TimelineBar): string => (event.asked ? 'fill-question' : 'fill-answer');
