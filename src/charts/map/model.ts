import { intervalOfPart } from '../../claims/leads.ts';
import type { Interval } from '../../claims/resample.ts';
import type { Continent } from '../../lib/continents.ts';
import { continentOf } from '../../lib/continents.ts';
import { homePlace } from '../../lib/home-place.ts';
import { placeIds, placeOf } from '../../lib/place-ids.ts';
import { displayName } from '../../lib/punctuation.ts';
import type { Tables } from '../../lib/schemas.ts';
import { namingSentences } from '../countries/model.ts';
import { markKeys } from '../place-key.ts';
import { blocksOf } from './blocks.ts';
import type { MapBlock } from './blocks.ts';
import type { Country, MapPlace } from './map-place.ts';

export interface MapModel {
  /** With coordinates, except home; most mentions first. */
  countries: Country[];
  /** Without coordinates; most mentions first. */
  regions: MapPlace[];
  blocs: MapPlace[];
  /** What the map shows, from west to east, then from north to south. */
  blocks: MapBlock[];
  /** Blocs, and regions that stand in no one place; most mentions first. */
  elsewhere: MapPlace[];
  /** Counted separately, in no block and no share. */
  home: Country | undefined;
  /** Of all countries. */
  mentions: number;
  /** Has most mentions; undefined on a tie, or with too few for shares. */
  lead: { continent: Continent; share: number; interval: Interval | undefined } | undefined;
  continents: number;
}

/** Shares of fewer mentions or places are accidental. */
const fewest = { mentions: 10, places: 4 };

const byMentions = (a: MapPlace, b: MapPlace): number =>
  b.total - a.total || b.answers - a.answers || (a.id < b.id ? -1 : 1);

/** Countries, regions and blocs; undefined if nothing but home is on the map. */
export function mapModel(tables: Tables): MapModel | undefined {
  const countries: Country[] = [];
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
      countries.push({
        ...place,
        lon: row.lon,
        lat: row.lat,
        subregion: row.region,
        continent: continentOf(row.region),
      });
    } else if (row.type === 'bloc') blocs.push(place);
    else regions.push(place);
  }
  const others = countries.filter(({ key }) => key !== home).toSorted(byMentions);
  if (others.length === 0) return undefined;
  const shares = new Map<Continent, number>();
  for (const { continent, total } of others) {
    if (continent) shares.set(continent, (shares.get(continent) ?? 0) + total);
  }
  const mentions = others.reduce((sum, { total }) => sum + total, 0);
  const [first, second] = [...shares].toSorted((a, b) => b[1] - a[1]);
  const enough = mentions >= fewest.mentions && others.length >= fewest.places && shares.size > 1;
  const leads = enough && first && first[1] > (second?.[1] ?? 0);
  const { blocks, elsewhere } = blocksOf(others, regions.toSorted(byMentions));
  return {
    countries: others,
    regions: regions.toSorted(byMentions),
    blocs: blocs.toSorted(byMentions),
    blocks,
    elsewhere: [...elsewhere, ...blocs].toSorted(byMentions),
    home: countries.find(({ key }) => key === home),
    mentions,
    lead: leads
      ? {
          continent: first[0],
          share: first[1] / mentions,
          interval: intervalOfPart(tables, 'continents.share', first[0]),
        }
      : undefined,
    continents: shares.size,
  };
}
