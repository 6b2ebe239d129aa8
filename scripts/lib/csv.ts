import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { csvFormatValue } from 'd3-dsv';

/**
 * Rows of a CSV file (RFC 4180, UTF-8) as records keyed by its header; every cell is a string.
 * Throws the parser's error, with line number, where the file is malformed.
 */
export function readCsv(path: string): Record<string, string>[] {
  return parseCsv(readFileSync(path, 'utf8'));
}

/** The same for a text that is already in memory. */
export function parseCsv(text: string): Record<string, string>[] {
  return parse(text, { columns: true, bom: true, skip_empty_lines: true });
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
