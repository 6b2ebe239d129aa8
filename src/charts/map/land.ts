import { geoCentroid, geoEqualEarthRaw } from 'd3';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import topology from 'world-atlas/land-110m.json' with { type: 'json' };
import { tenth } from '../svg.ts';

/**
 * Outline of the land without borders (Natural Earth, 1:110 million, public domain) in the equal-area projection Equal
 * Earth: areas of bubbles and land are comparable.
 */

export type Point = [x: number, y: number];

const degree = Math.PI / 180;

/** A part of the world: `span` degrees eastwards from `west`. */
export interface Sheet {
  west: number;
  span: number;
}

/** Cut in the Atlantic, where there is least land. */
export const world: readonly Sheet[] = [{ west: -28, span: 360 }];

/** For narrow screens: with the Americas below, everything is larger. */
export const hemispheres: readonly Sheet[] = [
  { west: -25, span: 215 },
  { west: 190, span: 145 },
];

/** Whether a meridian, in degrees, is on a sheet. */
export function onSheet(sheet: Sheet, lon: number): boolean {
  return eastOf(sheet, lon) < sheet.span;
}

function eastOf(sheet: Sheet, lon: number): number {
  return (((lon - sheet.west) % 360) + 360) % 360;
}

/** A point on a sheet in globe radii, y downwards. */
export function projected(sheet: Sheet, lon: number, lat: number): Point {
  return unrolled(eastOf(sheet, lon) - sheet.span / 2, lat);
}

/** `lambda` in degrees from the sheet's middle; beyond its edge for an island on the cut. */
function unrolled(lambda: number, lat: number): Point {
  const [x, y] = geoEqualEarthRaw(lambda * degree, lat * degree);
  return [x, -y];
}

interface Island {
  /** Centroid of the polygon, degrees. */
  lon: number;
  lat: number;
  rings: [lon: number, lat: number][][];
}

let cache: Island[] | undefined;

/** Without Antarctica, which would take a fifth of the map and never has a bubble. */
function islands(): Island[] {
  if (cache) return cache;
  const source = topology as unknown as Topology<{ land: GeometryCollection }>;
  const { features } = feature(source, source.objects.land);
  const polygons = features.flatMap(({ geometry }) => {
    const land = geometry as MultiPolygon | Polygon;
    return land.type === 'Polygon' ? [land.coordinates] : land.coordinates;
  });
  cache = polygons.flatMap((rings) => {
    const [lon, lat] = geoCentroid({ type: 'Polygon', coordinates: rings });
    return lat < -60 ? [] : [{ lon, lat, rings: rings as Island['rings'] }];
  });
  return cache;
}

/** A sheet's land in globe radii; an island on the cut stays whole, on the side of its centroid. */
export function landRings(sheet: Sheet): Point[][] {
  return islands()
    .filter(({ lon }) => onSheet(sheet, lon))
    .flatMap(({ lon, rings }) => {
      const middle = eastOf(sheet, lon) - sheet.span / 2;
      return rings.map((ring) => {
        let last: number | undefined;
        return ring.map(([at, lat]) => {
          // Unwrap the longitude to the turn nearest the previous point.
          const near: number = last ?? middle;
          const lambda: number =
            near + ((((at - sheet.west - sheet.span / 2 - near + 180) % 360) + 360) % 360) - 180;
          last = lambda;
          return unrolled(lambda, lat);
        });
      });
    });
}

/** Simplifies a line (Douglas–Peucker); `tolerance` in the line's units. */
export function simplified(line: readonly Point[], tolerance: number): Point[] {
  const first = line[0];
  const last = line[line.length - 1];
  if (!first || !last || line.length < 3) return [...line];
  let farthest = 0;
  let at = 0;
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
  const length = Math.hypot(dx, dy);
  line.forEach(([x, y], index) => {
    const [px, py] = [x - first[0], y - first[1]];
    // The ends of a closed ring coincide: use the distance from that point.
    const distance = length < 1e-9 ? Math.hypot(px, py) : Math.abs(px * dy - py * dx) / length;
    if (distance > farthest) [farthest, at] = [distance, index];
  });
  if (farthest <= tolerance) return [first, last];
  return [...simplified(line.slice(0, at + 1), tolerance), ...simplified(line.slice(at), tolerance).slice(1)];
}

/** Steps per px; finer ones would only lengthen the simplified path. */
const halves = 2;

/** Path data in relative coordinates (half as long), `perPx` steps per px; drops islands smaller than a dot. */
export function landPath(rings: readonly (readonly Point[])[], tolerance: number, perPx = halves): string {
  return rings
    .map((ring) => simplified(ring, tolerance))
    .filter((ring) => ring.length > 4)
    .map((ring) => {
      let [atX, atY] = [0, 0];
      const steps = ring.slice(0, -1).flatMap(([x, y], index) => {
        const [toX, toY] = [Math.round(x * perPx), Math.round(y * perPx)];
        const [dx, dy] = [toX - atX, toY - atY];
        [atX, atY] = [toX, toY];
        if (index > 0 && dx === 0 && dy === 0) return [];
        const step = `${tenth(dx / perPx)}${dy < 0 ? '' : ' '}${tenth(dy / perPx)}`;
        // Omit repeated letters, and spaces before a minus.
        if (index === 0) return [`M${step}l`];
        return [step];
      });
      const [start = '', first = '', ...rest] = steps;
      return `${start}${first}${rest.map((step) => (step.startsWith('-') ? step : ` ${step}`)).join('')}z`;
    })
    .join('');
}
