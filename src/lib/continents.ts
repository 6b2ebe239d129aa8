export type Continent = 'africa' | 'americas' | 'asia' | 'europe' | 'oceania';

/** Continent of a UN geoscheme subregion as in `places.csv`; undefined if unknown. */
export function continentOf(region: string): Continent | undefined {
  if (region.endsWith('asia')) return 'asia';
  if (region.endsWith('africa')) return 'africa';
  if (region.endsWith('europe')) return 'europe';
  if (/america|caribbean/.test(region)) return 'americas';
  if (/oceania|australia|nesia/.test(region)) return 'oceania';
  return undefined;
}
