import type { ColumnInfo } from './package.ts';

/** Characters that start a formula in spreadsheets, with full-width forms (OWASP, CSV injection). */
const formulaStart = /^[=+\-@\t\r＝＋－＠]/;

/** Numbers are safe, whatever their column's type. */
const plainNumber = /^[-+]?\d+(\.\d+)?$/;

/** RFC 4180. */
function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * CSV for spreadsheets: BOM, so that Excel reads UTF-8, and CRLF. An apostrophe disarms formulas; numbers, also
 * negative, stay numbers.
 */
export function excelCsv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string =>
    csvCell(formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text);
  const lines = [columns, ...rows].map((row) => row.map(cell).join(','));
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
