import { formatCsv } from './csv.ts';
import type { Results } from './tables/rows.ts';
import type { Span } from './types.ts';

const COLUMNS = ['table', 'start', 'surface', 'label_zh', 'label_en', 'group', 'series', 'role'] as const;

/**
 * `labels.csv` of a new edition: automatic labels of figures and dates, to be rewritten by hand. Rows are identified by
 * offset and surface.
 */
export function labelRows(results: Results): string {
  const { reading } = results.transcript;
  const place = (span: Span) => {
    const source = reading.toSource(span);
    return { start: source.start, surface: reading.sourceText(source) };
  };
  const figures = results.figures.map((figure) => ({
    table: 'figures',
    ...place(figure),
    label_zh: figure.labelZh,
    label_en: figure.labelEn,
    group: figure.group,
    series: figure.series,
    role: figure.role,
  }));
  const dates = results.dates.map((date) => ({
    table: 'dates',
    ...place(date),
    label_zh: date.eventZh,
    label_en: date.eventEn,
  }));
  return formatCsv(COLUMNS, [...figures, ...dates]);
}
