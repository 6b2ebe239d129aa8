import type { PreparedChart } from '../charts/chart.ts';
import type { Cell } from '../charts/context.ts';
import { sourceText } from '../i18n/source-text.ts';
import { strings } from '../i18n/strings.ts';
import type { Edition } from '../lib/edition.ts';
import { languageTag } from '../lib/language.ts';
import type { Lang } from '../lib/language.ts';
import { plain } from '../lib/phrase.ts';
import { absolute, chartDataPath, chartPath, dataPath, embedPath } from '../site/addresses.ts';
import { chartState } from './chart-state.ts';
import { sha256, tableFile } from './downloads.ts';
import type { PackageInfo } from './package.ts';

/** Files of a chart's own rows: what its table shows, in one language. */
export const chartDataFormats = ['csv', 'json', 'metadata.json'] as const;
export type ChartDataFormat = (typeof chartDataFormats)[number];

/** A column of a chart's rows. Numbers have one unit, written once. */
interface Column {
  name: string;
  type: 'number' | 'string';
  /** What follows each number: `%`, `国`; undefined for pure numbers and text. */
  unit: string | undefined;
}

export interface ChartRows {
  columns: Column[];
  /** Numbers without separators and unit; null if empty. */
  rows: (string | number | null)[][];
}

const written = (cell: Cell | undefined): string => (typeof cell === 'object' ? cell.number : (cell ?? ''));

/** A number as charts write it, with what follows: 1,234 · 20.9% · 51句. */
const numeric = /^([-−–]?)(\d[\d,]*(?:\.\d+)?)(\D*)$/;

/** Numbers of a column with their unit; undefined if a cell is no plain number or units differ. */
function numbersOf(cells: readonly string[]): { values: (number | null)[]; unit: string } | undefined {
  const units = new Set<string>();
  const values = cells.map((cell) => {
    if (cell.trim() === '') return null;
    const [, sign = '', digits = '', unit = ''] = numeric.exec(cell.trim()) ?? [];
    if (digits === '') return undefined;
    units.add(unit.trim());
    return Number(digits.replaceAll(',', '')) * (sign ? -1 : 1);
  });
  if (values.includes(undefined) || units.size > 1 || values.every((value) => value === null))
    return undefined;
  return { values: values.map((value) => value ?? null), unit: [...units][0] ?? '' };
}

/** A chart's rows with typed columns. Columns of the same label are numbered. */
export function chartRows(chart: PreparedChart, lang: Lang): ChartRows {
  const { columns, rows } = chart.table(lang);
  const seen = new Map<string, number>();
  const read = columns.map(({ label, numeric: isNumeric }, at) => {
    const times = (seen.get(label) ?? 0) + 1;
    seen.set(label, times);
    const cells = rows.map((row) => written(row[at]));
    const numbers = isNumeric ? numbersOf(cells) : undefined;
    return {
      column: {
        name: times === 1 ? label : `${label} ${times}`,
        type: numbers ? ('number' as const) : ('string' as const),
        unit: numbers?.unit || undefined,
      },
      values: numbers?.values ?? cells.map((cell) => cell || null),
    };
  });
  return {
    columns: read.map(({ column }) => column),
    rows: rows.map((_, row) => read.map(({ values }) => values[row] ?? null)),
  };
}

function csvCell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The rows as CSV (RFC 4180, UTF-8, LF). */
export function chartCsv({ columns, rows }: ChartRows): string {
  return [columns.map(({ name }) => name), ...rows].map((row) => `${row.map(csvCell).join(',')}\n`).join('');
}

/** The rows as JSON, a record a line. */
export function chartJson({ columns, rows }: ChartRows): string {
  const records = rows.map((row) =>
    JSON.stringify(Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null]))),
  );
  return `[\n${records.join(',\n')}\n]\n`;
}

/** What the rows are: a Data Package (v2) of one CSV, with finding, alternative text and where they come from. */
export function chartMetadata(
  chart: PreparedChart,
  edition: Edition,
  lang: Lang,
  info: PackageInfo,
  site: URL | undefined,
): object {
  const data = chartRows(chart, lang);
  const csv = new TextEncoder().encode(chartCsv(data));
  const note = plain(chart.note(lang) ?? []);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: [edition.id, chart.id, ...(lang === 'zh' ? [] : [lang])].join('-'),
    title: plain(chart.finding(lang)),
    description: plain(chart.description(lang)),
    ...(note ? { note } : {}),
    alternative: plain(chart.alt(lang)),
    language: languageTag[lang],
    homepage: absolute(chartPath(edition.id, lang, chart.id), site),
    embed: absolute(embedPath(edition.id, lang, chart.id), site),
    version: info.version,
    state: chartState(chart, edition).hash,
    licenses: [
      {
        name: info.licence.name || 'CC-BY-4.0',
        path: info.licence.url || 'https://creativecommons.org/licenses/by/4.0/',
      },
    ],
    contributors: [{ title: info.creator || strings[lang].siteName, roles: ['creator'] }],
    sources: [
      { title: sourceText(edition, lang) },
      ...chart.tables.map((name) => ({
        title: info.tables.find((table) => table.name === name)?.title[lang] ?? name,
        path: absolute(dataPath(edition.id, tableFile(name, 'csv')), site),
      })),
    ],
    resources: [
      {
        name: chart.id,
        path: absolute(chartDataPath(edition.id, lang, chart.id, 'csv'), site),
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: csv.length,
        hash: `sha256:${sha256(csv)}`,
        schema: {
          $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
          fields: data.columns.map(({ name, type, unit }) => ({ name, type, ...(unit ? { unit } : {}) })),
          missingValues: [''],
        },
      },
    ],
  };
}
