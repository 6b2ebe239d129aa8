import type { Tables } from './schemas.ts';

/**
 * The country or territory that the conference is held in, by place id: the one that the answers name most often. A
 * minister speaks of his own country more than of any other, so no edition has to say which it is. Empty where they
 * name none.
 */
export function homePlace(tables: Pick<Tables, 'places'>): string {
  const [most] = tables.places
    .filter((place) => place.type === 'country' || place.type === 'territory')
    .filter((place) => place.in_answers > 0)
    .toSorted((a, b) => b.in_answers - a.in_answers || (a.place_id < b.place_id ? -1 : 1));
  return most?.place_id ?? '';
}
