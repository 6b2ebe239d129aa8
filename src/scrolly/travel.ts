import { easeCubicInOut, interpolateRgb, timer } from 'd3';
import { marksOf } from './marks.ts';
import type { Piece } from './marks.ts';

/** A mark on its way from the pieces that it was to the pieces that it will be; `from` is empty where it is new. */
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

interface Flight {
  flocks: Flock[];
  /** How far it has come, from 0 to 1. */
  t: number;
  land(): void;
}

const flights = new WeakMap<SVGSVGElement, Flight>();

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
 * As many pieces as are wanted from those that there are: some split, some join, so that no ink appears from nowhere.
 * Empty where there are none.
 */
function matched(pieces: readonly Piece[], count: number): Piece[] {
  return Array.from({ length: count }, (_, index) => {
    const piece = pieces[Math.floor((index * pieces.length) / count)];
    return piece ?? [];
  }).flat();
}

interface Tone {
  pieces: Piece[];
  fill: string;
}

/** Where the marks of a drawing are and what colour they have, by key. */
export type Places = ReadonlyMap<string, Tone>;

/**
 * Where the marks of a drawing are at present, also in the middle of a flight. `keys` are those of marks that share a path,
 * in reading order. To be asked while the drawing is shown: colours of what is not cost much more.
 */
export function placesOf(svg: SVGSVGElement, keys: readonly string[] = []): Places {
  const flight = flights.get(svg);
  if (flight) {
    const { flocks, t } = flight;
    return new Map(
      flocks.flatMap(({ colour, journeys }) =>
        journeys.map(({ key, from, to }): [string, Tone] => [
          key,
          { pieces: to.map((piece, index) => onTheWay(from[index] ?? piece, piece, t)), fill: colour(t) },
        ]),
      ),
    );
  }
  // Colours are asked for once for each class: asking for hundreds would cost a frame.
  const fills = new Map<string, string>();
  return new Map(
    [...marksOf(svg, keys)].map(([key, { pieces, toned }]): [string, Tone] => {
      const tone = `${toned.getAttribute('class')} ${toned.parentElement?.getAttribute('class')}`;
      let fill = fills.get(tone);
      if (fill === undefined) fills.set(tone, (fill = getComputedStyle(toned).fill));
      return [key, { pieces, fill }];
    }),
  );
}

function flocksOf(origins: Places, ends: Places): Flock[] {
  const flocks = new Map<string, Flock>();
  for (const [key, end] of ends) {
    const origin = origins.get(key);
    const name = `${origin?.fill ?? 'new'} ${end.fill}`;
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

/** Draws one moment of a flight. Marks without an origin become visible on the way. */
function paint(pen: CanvasRenderingContext2D, flocks: readonly Flock[], t: number): void {
  for (const { colour, journeys } of flocks) {
    pen.fillStyle = colour(t);
    pen.beginPath();
    for (const { from, to } of journeys) {
      if (from.length === 0) continue;
      to.forEach((end, index) => {
        const { x, y, width, height, radius } = onTheWay(from[index] ?? end, end, t);
        if (radius > 0.5) pen.roundRect(x, y, width, height, radius);
        else pen.rect(x, y, width, height);
      });
    }
    pen.fill();
  }
}

/** Lets marks that are on their way arrive at once: the drawing is shown as it was built. */
export function settle(svg: SVGSVGElement): void {
  flights.get(svg)?.land();
}

/** Sheets that are not in use: a new one would cost a frame. */
const spare: HTMLCanvasElement[] = [];

/** A sheet over the place of a drawing, whose pen measures in the drawing's own px; undefined where it is not shown. */
function sheetFor(
  svg: SVGSVGElement,
): { sheet: HTMLCanvasElement; pen: CanvasRenderingContext2D } | undefined {
  const { left, top, width, height } = svg.getBoundingClientRect();
  const toScreen = svg.getScreenCTM();
  const sheet = spare.pop() ?? document.createElement('canvas');
  const pen = sheet.getContext('2d');
  if (!toScreen || !pen || width === 0) return undefined;
  // What moves need not be finer: the whole sheet goes to the screen with every frame.
  const fine = Math.min(devicePixelRatio, 1.5);
  sheet.className = 'flight';
  // Setting the size clears it and takes new memory, also where it stays the same.
  const [across, down] = [Math.round(width * fine), Math.round(height * fine)];
  if (sheet.width !== across || sheet.height !== down) [sheet.width, sheet.height] = [across, down];
  pen.setTransform(
    toScreen.a * fine,
    0,
    0,
    toScreen.d * fine,
    (toScreen.e - left) * fine,
    (toScreen.f - top) * fine,
  );
  return { sheet, pen };
}

/**
 * Lets the marks of `to` travel from the places of marks with the same key to their own, in `duration` ms; with 0 they are
 * there at once. The places are those of a drawing with the same view box; `keys` are those of marks that share a path, in
 * reading order. The flight is drawn on a sheet of its own under the rest of the drawing, which would cost more than a
 * frame if its marks were moved themselves; the drawing stays as it was built.
 */
export function travel(
  from: Places,
  to: SVGSVGElement,
  duration: number,
  keys: readonly string[] = [],
): void {
  settle(to);
  const drawn = duration > 0 ? sheetFor(to) : undefined;
  if (!drawn) return;
  const { sheet, pen } = drawn;
  const flight: Flight = {
    flocks: flocksOf(from, placesOf(to, keys)),
    t: 0,
    land() {
      clock.stop();
      flights.delete(to);
      sheet.remove();
      spare.push(sheet);
      to.classList.remove('arriving');
    },
  };
  const moment = (t: number): void => {
    flight.t = easeCubicInOut(t);
    pen.save();
    pen.resetTransform();
    pen.clearRect(0, 0, sheet.width, sheet.height);
    pen.restore();
    paint(pen, flight.flocks, flight.t);
  };
  const clock = timer((elapsed) => {
    if (elapsed < duration) moment(elapsed / duration);
    else flight.land();
  });
  flights.set(to, flight);
  to.classList.add('arriving');
  to.before(sheet);
  moment(0);
}
