import { homePlace } from '../../lib/home-place.ts';
import { placeIds, placeOf } from '../../lib/place-ids.ts';
import { displayName } from '../../lib/punctuation.ts';
import type { PlaceRow, Tables } from '../../lib/schemas.ts';
import { namingSentences } from '../countries/model.ts';
import { markKeys } from '../place-key.ts';

export type Continent = 'africa' | 'americas' | 'asia' | 'europe' | 'oceania';

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
export interface Bubble extends MapPlace {
  lon: number;
  lat: number;
  continent: Continent | undefined;
}

export interface MapModel {
  /** With coordinates, except home; most mentions first. */
  bubbles: Bubble[];
  /** Without coordinates; most mentions first. */
  regions: MapPlace[];
  blocs: MapPlace[];
  /** Drawn grey; in no share. */
  home: Bubble | undefined;
  /** Of all bubbles. */
  mentions: number;
  /** Has most mentions; undefined on a tie, or with too few for shares. */
  lead: { continent: Continent; share: number } | undefined;
  continents: number;
}

/** Shares of fewer mentions or places are accidental. */
const fewest = { mentions: 10, places: 4 };

/** Continent of a UN geoscheme subregion as in `places.csv`; undefined if unknown. */
export function continentOf(region: string): Continent | undefined {
  if (region.endsWith('asia')) return 'asia';
  if (region.endsWith('africa')) return 'africa';
  if (region.endsWith('europe')) return 'europe';
  if (/america|caribbean/.test(region)) return 'americas';
  if (/oceania|australia|nesia/.test(region)) return 'oceania';
  return undefined;
}

const byMentions = (a: MapPlace, b: MapPlace): number =>
  b.total - a.total || b.answers - a.answers || (a.id < b.id ? -1 : 1);

/** Bubbles, regions and blocs; undefined if nothing but home is on the map. */
export function mapModel(tables: Tables): MapModel | undefined {
  const bubbles: Bubble[] = [];
  const regions: MapPlace[] = [];
  const blocs: MapPlace[] = [];
  const naming = namingSentences(tables.mentions);
  const [idOf, keyOf] = [placeIds(tables.places), markKeys(tables.places)];
  const home = `place:${homePlace(tables)}`;
  for (const row of tables.places) {
    const place: MapPlace = {
      id: idOf(row),
      key: keyOf(row),
      name: { zh: row.name_zh, en: displayName(row.name_en) },
      type: row.type,
      questions: row.in_questions,
      answers: row.in_answers,
      total: row.in_questions + row.in_answers,
      sentences: (naming.get(placeOf(row)) ?? []).map(({ sentence }) => sentence),
    };
    if (place.total === 0) continue;
    if (row.lon !== undefined && row.lat !== undefined) {
      bubbles.push({ ...place, lon: row.lon, lat: row.lat, continent: continentOf(row.region) });
    } else if (row.type === 'bloc') blocs.push(place);
    else regions.push(place);
  }
  const others = bubbles.filter(({ key }) => key !== home).toSorted(byMentions);
  if (others.length === 0) return undefined;
  const shares = new Map<Continent, number>();
  for (const { continent, total } of others) {
    if (continent) shares.set(continent, (shares.get(continent) ?? 0) + total);
  }
  const mentions = others.reduce((sum, { total }) => sum + total, 0);
  const [first, second] = [...shares].toSorted((a, b) => b[1] - a[1]);
  const enough = mentions >= fewest.mentions && others.length >= fewest.places && shares.size > 1;
  const leads = enough && first && first[1] > (second?.[1] ?? 0);
  return {
    bubbles: others,
    regions: regions.toSorted(byMentions),
    blocs: blocs.toSorted(byMentions),
    home: bubbles.find(({ key }) => key === home),
    mentions,
    lead: leads ? { continent: first[0], share: first[1] / mentions } : undefined,
    continents: shares.size,
  };
}
