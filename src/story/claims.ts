import { homePlace } from '../lib/home-place.ts';
import { pairIds, placeIds } from '../lib/place-ids.ts';
import type { Tables } from '../lib/schemas.ts';
import { evidence } from './evidence.ts';

interface Ranked {
  id: string;
  value: number;
}

/** Rankings for superlatives in prose. Those of places and pairs leave out the conference's home. */
const rankings: Record<string, (tables: Tables) => Ranked[]> = {
  'countries.mentions': (tables) => placesBy(tables, 'mentions', ['country', 'territory']),
  'places.mentions': (tables) => placesBy(tables, 'mentions'),
  'regions.mentions': (tables) => placesBy(tables, 'mentions', ['region']),
  'blocs.mentions': (tables) => placesBy(tables, 'mentions', ['bloc']),
  'countries.per_1000_questions': (tables) =>
    placesBy(tables, 'per_1000_questions', ['country', 'territory']),
  'countries.turns': (tables) => placesBy(tables, 'turns', ['country', 'territory']),
  'topics.share': ({ topics }) => topics.map((row) => ({ id: row.topic, value: row.share })),
  'outlets.question_chars': ({ outlets }) =>
    outlets.map((row) => ({ id: row.outlet_id, value: row.question_chars })),
  'outlets.answer_chars': ({ outlets }) =>
    outlets.map((row) => ({ id: row.outlet_id, value: row.answer_chars })),
  'outlets.questions': ({ outlets }) => outlets.map((row) => ({ id: row.outlet_id, value: row.questions })),
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
};

function placesBy(
  tables: Tables,
  column: 'mentions' | 'turns' | 'per_1000_questions',
  types?: readonly string[],
): Ranked[] {
  const home = homePlace(tables);
  const idOf = placeIds(tables.places);
  return tables.places
    .filter((row) => idOf(row) !== home && (types?.includes(row.type) ?? true))
    .map((row) => ({ id: idOf(row), value: row[column] }));
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];
const rankForm = /^(first|second|third|fourth|fifth|last) of ([a-z0-9_.]+) is (\S+)$/;
const compareForm = /^(.+?) (>=|<=|=|>|<) (?:([\d.]+) \* )?(.+)$/;

export interface Verdict {
  holds: boolean;
  /** The ids at that rank, or both sides: `12.1 against 8.2`. */
  value: string;
}

function judgeRank(tables: Tables, [, ordinal = '', ranking = '', id = '']: RegExpExecArray): Verdict {
  const rows = rankings[ranking]?.(tables);
  if (!rows) throw new Error(`no ranking ${ranking}; there are: ${Object.keys(rankings).join(', ')}`);
  const sorted = rows.toSorted((a, b) => b.value - a.value);
  const found = sorted[ordinal === 'last' ? sorted.length - 1 : ordinals.indexOf(ordinal)];
  // A tie is no superlative.
  const ties = sorted.filter((row) => row.value === found?.value).map((row) => row.id);
  return { holds: ties.length === 1 && ties[0] === id, value: ties.join(' and ') };
}

function valueOf(tables: Tables, term: string): number {
  if (/^[\d.]+$/.test(term)) return Number(term);
  const { value } = evidence(tables, term);
  if (value === undefined) throw new Error(`${term} is no number`);
  return value;
}

const short = (value: number): string => String(Number(value.toFixed(3)));

function judgeComparison(
  tables: Tables,
  [, left = '', sign = '', factor = '1', right = '']: RegExpExecArray,
): Verdict {
  const a = valueOf(tables, left);
  const b = Number(factor) * valueOf(tables, right);
  const holds = { '>=': a >= b, '<=': a <= b, '=': a === b, '>': a > b, '<': a < b }[sign] ?? false;
  return { holds, value: `${short(a)} against ${short(b)}` };
}

/**
 * Tests a claim: `first of countries.mentions is US`, `place.US.per_1000_questions > 4 * place.US.per_1000_answers`.
 * Throws if it cannot be parsed or names what the tables lack.
 */
export function judge(claim: string, tables: Tables): Verdict {
  const rank = rankForm.exec(claim);
  if (rank) return judgeRank(tables, rank);
  const comparison = compareForm.exec(claim);
  if (comparison) return judgeComparison(tables, comparison);
  throw new Error(`cannot read the claim "${claim}"`);
}
