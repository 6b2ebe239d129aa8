import { displayPunctuation } from '../../lib/punctuation.ts';
import { formatQualified } from '../../lib/quantities.ts';
import type { Tables } from '../../lib/schemas.ts';
import { findRow, inReadingOrder } from './rows.ts';
import type { Evidence } from './types.ts';

/** A figure by its words in the transcript: 近10万公里. */
export function figureEvidence(tables: Tables, surface: string): Evidence {
  const figure = findRow(
    tables.figures,
    (row) => row.surface === surface,
    `figure ${surface} in figures.csv`,
  );
  return {
    value: figure.value,
    words: { zh: displayPunctuation(figure.surface), en: formatQualified(figure, 'en') },
    from: 'figures.surface',
    sentences: [figure.sentence_id],
    chart: 'figures',
    shown: [figure.figure_id],
  };
}

/** `series.eu_trade.times`: the last value of a series as a multiple of the first. */
export function seriesEvidence(tables: Tables, [series = '', column = '']: string[]): Evidence {
  const rows = tables.figures.filter((row) => row.series === series);
  const from = findRow(rows, (row) => row.role === 'from', `beginning of series ${series}`);
  const to = findRow(rows, (row) => row.role === 'to', `end of series ${series}`);
  if (column !== 'times') throw new Error(`series.${series} knows times, not ${column}`);
  if (!(from.value > 0))
    throw new Error(`series ${series} begins at ${from.value}: nothing is a multiple of it`);
  return {
    value: to.value / from.value,
    from: 'figures.value',
    sentences: inReadingOrder([from.sentence_id, to.sentence_id]),
    chart: 'trade',
    shown: [from.figure_id, to.figure_id],
  };
}
