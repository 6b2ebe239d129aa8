import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../types.ts';
import { parseFloors, UNSEEN_FLOORS } from './floors.ts';
import type { Floors } from './floors.ts';
import { GOLD_FILES, parseGold } from './gold.ts';
import type { Gold, GoldFile } from './gold.ts';
import { scoreTables } from './score.ts';
import type { Score } from './score.ts';
import { makeTables } from '../tables/rows.ts';
import type { Results } from '../tables/rows.ts';

/** Whether a folder has any gold file. */
export function hasGold(dir: string): boolean {
  return GOLD_FILES.some((file) => existsSync(join(dir, file)));
}

/** Error for a folder without any gold file. */
export function noGold(dir: string): InputError {
  return new InputError(
    `${dir}: no gold standard; the folder needs at least one of ${GOLD_FILES.join(', ')}`,
  );
}

/**
 * A folder's gold standard and floors: `floors.json`, or those for unseen texts. `source` is its transcript, without
 * byte-order mark.
 *
 * @throws InputError if there is no gold file, or a row is malformed or does not fit the transcript.
 */
export function loadGold(dir: string, source: string): { gold: Gold; floors: Floors } {
  if (!hasGold(dir)) throw noGold(dir);
  const files: Partial<Record<GoldFile, string>> = {};
  for (const file of GOLD_FILES) {
    if (existsSync(join(dir, file))) files[file] = readFileSync(join(dir, file), 'utf8');
  }
  const floors = join(dir, 'floors.json');
  return {
    gold: parseGold(files, dir, source),
    floors: existsSync(floors) ? parseFloors(readFileSync(floors, 'utf8'), floors) : UNSEEN_FLOORS,
  };
}

/** Scores results against a folder's gold standard. Throws like `loadGold`. */
export function scoreResults(results: Results, dir: string): Score {
  const { source } = results.transcript.reading;
  const { gold, floors } = loadGold(dir, source);
  return scoreTables(gold, makeTables(results), source, floors);
}
