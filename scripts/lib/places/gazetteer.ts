import type { PlaceType } from '../types.ts';
import { rowsOf, type LexiconRow } from './lexicon-row.ts';
import { Trie } from './trie.ts';

/** A row of `places.csv`. Regions and blocs have no point. */
export interface Place {
  placeId: string;
  type: PlaceType;
  nameZh: string;
  nameEn: string;
  region: string;
  /** Degrees, inside the largest land part. */
  lon?: number;
  lat?: number;
}

/**
 * The place for a published id and type. By contract Australia and the African Union share the id AU; the table keeps
 * the latter as `AU:bloc`.
 */
export function findPlace(
  places: ReadonlyMap<string, Place>,
  placeId: string,
  type: PlaceType,
): Place | undefined {
  return places.get(`${placeId}:${type}`) ?? places.get(placeId);
}

/** Contexts that make a short form a mention (see `frames.ts`). */
export type Frame = 'pair' | 'side' | 'verb' | 'noun' | 'subject' | 'peninsula';

/** A reading of a short form: 巴 as Pakistan. */
export interface ShortForm {
  placeId: string;
  frames: ReadonlySet<Frame>;
  /** Support required besides the frame: none, a head word after a pair, or the full name nearby. */
  needs: '' | 'head' | 'evidence';
  /** Taken if nothing nearby decides. */
  isDefault: boolean;
}

/** A place in a phrase; offsets from the phrase's start. */
interface Mark {
  from: number;
  to: number;
  placeId: string;
}

/** A string's roles: 墨西哥城 excludes a mention and is evidence for Mexico. */
export interface Entry {
  name?: { placeIds: string[]; unless: readonly string[] };
  phrase?: { marks: readonly Mark[] };
  exclusion?: { reason: string; unless: readonly string[] };
  cue?: { placeIds: string[] };
}

/** Hides the short forms inside it. */
interface Word {
  unless: readonly string[];
}

/** A word that frames a short form unless one of `unless` follows. */
export interface FrameWord {
  unless: readonly string[];
}

type FrameWordKind =
  'verb' | 'preposition' | 'noun' | 'pair_head' | 'subject_verb' | 'side_tail' | 'side_tail_word';

export interface Gazetteer {
  /** By id; a second type of the same id as `id:type` (see `findPlace`). */
  places: ReadonlyMap<string, Place>;
  /** Every full name and its place. */
  names: readonly { surface: string; placeId: string }[];
  entries: Trie<Entry>;
  words: Trie<Word>;
  shorts: Trie<readonly ShortForm[]>;
  frameWords: Readonly<Record<FrameWordKind, Trie<FrameWord>>>;
}

const TYPES: readonly string[] = ['country', 'territory', 'region', 'bloc'];
const FRAMES: ReadonlySet<string> = new Set(['pair', 'side', 'verb', 'noun', 'subject', 'peninsula']);
const FRAME_WORDS: readonly FrameWordKind[] = [
  'verb',
  'preposition',
  'noun',
  'pair_head',
  'subject_verb',
  'side_tail',
  'side_tail_word',
];

/**
 * Loads `places.csv`, `aliases.csv`, `phrases.csv`, `contexts.csv`, `frames.csv` and `exclusions.csv` (see
 * `data/lexicon/README.md`).
 *
 * @throws Error with file and row for a bad row: an unknown place, an empty or repeated surface.
 */
export function loadGazetteer(lexiconDir: string): Gazetteer {
  const places = loadPlaces(rowsOf(lexiconDir, 'places.csv'));
  const entries = new Trie<Entry>();
  const words = new Trie<Word>();
  const shorts = new Trie<ShortForm[]>();
  const names: { surface: string; placeId: string }[] = [];
  const placeOf = (row: LexiconRow, id: string): string =>
    places.has(id) ? id : row.fail(`place_id "${id}" is not in places.csv`);
  const entryOf = (surface: string): Entry => {
    const entry = entries.get(surface) ?? {};
    entries.set(surface, entry);
    return entry;
  };

  for (const row of rowsOf(lexiconDir, 'aliases.csv')) {
    const surface = row.filled('surface');
    const placeId = placeOf(row, row.filled('place_id'));
    const form = row.filled('form');
    if (form === 'short') {
      const readings = shorts.get(surface) ?? [];
      if (readings.some((reading) => reading.placeId === placeId))
        row.fail(`"${surface}" repeats ${placeId}`);
      readings.push(shortForm(row, placeId));
      shorts.set(surface, readings);
    } else if (form === 'full') {
      const entry = entryOf(surface);
      const shared = row.cells['needs'] === 'evidence';
      if (entry.name?.placeIds.includes(placeId)) row.fail(`"${surface}" repeats ${placeId}`);
      if (entry.name && !shared)
        row.fail(`"${surface}" is already a name of ${entry.name.placeIds.join(', ')}`);
      entry.name = {
        placeIds: [...(entry.name?.placeIds ?? []), placeId],
        unless: row.list('unless_before'),
      };
      names.push({ surface, placeId });
    } else {
      row.fail(`form "${form}" is neither full nor short`);
    }
  }
  for (const row of rowsOf(lexiconDir, 'phrases.csv')) {
    const { surface, marks } = parseMarks(row);
    for (const mark of marks) placeOf(row, mark.placeId);
    const entry = entryOf(surface);
    if (entry.phrase) row.fail(`"${surface}" is already a phrase`);
    entry.phrase = { marks };
  }
  for (const row of rowsOf(lexiconDir, 'contexts.csv')) {
    const entry = entryOf(row.filled('surface'));
    const placeId = placeOf(row, row.filled('place_id'));
    if (entry.cue?.placeIds.includes(placeId)) row.fail(`"${row.filled('surface')}" repeats ${placeId}`);
    entry.cue = { placeIds: [...(entry.cue?.placeIds ?? []), placeId] };
  }
  for (const row of rowsOf(lexiconDir, 'exclusions.csv')) {
    const surface = row.filled('surface');
    const reason = row.filled('reason');
    const unless = row.list('unless_before');
    if (words.get(surface)) row.fail(`"${surface}" is already excluded`);
    words.set(surface, { unless });
    if (reason !== 'word') entryOf(surface).exclusion = { reason, unless };
  }
  return {
    places,
    names,
    entries,
    words,
    shorts,
    frameWords: loadFrameWords(rowsOf(lexiconDir, 'frames.csv')),
  };
}

function loadPlaces(rows: LexiconRow[]): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const row of rows) {
    const placeId = row.filled('place_id');
    const type = row.filled('type');
    const key = places.has(placeId) ? `${placeId}:${type}` : placeId;
    if (places.has(key) || places.get(placeId)?.type === type) row.fail(`place_id "${placeId}" stands twice`);
    if (!TYPES.includes(type)) row.fail(`type "${type}" is none of ${TYPES.join(', ')}`);
    const place: Place = {
      placeId,
      type: type as PlaceType,
      nameZh: row.filled('name_zh'),
      nameEn: row.filled('name_en'),
      region: row.filled('region'),
    };
    if (row.cells['lon'] || row.cells['lat']) {
      place.lon = degrees(row, 'lon', 180);
      place.lat = degrees(row, 'lat', 90);
    }
    places.set(key, place);
  }
  return places;
}

function degrees(row: LexiconRow, column: string, limit: number): number {
  const value = Number(row.filled(column));
  return Math.abs(value) <= limit ? value : row.fail(`${column} "${row.cells[column]}" is not in degrees`);
}

function shortForm(row: LexiconRow, placeId: string): ShortForm {
  const frames = row.filled('frames').split(' ');
  for (const frame of frames) if (!FRAMES.has(frame)) row.fail(`frame "${frame}" is unknown`);
  const needs = row.cells['needs'] ?? '';
  if (needs !== '' && needs !== 'head' && needs !== 'evidence') row.fail(`needs "${needs}" is unknown`);
  return {
    placeId,
    frames: new Set(frames as Frame[]),
    needs: needs as ShortForm['needs'],
    isDefault: row.cells['default'] === 'true',
  };
}

/** Brackets in a surface (`[抗]…`) mark places, in the order of `place_ids`. */
function parseMarks(row: LexiconRow): { surface: string; marks: Mark[] } {
  const ids = row.list('place_ids');
  const marks: Mark[] = [];
  let surface = '';
  let from = -1;
  for (const char of row.filled('surface')) {
    if (char === '[' && from < 0) from = surface.length;
    else if (char === ']' && from >= 0 && from < surface.length) {
      marks.push({ from, to: surface.length, placeId: ids[marks.length] ?? '' });
      from = -1;
    } else if (char === '[' || char === ']') row.fail('brackets do not match');
    else surface += char;
  }
  if (from >= 0 || marks.length === 0 || marks.length !== ids.length)
    row.fail(`${marks.length} marked places and ${ids.length} place_ids`);
  return { surface, marks };
}

function loadFrameWords(rows: LexiconRow[]): Record<FrameWordKind, Trie<FrameWord>> {
  const tries = Object.fromEntries(FRAME_WORDS.map((kind) => [kind, new Trie<FrameWord>()])) as Record<
    FrameWordKind,
    Trie<FrameWord>
  >;
  for (const row of rows) {
    const kind = row.filled('frame') as FrameWordKind;
    const surface = row.filled('surface');
    if (!FRAME_WORDS.includes(kind)) row.fail(`frame "${kind}" is unknown`);
    if (tries[kind].get(surface)) row.fail(`"${surface}" stands twice in ${kind}`);
    tries[kind].set(surface, { unless: row.list('unless_before') });
  }
  return tries;
}
