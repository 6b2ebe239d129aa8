import { placeIds } from '../lib/place-ids.ts';
import type { PlaceRow } from '../lib/schemas.ts';

type Named = Pick<PlaceRow, 'place_id' | 'type'>;

/** Keys of place marks that travel between pictures: `place:US`. */
export function markKeys(places: readonly Named[]): (place: Named) => string {
  const idOf = placeIds(places);
  return (place) => `place:${idOf(place)}`;
}

/** Key of a place's mentions in questions; the plain `place:US` is those in answers. */
export function askedKey(key: string): string {
  return `${key}:asked`;
}
