import type { Tables } from '../../lib/schemas.ts';
import { findRow, inReadingOrder } from './rows.ts';
import type { Evidence } from './types.ts';

/** A year by the date's words: 1971年. */
export function dateEvidence(tables: Tables, surface: string): Evidence {
  const date = findRow(tables.dates, (row) => row.surface === surface, `date ${surface} in dates.csv`);
  const year = String(date.year_from ?? '');
  return {
    value: date.year_from,
    words: { zh: `${year}年`, en: year },
    from: 'dates.year_from',
    sentences: [date.sentence_id],
    chart: 'anniversaries',
    shown: [date.date_id],
  };
}

/** `year.1945`: the year and all sentences on it; `.events`: the number of its distinct anniversaries. */
export function yearEvidence(tables: Tables, [year = '', column]: string[]): Evidence {
  const dates = tables.dates.filter(
    (row) => String(row.year_from) === year && (column === undefined || row.date_kind === 'anniversary'),
  );
  if (dates.length === 0) throw new Error(`dates.csv has no ${column ? 'anniversary' : 'date'} of ${year}`);
  const sentences = inReadingOrder(dates.map((row) => row.sentence_id));
  const about = { zh: `${year}年`, en: year };
  const base = { sentences, chart: 'anniversaries', shown: dates.map((row) => row.date_id), about } as const;
  if (column === undefined) return { ...base, value: Number(year), words: about, from: 'dates.year_from' };
  if (column !== 'events') throw new Error(`year.${year} knows events, not ${column}`);
  return { ...base, value: new Set(dates.map((row) => row.event_zh)).size, from: 'dates.event' };
}
