import { strFromU8, strToU8, unzipSync } from 'fflate';
import writeWorkbook from 'write-excel-file/node';
import type { Cell, SheetData } from 'write-excel-file/node';
import { workbookStrings } from '../../i18n/workbook.ts';
import type { Edition } from '../../lib/edition.ts';
import { languages } from '../../lib/language.ts';
import { datasetTitle } from '../citation.ts';
import { typedValue } from '../formats.ts';
import { readRows } from '../package.ts';
import type { ColumnInfo, PackageInfo, TableInfo } from '../package.ts';
import { zipOf } from '../zip.ts';
import { printable } from './corpus.ts';

/** Excel's limit of characters in a cell. */
const most = 32_767;

interface Sheet {
  sheet: string;
  data: SheetData;
  columns: { width: number }[];
  stickyRowsCount?: number;
}

/** Text as text, also where it looks like a formula. */
const text = (value: string): Cell => ({ value: printable(value).slice(0, most), type: String });
const head = (value: string): Cell => ({ ...(text(value) as object), fontWeight: 'bold' }) as Cell;

function typed(column: ColumnInfo, cell: string): Cell {
  const value = typedValue(column, cell);
  if (value === null) return null;
  if (typeof value === 'number') return { value, type: Number };
  return typeof value === 'boolean' ? { value, type: Boolean } : text(value);
}

function listing(
  sheet: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  widths: number[],
): Sheet {
  return {
    sheet,
    data: [header.map(head), ...rows.map((row) => row.map(text))],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  };
}

/** Characters that a column shows; Chinese ones are two wide. */
function widthOf(column: ColumnInfo): number {
  const isProse = /^(text|text_en|label_|event_|message|topic_evidence)/.test(column.name);
  return isProse ? 60 : Math.max(10, column.name.length + 2);
}

function tableSheet(edition: string, table: TableInfo): Sheet {
  const { rows } = readRows(edition, table.name);
  return {
    sheet: table.name,
    data: [
      table.columns.map(({ name }) => head(name)),
      ...rows.map((row) => table.columns.map((column, index) => typed(column, row[index] ?? ''))),
    ],
    columns: table.columns.map((column) => ({ width: widthOf(column) })),
    stickyRowsCount: 1,
  };
}

function about(edition: Edition, info: PackageInfo, address: string): Sheet {
  const rows = languages.flatMap((lang) => {
    const say = workbookStrings[lang];
    return [
      [head(datasetTitle(edition, lang))],
      ...[info.description[lang], `${say.version} ${info.version}`, address].map((line) => [text(line)]),
      [text(`${say.licence} ${info.licence.title} ${info.licence.url}`)],
      [text(info.rights[lang])],
      [text(say.sheets)],
      [null],
    ];
  });
  return { sheet: 'about', data: rows, columns: [{ width: 120 }] };
}

function codebook({ tables }: PackageInfo): Sheet[] {
  const columns = tables.flatMap((table) => table.columns.map((column) => ({ table, column })));
  return [
    listing(
      'codebook',
      ['table', 'column', 'type', 'required', 'title_zh', 'title_en', 'description_zh', 'description_en'],
      columns.map(({ table, column }) => [
        table.name,
        column.name,
        column.type,
        String(column.required),
        column.title.zh,
        column.title.en,
        column.description.zh,
        column.description.en,
      ]),
      [18, 20, 10, 10, 18, 22, 70, 70],
    ),
    listing(
      'codes',
      ['table', 'column', 'value', 'meaning_zh', 'meaning_en'],
      columns.flatMap(({ table, column }) =>
        column.codes.map(({ value, meaning }) => [table.name, column.name, value, meaning.zh, meaning.en]),
      ),
      [18, 20, 26, 50, 60],
    ),
  ];
}

/**
 * All tables as one Excel workbook: `about`, `codebook`, `codes`, then a sheet per table with typed cells. The same
 * bytes every time: entries of the archive are dated `day`.
 */
export async function workbook(edition: Edition, info: PackageInfo, address: string): Promise<Uint8Array> {
  const sheets = [
    about(edition, info, address),
    ...codebook(info),
    ...info.tables.map((table) => tableSheet(edition.id, table)),
  ];
  const parts = unzipSync(new Uint8Array(await writeWorkbook(sheets).toBuffer()));
  // The library leaves the order of its parts open to chance in no release so far; sorting makes sure.
  const sorted = Object.entries(parts).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return zipOf(new Map(sorted.map(([name, bytes]) => [name, strToU8(strFromU8(bytes))])), edition.date);
}
