import { group } from 'd3';
import { homePlace } from '../../lib/home-place.ts';
import { isCountry, pairIds, placeIds, placeOf } from '../../lib/place-ids.ts';
import type { MentionRow, PlaceRow, Tables } from '../../lib/schemas.ts';
import { findRow, inReadingOrder } from './rows.ts';
import type { Evidence } from './types.ts';

/** A place by its id, with type if two share one (`AU:bloc`); `home` is the conference's. */
function placeNamed(tables: Tables, name: string): PlaceRow {
  const idOf = placeIds(tables.places);
  const id = name === 'home' ? homePlace(tables) : name;
  return findRow(
    tables.places,
    (row) => idOf(row) === id || placeOf(row) === id,
    `place ${name} in places.csv`,
  );
}

function mentionsOf(tables: Tables, place: PlaceRow): MentionRow[] {
  return tables.mentions.filter((row) => row.place_id === place.place_id && row.type === place.type);
}

const placeColumns = {
  mentions: () => true,
  in_questions: (row: MentionRow) => row.kind === 'question',
  in_answers: (row: MentionRow) => row.kind === 'answer',
  per_1000_questions: (row: MentionRow) => row.kind === 'question',
  per_1000_answers: (row: MentionRow) => row.kind === 'answer',
  turns: () => true,
} as const;

/** `place.US`: its name; with a column, mentions, their rate, or the most in one answer (`in_one_answer`). */
export function placeEvidence(tables: Tables, [name = '', column]: string[]): Evidence {
  const place = placeNamed(tables, name);
  const shown = [placeIds(tables.places)(place)];
  const mentions = mentionsOf(tables, place);
  if (column === undefined) {
    return {
      words: { zh: place.name_zh, en: place.name_en },
      isName: true,
      from: 'places.name',
      sentences: inReadingOrder(mentions.map((row) => row.sentence_id)),
      chart: 'countries',
      shown,
    };
  }
  if (column === 'in_one_answer') {
    const byAnswer = group(mentions.filter(placeColumns.in_answers), (row) => row.turn_id);
    const most = [...byAnswer.values()].toSorted((a, b) => b.length - a.length)[0] ?? [];
    return {
      value: most.length,
      from: 'places.in_one_answer',
      sentences: inReadingOrder(most.map((row) => row.sentence_id)),
      chart: 'rhythm',
      shown,
    };
  }
  if (!(column in placeColumns)) {
    const known = [...Object.keys(placeColumns), 'in_one_answer'].join(', ');
    throw new Error(`place.${name} knows ${known}, not ${column}`);
  }
  const known = column as keyof typeof placeColumns;
  return {
    value: place[known],
    form: known.startsWith('per_') ? 'decimal' : undefined,
    from: `places.${known}`,
    sentences: inReadingOrder(mentions.filter(placeColumns[known]).map((row) => row.sentence_id)),
    chart: known.startsWith('per_') ? 'density' : 'countries',
    shown,
  };
}

/** Countries and territories of a region: total mentions, or how many are mentioned. */
export function withinEvidence(tables: Tables, [region = '', column = '']: string[]): Evidence {
  const inside = tables.places.filter((row) => isCountry(row) && row.region.split('-').includes(region));
  if (inside.length === 0) throw new Error(`places.csv has no country in ${region}`);
  const sentences = inReadingOrder(
    inside.flatMap((place) => mentionsOf(tables, place).map((row) => row.sentence_id)),
  );
  const base = {
    from: `places.${column}`,
    sentences,
    chart: 'map',
    shown: inside.map(placeIds(tables.places)),
  } as const;
  if (column === 'mentions') {
    return { ...base, value: inside.reduce((sum, row) => sum + row.mentions, 0) };
  }
  if (column === 'countries') return { ...base, value: inside.length };
  throw new Error(`within.${region} knows mentions and countries, not ${column}`);
}

/** `pair.JP+TW`: the number of sentences that mention both. */
export function pairEvidence(tables: Tables, name: string): Evidence {
  const [idOf, idsOf] = [placeIds(tables.places), pairIds(tables.places)];
  const places = name.split('+').map((one) => placeNamed(tables, one));
  const shown = places.map(idOf).toSorted();
  const pair = findRow(
    tables.pairs,
    (row) => idsOf(row).toSorted().join('+') === shown.join('+'),
    `pair ${name} in pairs.csv`,
  );
  const [first = new Set<string>(), second = first] = places.map(
    (place) => new Set(mentionsOf(tables, place).map((row) => row.sentence_id)),
  );
  return {
    value: pair.sentences,
    from: 'pairs.sentences',
    sentences: inReadingOrder([...first].filter((id) => second.has(id))),
    chart: 'pairs',
    shown,
  };
}
