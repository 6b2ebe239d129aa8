import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { derivedFolder } from './data-root.ts';
import { placeType } from './schemas.ts';

/** Position in the transcript file: line and column from 1, start in code points from 0. */
const place = z.object({
  line: z.int().positive(),
  column: z.int().positive(),
  start: z.int().nonnegative(),
  surface: z.string(),
});
const message = place.extend({ message: z.string(), zh: z.string().optional() });
const counted = z.object({
  name: z.string(),
  zh: z.string(),
  en: z.string(),
  count: z.int().positive(),
  first: z.array(place),
});

const preflightSchema = z.object({
  characters: z.int().nonnegative(),
  file: z.array(counted),
  folds: z.array(counted),
  labels: z.array(
    z.object({
      speaker: z.string(),
      role: z.enum(['asks', 'answers', 'hosts']),
      labels: z.array(z.string()),
      turns: z.int().positive(),
      first: place.optional(),
    }),
  ),
  sequence: z.array(message),
  numerals: z.object({ count: z.int().nonnegative(), first: z.array(place) }),
  names: z.object({
    count: z.int().nonnegative(),
    most: z.array(z.object({ name: z.string(), kind: z.string(), count: z.int().positive() })),
  }),
  short_forms: z.array(
    z.object({
      surface: z.string(),
      place_id: z.string(),
      type: placeType,
      candidates: z.array(z.string()),
      count: z.int().positive(),
      first: place,
    }),
  ),
  undecided: z.array(message),
  bare_yuan: z.array(
    z.object({
      unit: z.string(),
      zh: z.string(),
      en: z.string(),
      count: z.int().positive(),
      first: z.array(place),
    }),
  ),
  possible_labels: z.array(z.object({ name: z.string(), count: z.int().positive(), first: z.array(place) })),
});

export type Preflight = z.infer<typeof preflightSchema>;
export type SourcePlace = z.infer<typeof place>;

function fileOf(edition: string): string {
  return join(derivedFolder(edition), 'preflight.json');
}

/** Whether an edition has a preflight report. */
export function hasPreflight(edition: string): boolean {
  return existsSync(fileOf(edition));
}

/** How an edition's transcript was read. Throws if missing or malformed. */
export function readPreflight(edition: string): Preflight {
  return preflightSchema.parse(JSON.parse(readFileSync(fileOf(edition), 'utf8')));
}
