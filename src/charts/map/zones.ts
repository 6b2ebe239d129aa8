/**
 * Where on the map a place stands: in one of four columns from west to east, cut in the Atlantic and in the Pacific, and
 * by its latitude. Zones are the subregions of the UN geoscheme, as `places.csv` has them, joined where one name covers
 * them.
 */

export const columnCount = 4;

export type ZoneId =
  | 'africa'
  | 'europe'
  | 'western_asia'
  | 'central_asia'
  | 'southern_asia'
  | 'eastern_asia'
  | 'south_eastern_asia'
  | 'oceania'
  | 'northern_america'
  | 'latin_america';

interface Zone {
  id: ZoneId;
  column: number;
  /** Of its middle, degrees. */
  lat: number;
  /** Subregions of its countries in `places.csv`. */
  subregions: RegExp;
  /** Regions of the gazetteer that are all of it. */
  wholes: readonly string[];
}

const zones: readonly Zone[] = [
  { id: 'europe', column: 0, lat: 52, subregions: /europe$/, wholes: ['EUROPE'] },
  { id: 'africa', column: 0, lat: 4, subregions: /africa$/, wholes: ['AFRICA'] },
  {
    id: 'western_asia',
    column: 1,
    lat: 31,
    subregions: /^western-asia$/,
    wholes: ['MIDDLE_EAST', 'WEST_ASIA'],
  },
  { id: 'central_asia', column: 1, lat: 44, subregions: /^central-asia$/, wholes: ['CENTRAL_ASIA'] },
  { id: 'southern_asia', column: 1, lat: 21, subregions: /^southern-asia$/, wholes: ['SOUTH_ASIA'] },
  {
    id: 'eastern_asia',
    column: 2,
    lat: 36,
    subregions: /^eastern-asia$/,
    wholes: ['EAST_ASIA', 'NORTHEAST_ASIA'],
  },
  {
    id: 'south_eastern_asia',
    column: 2,
    lat: 8,
    subregions: /^south-eastern-asia$/,
    wholes: ['SOUTHEAST_ASIA'],
  },
  { id: 'oceania', column: 2, lat: -24, subregions: /oceania|australia|nesia/, wholes: ['OCEANIA'] },
  {
    id: 'northern_america',
    column: 3,
    lat: 44,
    subregions: /^northern-america$/,
    wholes: ['NORTH_AMERICA'],
  },
  {
    id: 'latin_america',
    column: 3,
    lat: -8,
    subregions: /south-america|central-america|caribbean/,
    wholes: ['LATAM'],
  },
];

/** Continents that stand above their zones, with no countries of their own. */
const continents: ReadonlyMap<string, { column: number; lat: number }> = new Map([
  ['ASIA', { column: 1, lat: 58 }],
  ['AMERICAS', { column: 3, lat: 20 }],
]);

/** The zone of a country's subregion; undefined if unknown. */
export function zoneOf(subregion: string): Zone | undefined {
  return zones.find(({ subregions }) => subregions.test(subregion));
}

/** The zone that a region of the gazetteer is all of; undefined for wider, narrower and overlapping ones. */
export function zoneNamedBy(region: string): Zone | undefined {
  return zones.find(({ wholes }) => wholes.includes(region));
}

/** Where a continent of several zones stands; undefined for other regions. */
export function continentAt(region: string): { column: number; lat: number } | undefined {
  return continents.get(region);
}

/** The column of a longitude, degrees, for countries of no known subregion. */
export function columnOf(lon: number): number {
  if (lon < -30) return 3;
  if (lon < 38) return 0;
  return lon < 92 ? 1 : 2;
}
