import { readFileSync } from 'node:fs';
import { csvFormatValue, csvParseRows } from 'd3-dsv';

/**
 * Rows of a CSV file (RFC 4180, UTF-8) as records keyed by its header; every cell is a string, empty lines are left out.
 *
 * @throws Error naming the file and the row whose cells are more or fewer than the columns.
 */
export function readCsv(path: string): Record<string, string>[] {
  return parseCsv(readFileSync(path, 'utf8'), path);
}

/** The same for a text that is already in memory; `name` is what an error calls it. */
export function parseCsv(text: string, name = 'CSV'): Record<string, string>[] {
  const [columns = [], ...rows] = csvParseRows(text.replace(/^\uFEFF/, ''));
  return rows.flatMap((cells, index) => {
    if (cells.length === 1 && cells[0] === '') return [];
    if (cells.length !== columns.length) {
      throw new Error(
        `${name}: row ${index + 2}: ${cells.length} cells, but ${columns.length} columns; is a quotation mark missing or too many?`,
      );
    }
    return [Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']))];
  });
}

export type Cell = string | number | boolean | undefined;

/**
 * CSV after RFC 4180 as the data contract wants it: header row, LF, fields quoted only where needed,
 * `true`/`false`, undefined and '' as empty cells, numbers without thousands separators.
 */
export function formatCsv(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, Cell>>[],
): string {
  let text = `${columns.map(csvFormatValue).join(',')}\n`;
  for (const row of rows) {
    let separator = '';
    for (const column of columns) {
      text += separator + formatCell(row[column]);
      separator = ',';
    }
    text += '\n';
  }
  return text;
}

/** Numbers in plain decimal notation, never with an exponent: other programs read them as text. */
function formatCell(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return csvFormatValue(cell);
  if (typeof cell === 'number' && cell !== 0 && (Math.abs(cell) < 1e-6 || Math.abs(cell) >= 1e21)) {
    return cell.toFixed(20).replace(/\.?0+$/, '');
  }
  return String(cell);
}
