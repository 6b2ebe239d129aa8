import type { PlaceRow } from '../lib/schemas.ts';

type Named = Pick<PlaceRow, 'place_id' | 'type'>;

/** An id may stand for two places of different types (AU is Australia and the African Union): together they are unique. */
export function placeOf({ place_id, type }: Named): string {
  return `${place_id}:${type}`;
}

/**
 * Keys by which the marks of places travel from picture to picture: `place:US`; with the type behind it only
 * for what is no country and shares its id with one in these tables.
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

/** Key of the marks for a place's mentions in questions; `place:US` alone is those in answers. */
export function askedKey(key: string): string {
  return `${key}:asked`;
}
