import type { ColumnInfo } from './package.ts';

/**
 * Characters at the start of a cell that spreadsheets take for the beginning of a formula, full-width forms included
 * (OWASP, CSV injection).
 */
const formulaStart = /^[=+\-@\t\r＝＋－＠]/;

/** A plain number runs nothing, whatever the type of its column. */
const plainNumber = /^[-+]?\d+(\.\d+)?$/;

/** A cell of a CSV file after RFC 4180, quoted only where needed. */
function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table for spreadsheets: with a byte order mark, so that Excel reads UTF-8, and CRLF between rows. A text cell that
 * would be run as a formula gets an apostrophe before it; numbers stay numbers, negative ones too.
 */
export function excelCsv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string =>
    csvCell(formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text);
  const lines = [columns, ...rows].map((row) => row.map(cell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** A value in a JSON record: numbers and truth values as such, an empty cell as null. */
export type JsonValue = string | number | boolean | null;

/** The value of a cell by the type of its column. Throws with column and value where it is not of that type. */
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

/** A table as a JSON array, a record a line. */
export function jsonTable(columns: readonly ColumnInfo[], rows: readonly (readonly string[])[]): string {
  const records = rows.map((row) =>
    JSON.stringify(
      Object.fromEntries(columns.map((column, index) => [column.name, typedValue(column, row[index] ?? '')])),
    ),
  );
  return records.length === 0 ? '[]\n' : `[\n${records.join(',\n')}\n]\n`;
}
