import { easeCubicInOut, interpolateRgb, timer } from 'd3';
import type { Piece } from './marks.ts';
import type { Places } from './places.ts';

/** A mark on its way from the pieces that it was to as many pieces that it will be; `from` is empty where it is new. */
interface Journey {
  key: string;
  from: Piece[];
  to: Piece[];
}

/** Marks that change from one colour to the same other one, so that the colour is set once for all of them. */
interface Flock {
  colour: (t: number) => string;
  journeys: Journey[];
}

/** Marks on their way, drawn on a sheet. */
export interface Flight {
  /** Where they are at present. */
  places(): Places;
  /** Takes them off the sheet; nobody is told. */
  stop(): void;
}

const between = (a: number, b: number, t: number): number => a + (b - a) * t;

/**
 * As many pieces as are wanted from those that there are: some split, some join, so that no ink appears from nowhere.
 * Empty where there are none.
 */
function matched(pieces: readonly Piece[], count: number): Piece[] {
  if (pieces.length === 0) return [];
  return Array.from(
    { length: count },
    (_, index) => pieces[Math.floor((index * pieces.length) / count)] as Piece,
  );
}

function flocksOf(origins: Places, ends: Places): Flock[] {
  const flocks = new Map<string, Flock>();
  for (const [key, end] of ends) {
    const origin = origins.get(key);
    const name = `${origin?.fill} ${end.fill}`;
    let flock = flocks.get(name);
    if (!flock) {
      const colour =
        origin && origin.fill !== end.fill ? interpolateRgb(origin.fill, end.fill) : () => end.fill;
      flocks.set(name, (flock = { colour, journeys: [] }));
    }
    const count = Math.max(end.pieces.length, origin?.pieces.length ?? 0);
    flock.journeys.push({
      key,
      from: origin ? matched(origin.pieces, count) : [],
      to: matched(end.pieces, count),
    });
  }
  return [...flocks.values()];
}

/** Draws one moment of a flight, without making anything that would have to be cleared away. */
function paint(pen: CanvasRenderingContext2D, flocks: readonly Flock[], t: number): void {
  for (const { colour, journeys } of flocks) {
    pen.fillStyle = colour(t);
    pen.beginPath();
    for (const { from, to } of journeys) {
      for (const [index, start] of from.entries()) {
        const end = to[index] ?? start;
        const x = between(start.x, end.x, t);
        const y = between(start.y, end.y, t);
        const width = between(start.width, end.width, t);
        const height = between(start.height, end.height, t);
        const radius = between(start.radius, end.radius, t);
        if (radius > 0.5) pen.roundRect(x, y, width, height, radius);
        else pen.rect(x, y, width, height);
      }
    }
    pen.fill();
  }
}

function placesAt(flocks: readonly Flock[], t: number): Places {
  return new Map(
    flocks.flatMap(({ colour, journeys }) =>
      journeys.map(({ key, from, to }) => {
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

/**
 * Makes a sheet as large as it lies on the page, and gives a pen that measures in the px of a drawing that lies under it;
 * undefined where that is not on the screen.
 */
export function penOver(sheet: HTMLCanvasElement, svg: SVGSVGElement): CanvasRenderingContext2D | undefined {
  const { left, top, bottom, width, height } = sheet.getBoundingClientRect();
  const toScreen = svg.getScreenCTM();
  const pen = sheet.getContext('2d');
  // What moves need not be finer: the whole sheet goes to the screen with every frame.
  const fine = Math.min(devicePixelRatio, 1.5);
  // Setting the size takes new memory, also where it stays the same.
  const [across, down] = [Math.round(width * fine), Math.round(height * fine)];
  if (sheet.width !== across || sheet.height !== down) [sheet.width, sheet.height] = [across, down];
  const isSeen = width > 0 && bottom > 0 && top < innerHeight;
  if (!toScreen || !pen || !isSeen) return undefined;
  const { a, d, e, f } = toScreen;
  pen.setTransform(a * fine, 0, 0, d * fine, (e - left) * fine, (f - top) * fine);
  return pen;
}

/** How long the sheet takes to become clear after the marks have arrived, in ms. */
const clearing = 200;

/**
 * Lets marks travel from where they were to where marks with the same key will be, in `duration` ms after `delay` ms, on a
 * sheet that has the colour of its own text and becomes clear when they have arrived; then calls `landed`. Marks that are
 * new are not drawn: they are there when the sheet is clear. Nothing but the sheet is touched, so that the page need not
 * be looked through for what has changed.
 */
export function fly(
  pen: CanvasRenderingContext2D,
  from: Places,
  to: Places,
  { duration, delay = 0, landed }: { duration: number; delay?: number; landed: () => void },
): Flight {
  const flocks = flocksOf(from, to);
  const { canvas } = pen;
  const paper = getComputedStyle(canvas).color;
  let now = 0;
  const wipe = (colour?: string): void => {
    pen.save();
    pen.resetTransform();
    pen.clearRect(0, 0, canvas.width, canvas.height);
    if (colour) {
      pen.fillStyle = colour;
      pen.fillRect(0, 0, canvas.width, canvas.height);
    }
    pen.restore();
  };
  const moment = (elapsed: number): void => {
    now = easeCubicInOut(Math.min(1, elapsed / duration));
    pen.globalAlpha = Math.max(0, Math.min(1, 1 - (elapsed - duration) / clearing));
    wipe(paper);
    paint(pen, flocks, now);
  };
  const stop = (): void => {
    clock.stop();
    wipe();
    delete canvas.dataset['aloft'];
  };
  const clock = timer((elapsed) => {
    moment(elapsed);
    if (elapsed < duration + clearing) return;
    stop();
    landed();
  }, delay);
  moment(0);
  canvas.dataset['aloft'] = '';
  return { places: () => placesAt(flocks, now), stop };
}
