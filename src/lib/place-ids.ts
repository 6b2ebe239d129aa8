import type { Tables } from './schemas.ts';

interface Named {
  place_id: string;
  type: string;
}

/** Unique key of a place. `place_id` alone is not: AU is both Australia and the African Union. */
export function placeOf({ place_id, type }: Named): string {
  return `${place_id}:${type}`;
}

/** Whether a place is a country or territory. */
export function isCountry({ type }: Pick<Named, 'type'>): boolean {
  return type === 'country' || type === 'territory';
}

/**
 * Unique ids of these places, as in links and prose: `US`. The type is appended (`AU:bloc`) only to a place that is
 * neither country nor territory and whose id these tables use twice; so home never has it.
 */
export function placeIds(places: readonly Named[]): (place: Named) => string {
  const ids = new Set<string>();
  const shared = new Set<string>();
  for (const { place_id } of places) (ids.has(place_id) ? shared : ids).add(place_id);
  return (place) => (shared.has(place.place_id) && !isCountry(place) ? placeOf(place) : place.place_id);
}

/** The ids of a pair's places. */
export function pairIds(places: readonly Named[]): (pair: Tables['pairs'][number]) => [a: string, b: string] {
  const idOf = placeIds(places);
  const idAt = (place_id: string, type?: Named['type']): string =>
    type ? idOf({ place_id, type }) : place_id;
  return ({ place_a, type_a, place_b, type_b }) => [idAt(place_a, type_a), idAt(place_b, type_b)];
}
