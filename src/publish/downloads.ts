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

/** The kinds of file that each table comes in, by the ending of their names. */
export const tableFormats = ['csv', 'excel.csv', 'json'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** Name of the file of a table: `turns.excel.csv`. */
export function tableFile(table: string, format: TableFormat): string {
  return `${table}.${format}`;
}

/** Name of the file that holds all others. */
export function zipFile(edition: string): string {
  return `${edition}.zip`;
}

export const readmeFile = 'README.md';
/** Every claim under every way of counting; the build makes it, for it takes the prose. */
export const claimsFile = 'claims.csv';
export const checksumsFile = 'SHA256SUMS.txt';

/** Names and contents of published files. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** SHA-256 of some bytes, as 64 hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** CSV after RFC 4180, with LF. */
function csvText<Column extends string>(
  columns: readonly Column[],
  rows: readonly Record<Column, string>[],
): string {
  return `${csvFormat(rows, columns)}\n`;
}

/** Checksums as `sha256sum -c` reads them: hash, two spaces, name. */
function checksums(files: Files): string {
  return [...files].map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join('');
}

/**
 * A ZIP file with everything in one folder. Its bytes depend on names, contents and day alone: entries carry the noon
 * of `day` as wall-clock time, which is what the format stores.
 */
function zip(files: Files, folder: string, day: string): Uint8Array {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  const mtime = new Date(year, month - 1, date, 12);
  return zipSync(
    Object.fromEntries([...files].map(([name, bytes]) => [`${folder}/${name}`, bytes])),
    // Files made on Unix, readable by all: the same on every machine.
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

/** Names of all files that `downloads` makes for an edition. */
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
 * Every file below an edition's `data/`, by name: the computed files byte for byte, each table for Excel and as JSON,
 * a README, checksums, and all of these as one ZIP. Made once per process.
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
