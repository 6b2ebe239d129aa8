import { keyed } from '../../marks/attributes.ts';
import { askedKey } from '../place-key.ts';
import { element } from '../svg.ts';
import type { MapPlace } from './model.ts';

/** Discs of a smaller radius and narrower rings than this, px, have no room for a rim. */
const leastRimmed = 2.8;

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
        ...keyed(place.key),
        cx: x,
        cy: y,
        r: perMention * Math.sqrt(place.total),
      }),
    );
  }
  if (place.questions > 0) {
    // On ink, and still more on its dark theme's beige, vermilion alone would hardly stand out.
    const inner = perMention * Math.sqrt(place.questions);
    const ring = perMention * Math.sqrt(place.total) - inner;
    const isRimmed = place.answers > 0 && Math.min(inner, ring) > leastRimmed;
    circles.push(
      element(document, 'circle', {
        class: isRimmed ? 'fill-question stroke-paper' : 'fill-question',
        ...keyed(askedKey(place.key)),
        cx: x,
        cy: y,
        r: inner,
      }),
    );
  }
  return circles;
}
