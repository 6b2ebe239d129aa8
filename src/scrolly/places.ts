import { marksOf } from './marks.ts';
import type { Piece } from './marks.ts';

/** Where a mark is, and its colour as CSS writes it. */
export interface Tone {
  pieces: Piece[];
  fill: string;
}

/** Where the marks of a drawing are and what colour they have, by key. */
export type Places = ReadonlyMap<string, Tone>;

let read = new WeakMap<SVGSVGElement, Places>();

/**
 * Where the marks of a drawing are drawn; read once. `keys` are those of marks that share a path, in reading order. To be
 * asked first while the drawing is laid out: colours of what is not cost much more.
 */
export function placesOf(svg: SVGSVGElement, keys: readonly string[] = []): Places {
  let places = read.get(svg);
  if (!places) {
    // Colours are asked for once for each class: asking for hundreds would cost a frame.
    const fills = new Map<string, string>();
    places = new Map(
      [...marksOf(svg, keys)].map(([key, { pieces, toned }]): [string, Tone] => {
        const tone = `${toned.getAttribute('class')} ${toned.parentElement?.getAttribute('class')}`;
        let fill = fills.get(tone);
        if (fill === undefined) fills.set(tone, (fill = getComputedStyle(toned).fill));
        return [key, { pieces, fill }];
      }),
    );
    read.set(svg, places);
  }
  return places;
}

/** Lets places be read anew: the colours of the page have changed. */
export function forgetPlaces(): void {
  read = new WeakMap();
}
