import { askedKey } from '../place-key.ts';
import { element } from '../svg.ts';
import type { MapPlace } from './model.ts';

/** Circle of a place by its area: ink for all mentions, in its middle vermilion for those in questions. */
export function bubble(
  document: Document,
  x: number,
  y: number,
  perMention: number,
  place: MapPlace,
): SVGElement[] {
  const circles: SVGElement[] = [];
  if (place.answers > 0) {
    circles.push(
      element(document, 'circle', {
        class: 'fill-answer',
        'data-k': place.key,
        cx: x,
        cy: y,
        r: perMention * Math.sqrt(place.total),
      }),
    );
  }
  if (place.questions > 0) {
    circles.push(
      element(document, 'circle', {
        class: 'fill-question',
        'data-k': askedKey(place.key),
        cx: x,
        cy: y,
        r: perMention * Math.sqrt(place.questions),
      }),
    );
  }
  return circles;
}
