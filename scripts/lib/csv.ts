import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

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
export function formatCsv(columns: readonly string[], rows: readonly Readonly<Record<string, Cell>>[]): string {
  return stringify(
    rows.map((row) => columns.map((column) => row[column])),
    { header: true, columns: [...columns], cast: { boolean: String, number: formatNumber } },
  );
}

/** Plain decimal notation, never an exponent: other programs read it as text. */
function formatNumber(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}
