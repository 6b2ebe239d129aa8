import type { Tables } from './schemas.ts';

/**
 * place_id of the country or territory that the answers name most: where the conference is held. It comes up in nearly
 * every sentence, so it is counted apart from all others. Empty where the answers name no country; of equals the first
 * by id.
 */
export function homePlace(tables: Tables): string {
  const [first] = tables.places
    .filter(({ type, in_answers }) => (type === 'country' || type === 'territory') && in_answers > 0)
    .toSorted((a, b) => b.in_answers - a.in_answers || (a.place_id < b.place_id ? -1 : 1));
  return first?.place_id ?? '';
}
