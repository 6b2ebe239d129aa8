import { isCountry } from './place-ids.ts';
import type { Tables } from './schemas.ts';

/**
 * Place id of the host country or territory: the one named most often in answers, so that no edition has to state it.
 * Empty if they name none.
 */
export function homePlace(tables: Pick<Tables, 'places'>): string {
  const [most] = tables.places
    .filter(isCountry)
    .filter((place) => place.in_answers > 0)
    .toSorted((a, b) => b.in_answers - a.in_answers || (a.place_id < b.place_id ? -1 : 1));
  return most?.place_id ?? '';
}
