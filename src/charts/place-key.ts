import type { PlaceRow } from '../lib/schemas.ts';

type Named = Pick<PlaceRow, 'place_id' | 'type'>;

/** Unique id of a place. `place_id` alone is not: AU is both Australia and the African Union. */
export function placeOf({ place_id, type }: Named): string {
  return `${place_id}:${type}`;
}

/**
 * Keys of place marks that travel between pictures: `place:US`. The type is appended only to a place that is neither
 * country nor territory and whose id these tables use twice.
 */
export function markKeys(places: readonly Named[]): (place: Named) => string {
  const ids = new Set<string>();
  const shared = new Set<string>();
  for (const { place_id } of places) (ids.has(place_id) ? shared : ids).add(place_id);
  return ({ place_id, type }) =>
    shared.has(place_id) && type !== 'country' && type !== 'territory'
      ? `place:${place_id}:${type}`
      : `place:${place_id}`;
}

/** Key of a place's mentions in questions; the plain `place:US` is those in answers. */
export function askedKey(key: string): string {
  return `${key}:asked`;
}
