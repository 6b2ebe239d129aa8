import type { Continent } from '../../lib/continents.ts';
import type { PlaceRow } from '../../lib/schemas.ts';

export interface MapPlace {
  id: string;
  /** Of its travelling marks. */
  key: string;
  name: { zh: string; en: string };
  type: PlaceRow['type'];
  questions: number;
  answers: number;
  total: number;
  /** Ids of sentences that name it, in reading order. */
  sentences: string[];
}

/** A place on the map; degrees. */
export interface Country extends MapPlace {
  lon: number;
  lat: number;
  /** Of the UN geoscheme, as in `places.csv`. */
  subregion: string;
  continent: Continent | undefined;
}
