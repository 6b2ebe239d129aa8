import { spreadsheetCell } from '../lib/spreadsheet.ts';
import type { ColumnInfo } from './package.ts';

/** CSV for spreadsheets: BOM, so that Excel reads UTF-8, and CRLF. */
export function excelCsv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [columns, ...rows].map((row) => row.map(spreadsheetCell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** A JSON value of a cell; null if empty. */
export type JsonValue = string | number | boolean | null;

/** A cell's value by column type. Throws with column and value on a mismatch. */
export function typedValue(column: ColumnInfo, text: string): JsonValue {
  if (text === '') return null;
  switch (column.type) {
    case 'integer':
    case 'number': {
      const value = Number(text);
      if (!Number.isFinite(value))
        throw new Error(`column ${column.name}: ${JSON.stringify(text)} is no number`);
      return value;
    }
    case 'boolean':
      if (text !== 'true' && text !== 'false')
        throw new Error(`column ${column.name}: ${JSON.stringify(text)} is neither true nor false`);
      return text === 'true';
    default:
      return text;
  }
}

/** A table as a JSON array, one record per line. */
export function jsonTable(columns: readonly ColumnInfo[], rows: readonly (readonly string[])[]): string {
  const records = rows.map((row) =>
    JSON.stringify(
      Object.fromEntries(columns.map((column, index) => [column.name, typedValue(column, row[index] ?? '')])),
    ),
  );
  return records.length === 0 ? '[]\n' : `[\n${records.join(',\n')}\n]\n`;
}
