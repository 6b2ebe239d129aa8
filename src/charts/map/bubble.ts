import { keyed } from '../../marks/attributes.ts';
import { askedKey } from '../place-key.ts';
import { element } from '../svg.ts';
import type { MapPlace } from './model.ts';

/** Minimum radius, and ring width, for a rim, px. */
const leastRimmed = 2.8;

/** A disc with area true to mentions: ink for all, vermilion inside for those in questions. */
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
    // Without a rim, vermilion hardly stands out from ink, let alone from the dark theme's beige.
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
