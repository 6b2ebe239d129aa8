import type { Country, MapPlace } from './map-place.ts';
import { columnOf, continentAt, zoneNamedBy, zoneOf } from './zones.ts';
import type { ZoneId } from './zones.ts';

/** A region with its countries, a country alone, or the smaller countries of a region that is not named itself. */
export interface MapBlock {
  /** From the west, from 0. */
  column: number;
  /** Degrees. */
  lat: number;
  /** Mentions of the region as a whole. */
  whole: MapPlace | undefined;
  /** Most mentions first. */
  countries: MapPlace[];
  /** Of countries that share a block without a region. */
  zone: ZoneId | undefined;
}

/** Countries of a region that is not named have blocks of their own, this many; any others share one. */
const mostAlone = 4;

const alone = (country: Country, column: number): MapBlock => ({
  column,
  lat: country.lat,
  whole: undefined,
  countries: [country],
  zone: undefined,
});

/** The blocks of a map, and regions that stand in no one place. Places are ranked. */
export function blocksOf(
  countries: readonly Country[],
  regions: readonly MapPlace[],
): { blocks: MapBlock[]; elsewhere: MapPlace[] } {
  const blocks: MapBlock[] = [];
  const elsewhere: MapPlace[] = [];
  const wholes = new Map<ZoneId, MapPlace>();
  for (const region of regions) {
    const zone = zoneNamedBy(region.id);
    const at = continentAt(region.id);
    if (zone && !wholes.has(zone.id)) wholes.set(zone.id, region);
    else if (at) blocks.push({ ...at, whole: region, countries: [], zone: undefined });
    else elsewhere.push(region);
  }
  const inZones = Map.groupBy(countries, ({ subregion }) => zoneOf(subregion)?.id);
  for (const country of inZones.get(undefined) ?? []) blocks.push(alone(country, columnOf(country.lon)));
  const known = new Set([...wholes.keys(), ...inZones.keys()]);
  for (const id of known) {
    if (id === undefined) continue;
    const own = inZones.get(id) ?? [];
    const whole = wholes.get(id);
    const zone = whole ? zoneNamedBy(whole.id) : zoneOf(own[0]?.subregion ?? '');
    if (!zone) continue;
    const { column, lat } = zone;
    if (whole) {
      blocks.push({ column, lat, whole, countries: own, zone: undefined });
      continue;
    }
    const shown = own.length > mostAlone ? own.slice(0, mostAlone - 1) : own;
    blocks.push(...shown.map((country) => alone(country, column)));
    const rest = own.slice(shown.length);
    // Below those that are named more often.
    const south = Math.min(lat, ...shown.map((country) => country.lat)) - 1;
    if (rest.length > 0) blocks.push({ column, lat: south, whole, countries: rest, zone: id });
  }
  return { blocks: blocks.toSorted((a, b) => a.column - b.column || b.lat - a.lat), elsewhere };
}
