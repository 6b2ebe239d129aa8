import { group } from 'd3';
import type { MentionRow, PlaceRow, Tables } from '../../lib/schemas.ts';
import { findRow, inReadingOrder } from './rows.ts';
import type { Evidence } from './types.ts';

const isCountry = (row: { type: string }): boolean => row.type === 'country' || row.type === 'territory';

/** A place by its id, with type if two share one (`AU:bloc`). */
function placeNamed(tables: Tables, name: string): PlaceRow {
  const [id, type] = name.split(':');
  return findRow(
    tables.places,
    (row) => row.place_id === id && (!type || row.type === type),
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
  const mentions = mentionsOf(tables, place);
  if (column === undefined) {
    return {
      words: { zh: place.name_zh, en: place.name_en },
      isName: true,
      from: 'places.name',
      sentences: inReadingOrder(mentions.map((row) => row.sentence_id)),
      chart: 'countries',
      shown: [place.place_id],
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
      shown: [place.place_id],
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
    shown: [place.place_id],
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
    shown: inside.map((place) => place.place_id),
  } as const;
  if (column === 'mentions') {
    return { ...base, value: inside.reduce((sum, row) => sum + row.mentions, 0) };
  }
  if (column === 'countries') return { ...base, value: inside.length };
  throw new Error(`within.${region} knows mentions and countries, not ${column}`);
}

/** `pair.JP+TW`: the number of sentences that mention both. */
export function pairEvidence(tables: Tables, name: string): Evidence {
  const [a = '', b = ''] = name.split('+').toSorted();
  const pair = findRow(
    tables.pairs,
    (row) => row.place_a === a && row.place_b === b,
    `pair ${name} in pairs.csv`,
  );
  const naming = (id: string): Set<string> =>
    new Set(tables.mentions.filter((row) => row.place_id === id).map((row) => row.sentence_id));
  const second = naming(b);
  return {
    value: pair.sentences,
    from: 'pairs.sentences',
    sentences: inReadingOrder([...naming(a)].filter((id) => second.has(id))),
    chart: 'pairs',
    shown: [a, b],
  };
}
