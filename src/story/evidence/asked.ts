import { homePlace } from '../../lib/home-place.ts';
import { placeIds, placeOf } from '../../lib/place-ids.ts';
import type { AskedAnsweredRow, Tables } from '../../lib/schemas.ts';
import { inReadingOrder } from './rows.ts';
import type { Evidence } from './types.ts';

const columns = {
  questions: () => true,
  recurring: (row: AskedAnsweredRow) => row.answered > 0,
  absent: (row: AskedAnsweredRow) => row.answered === 0,
} as const;

/**
 * Places that questions name, once per question. `asked.US.questions`: questions that name the United States;
 * `recurring` and `absent`: those whose answer names it too, or does not. `asked.questions` and its like count all places
 * except home. Throws for another column.
 */
export function askedEvidence(tables: Tables, path: string[]): Evidence {
  const [id, column = ''] = path.length > 1 ? path : [undefined, ...path];
  if (!(column in columns))
    throw new Error(`asked knows ${Object.keys(columns).join(', ')}, not "${column}"`);
  const home = homePlace(tables);
  const idOf = placeIds(tables.places);
  const rows = tables.asked_answered
    .filter((row) => row.asked > 0 && (id ? idOf(row) === id : idOf(row) !== home))
    .filter(columns[column as keyof typeof columns]);
  const named = new Set(rows.map((row) => `${row.turn_id} ${placeOf(row)}`));
  return {
    value: rows.length,
    from: 'asked_answered',
    sentences: inReadingOrder(
      tables.mentions
        .filter((row) => named.has(`${row.turn_id} ${placeOf(row)}`))
        .map((row) => row.sentence_id),
    ),
    chart: 'asked-answered',
    shown: [...new Set(rows.map(idOf))],
  };
}
