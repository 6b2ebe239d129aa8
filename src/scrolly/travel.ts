import { fly, penOver } from './flight.ts';
import type { Flight } from './flight.ts';
import { placesOf } from './places.ts';
import type { Places } from './places.ts';

const flights = new WeakMap<SVGSVGElement, Flight>();

/** Where the marks of a drawing are at present, also in the middle of a flight. */
export function presentPlaces(svg: SVGSVGElement): Places {
  return flights.get(svg)?.places() ?? placesOf(svg);
}

/**
 * Lets the marks of a drawing that was put in the place of another come from where marks with the same key were, in
 * `duration` ms. The flight is drawn on a sheet over the drawing, which stays as it was built: marks that moved themselves
 * would cost more than a frame.
 */
export function travel(from: Places, to: SVGSVGElement, duration: number): void {
  const sheet = document.createElement('canvas');
  sheet.className = 'flight';
  to.after(sheet);
  const pen = penOver(sheet, to);
  if (!pen) {
    sheet.remove();
    return;
  }
  flights.set(
    to,
    fly(pen, from, placesOf(to), {
      duration,
      landed() {
        flights.delete(to);
        sheet.remove();
      },
    }),
  );
}
