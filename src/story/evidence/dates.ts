import { timelineBars } from '../../charts/anniversaries/bars.ts';
import { isByYear } from '../../charts/anniversaries/calendar-rows.ts';
import { anniversariesModel } from '../../charts/anniversaries/model.ts';
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

/**
 * `ahead.events`: what is still to come, each event once; `.by_year`: dated by the year or a longer time; `.on_a_day`: by
 * the day.
 */
export function aheadEvidence(tables: Tables, [column = '']: string[]): Evidence {
  const model = anniversariesModel(tables);
  const ahead = model ? timelineBars(model).filter(({ node }) => node.tense === 'ahead') : [];
  const counted = {
    events: ahead,
    by_year: ahead.filter(isByYear),
    on_a_day: ahead.filter(({ from, to }) => to - from === 1),
  };
  if (!(column in counted)) throw new Error(`ahead knows events, by_year and on_a_day, not ${column}`);
  const events = counted[column as keyof typeof counted].map(({ event }) => event);
  return {
    value: events.length,
    from: 'dates.event',
    sentences: inReadingOrder(events.flatMap(({ sentences }) => sentences)),
    chart: 'anniversaries',
    shown: events.flatMap(({ dates }) => dates),
  };
}
