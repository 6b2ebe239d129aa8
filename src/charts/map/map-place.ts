import type { Continent } from '../../lib/continents.ts';
import type { NamedPlace } from '../named-place.ts';

export type MapPlace = NamedPlace;

/** A place on the map; degrees. */
export interface Country extends MapPlace {
  lon: number;
  lat: number;
  /** Of the UN geoscheme, as in `places.csv`. */
  subregion: string;
  continent: Continent | undefined;
}
