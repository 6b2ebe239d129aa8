import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvFormat } from 'd3';
import { zipSync } from 'fflate';
import { derivedFiles, derivedFolder } from '../lib/data-root.ts';
import type { Edition } from '../lib/edition.ts';
import { excelCsv, jsonTable } from './formats.ts';
import { claimColumns, claimRows } from './claims.ts';
import { readPackage, readRows } from './package.ts';
import type { TableInfo } from './package.ts';
import { readme } from './readme.ts';

/** By file extension. */
export const tableFormats = ['csv', 'excel.csv', 'json'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** File name of a table: `turns.excel.csv`. */
export function tableFile(table: string, format: TableFormat): string {
  return `${table}.${format}`;
}

/** File name of the ZIP of all other files. */
export function zipFile(edition: string): string {
  return `${edition}.zip`;
}

export const readmeFile = 'README.md';
/** Claims under every alternative; made at build time because it needs the prose. */
export const claimsFile = 'claims.csv';
export const checksumsFile = 'SHA256SUMS.txt';

/** Contents by file name. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** SHA-256 in hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** CSV (RFC 4180), with LF. */
function csvText<Column extends string>(
  columns: readonly Column[],
  rows: readonly Record<Column, string>[],
): string {
  return `${csvFormat(rows, columns)}\n`;
}

/** Checksums in the format of `sha256sum -c`. */
function checksums(files: Files): string {
  return [...files].map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join('');
}

/** Reproducible ZIP with one folder; entries are dated noon of `day`, in wall-clock time as ZIP stores it. */
function zip(files: Files, folder: string, day: string): Uint8Array {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  const mtime = new Date(year, month - 1, date, 12);
  return zipSync(
    Object.fromEntries([...files].map(([name, bytes]) => [`${folder}/${name}`, bytes])),
    // Unix files, mode 644, on every machine.
    { level: 9, mtime, os: 3, attrs: 0o644 << 16 },
  );
}

function tableFiles(edition: string, { name, columns }: TableInfo): [string, string][] {
  const { columns: header, rows } = readRows(edition, name);
  const described = columns.map((column) => column.name);
  if (described.join() !== header.join()) {
    throw new Error(
      `${name}.csv of ${edition} has the columns ${header.join(', ')}; datapackage.json describes ${described.join(', ')}. Run: npm run data`,
    );
  }
  return [
    [tableFile(name, 'excel.csv'), excelCsv(header, rows)],
    [tableFile(name, 'json'), jsonTable(columns, rows)],
  ];
}

/** Names of the files `downloads` makes. */
export function downloadNames({ id }: Edition): string[] {
  const tables = readPackage(id).tables.flatMap(({ name }) =>
    tableFormats.map((format) => tableFile(name, format)),
  );
  return [
    ...new Set([...derivedFiles(id), ...tables, claimsFile, readmeFile, checksumsFile, zipFile(id)]),
  ].toSorted();
}

const made = new Map<string, Files>();

/**
 * Every file in an edition's `data/`, by name: computed files as they are, tables for Excel and as JSON, README,
 * checksums, and a ZIP of these. Made once per process. Throws if a table's columns differ from `datapackage.json`.
 */
export function downloads(edition: Edition, site: URL | undefined): Files {
  const known = made.get(edition.id);
  if (known) return known;
  const text = new TextEncoder();
  const info = readPackage(edition.id);
  const files = new Map<string, Uint8Array>([[readmeFile, text.encode(readme(edition, info, site))]]);
  for (const file of derivedFiles(edition.id)) {
    files.set(file, new Uint8Array(readFileSync(join(derivedFolder(edition.id), file))));
  }
  files.set(claimsFile, text.encode(csvText(claimColumns, claimRows(edition))));
  for (const table of info.tables) {
    for (const [name, content] of tableFiles(edition.id, table)) files.set(name, text.encode(content));
  }
  const inside = new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const archive = new Map([...inside, [checksumsFile, text.encode(checksums(inside))]] as const);
  const outside = new Map([
    ...inside,
    [zipFile(edition.id), zip(archive, edition.id, edition.date)],
  ] as const);
  const all = new Map([...outside, [checksumsFile, text.encode(checksums(outside))]] as const);
  made.set(edition.id, all);
  return all;
}
