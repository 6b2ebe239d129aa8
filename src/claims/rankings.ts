import { group, rollup, sum } from 'd3';
import { contentWords } from '../lib/content-words.ts';
import { continentOf } from '../lib/continents.ts';
import { figureExchanges, figuresInAnswers } from '../lib/figure-answers.ts';
import { homePlace } from '../lib/home-place.ts';
import { isCountry, pairIds, placeIds, placeOf } from '../lib/place-ids.ts';
import type { PlaceRow, Tables } from '../lib/schemas.ts';
import { exchanges } from './exchanges.ts';
import { recounted } from './recount.ts';

export interface Ranked {
  id: string;
  value: number;
}

const placeTypes: Record<string, readonly PlaceRow['type'][] | undefined> = {
  countries: ['country', 'territory'],
  places: undefined,
  regions: ['region'],
  blocs: ['bloc'],
};

const fullNames = new WeakMap<Tables, Tables>();

function inFull(tables: Tables): Tables {
  const known = fullNames.get(tables) ?? recounted(tables, { mentions: (row) => row.form === 'full' });
  fullNames.set(tables, known);
  return known;
}

/** Exchanges that name each place, by `placeOf`. */
function exchangesNaming(tables: Tables): Map<string, number> {
  const exchangeOf = new Map(exchanges(tables).flatMap(({ id, turns }) => turns.map((turn) => [turn, id])));
  return rollup(
    tables.mentions,
    (rows) => new Set(rows.map((row) => exchangeOf.get(row.turn_id))).size,
    placeOf,
  );
}

type PlaceColumn = 'mentions' | 'in_questions' | 'in_answers' | 'turns' | 'exchanges' | 'per_1000_questions';

function rankedPlaces(tables: Tables, kind: string, withHome: boolean, column: PlaceColumn): Ranked[] {
  const home = homePlace(tables);
  const idOf = placeIds(tables.places);
  const types = placeTypes[kind];
  const naming = column === 'exchanges' ? exchangesNaming(tables) : undefined;
  return tables.places
    .filter((row) => (withHome || idOf(row) !== home) && (types?.includes(row.type) ?? true))
    .map((row) => ({
      id: idOf(row),
      value: column === 'exchanges' ? (naming?.get(placeOf(row)) ?? 0) : row[column],
    }));
}

/** `places.in_answers`, `countries+home/full.mentions`: the conference's home is out unless named, short forms are in. */
const placeForm =
  /^(countries|places|regions|blocs)(\+home)?(\/full)?\.(mentions|in_questions|in_answers|turns|exchanges|per_1000_questions)$/;

const others: Record<string, (tables: Tables) => Ranked[]> = {
  'outlets.figures': (tables) =>
    figureExchanges(tables).flatMap((exchange) => {
      const { kind, outlet_id } = exchange.opening;
      if (kind !== 'question' || !outlet_id) return [];
      return [{ id: outlet_id, value: figuresInAnswers([exchange]) }];
    }),
  'topics.share': ({ topics }) => topics.map((row) => ({ id: row.topic, value: row.share })),
  'outlets.question_chars': ({ outlets }) =>
    outlets.map((row) => ({ id: row.outlet_id, value: row.question_chars })),
  'outlets.answer_chars': ({ outlets }) =>
    outlets.map((row) => ({ id: row.outlet_id, value: row.answer_chars })),
  'outlets.questions': ({ outlets }) => outlets.map((row) => ({ id: row.outlet_id, value: row.questions })),
  'continents.share': (tables) => {
    const home = homePlace(tables);
    const idOf = placeIds(tables.places);
    const named = tables.places.filter(
      (row) => isCountry(row) && idOf(row) !== home && row.lon !== undefined && row.lat !== undefined,
    );
    return [...group(named, (row) => continentOf(row.region))].flatMap(([id, rows]) =>
      id ? [{ id, value: sum(rows, (row) => row.in_questions + row.in_answers) }] : [],
    );
  },
  'pairs.sentences': (tables) => {
    const home = homePlace(tables);
    const idsOf = pairIds(tables.places);
    return tables.pairs
      .map((row) => ({ ids: idsOf(row), value: row.sentences }))
      .filter(({ ids }) => !ids.includes(home))
      .map(({ ids, value }) => ({ id: ids.join('+'), value }));
  },
  'anniversaries.events': ({ dates }) => {
    const events = new Map<number, Set<string>>();
    for (const row of dates) {
      if (row.date_kind !== 'anniversary' || row.year_from === undefined) continue;
      events.set(row.year_from, (events.get(row.year_from) ?? new Set()).add(row.event_zh));
    }
    return [...events].map(([year, names]) => ({ id: String(year), value: names.size }));
  },
  'words.count': (tables) =>
    contentWords(tables).map((row) => ({ id: row.word, value: row.in_questions + row.in_answers })),
};

/**
 * A ranking for superlatives. Those of places and pairs leave out the conference's home. Throws, with the known names,
 * for another name.
 */
export function ranking(tables: Tables, name: string): Ranked[] {
  const [, kind, withHome, full, column] = placeForm.exec(name) ?? [];
  if (kind) {
    const counted = full ? inFull(tables) : tables;
    return rankedPlaces(counted, kind, withHome !== undefined, column as PlaceColumn);
  }
  const rows = others[name]?.(tables);
  if (!rows) {
    const known = [...Object.keys(others), ...Object.keys(placeTypes).map((each) => `${each}.mentions`)];
    throw new Error(`no ranking ${name}; there are: ${known.join(', ')}`);
  }
  return rows;
}

/** Ids at a rank, `0` for the first and `-1` for the last; several on a tie. */
export function idsAt(rows: readonly Ranked[], rank: number): string[] {
  const sorted = rows.toSorted((a, b) => b.value - a.value);
  const found = sorted.at(rank);
  return sorted.filter((row) => row.value === found?.value).map((row) => row.id);
}
