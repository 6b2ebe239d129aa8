import { readFileSync } from 'node:fs';
import { csvFormatValue, csvParseRows } from 'd3-dsv';

/**
 * Rows of a CSV file (RFC 4180, UTF-8), keyed by header. Cells are strings; empty lines are skipped.
 *
 * @throws Error naming file and row if the cell count differs from the header's.
 */
export function readCsv(path: string): Record<string, string>[] {
  return parseCsv(readFileSync(path, 'utf8'), path);
}

/** Same, for a text; `name` appears in errors. */
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
 * CSV per RFC 4180 and the data contract: header, LF, quotes only where needed, `true`/`false`, empty cells for
 * undefined and '', no thousands separators.
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

/** No exponents: other programs read them as text. */
function formatCell(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return csvFormatValue(cell);
  if (typeof cell === 'number' && cell !== 0 && (Math.abs(cell) < 1e-6 || Math.abs(cell) >= 1e21)) {
    return cell.toFixed(20).replace(/\.?0+$/, '');
  }
  return String(cell);
}
