/** Tables of every edition in `data/derived`, read with csv-parse only, independent of the code that wrote them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { Descriptor, Row } from './table-schema.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DERIVED = join(ROOT, 'data', 'derived');

/** Ids of editions with tables. */
export const editions = existsSync(DERIVED)
  ? readdirSync(DERIVED, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .sort()
  : [];

export interface DerivedEdition {
  dir: string;
  bytes: Buffer;
  /** Its Unicode code points, without byte-order mark. */
  points: string[];
  tables: ReadonlyMap<string, Row[]>;
  descriptor: Descriptor;
  table(name: string): Row[];
  /** The transcript at a row's offsets. */
  textAt(row: Row): string;
}

/** Throws if a file is missing or malformed. */
export function readEdition(id: string): DerivedEdition {
  const dir = join(DERIVED, id);
  const bytes = readFileSync(join(ROOT, 'data', 'editions', id, 'transcript.txt'));
  const points = Array.from(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  const tables = new Map<string, Row[]>(
    readdirSync(dir)
      .filter((file) => file.endsWith('.csv'))
      .map((file) => [file.replace(/\.csv$/, ''), parse(readFileSync(join(dir, file)), { columns: true })]),
  );
  return {
    dir,
    bytes,
    points,
    tables,
    descriptor: JSON.parse(readFileSync(join(dir, 'datapackage.json'), 'utf8')) as Descriptor,
    table: (name) => tables.get(name) ?? [],
    textAt: (row) => points.slice(num(row, 'start'), num(row, 'end')).join(''),
  };
}

export const cell = (row: Row | undefined, column: string): string => row?.[column] ?? '';
export const num = (row: Row | undefined, column: string): number => Number(cell(row, column));
export const sum = (rows: Row[], column: string): number =>
  rows.reduce((total, row) => total + num(row, column), 0);
export const where = (rows: Row[], column: string, value: string): Row[] =>
  rows.filter((row) => row[column] === value);

/** Rows by a column's value, in order of appearance. */
export function groups(rows: Row[], column: string): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const group = found.get(cell(row, column));
    if (group === undefined) found.set(cell(row, column), [row]);
    else group.push(row);
  }
  return found;
}
