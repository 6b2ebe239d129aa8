import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { formatCsv, readCsv } from '../csv.ts';
import { publish } from '../publish.ts';

/** Columns of `versions.csv`; src/publish/archive.ts reads the same ones. */
const columns = ['chart', 'hash', 'date', 'zh_sha256', 'en_sha256', 'state_sha256'] as const;

export type VersionRow = Record<(typeof columns)[number], string>;

/** Files of a frozen state, with their checksum columns. */
const checksumOf = { 'zh.html': 'zh_sha256', 'en.html': 'en_sha256', 'state.json': 'state_sha256' } as const;

/** File name to content. */
export type StateFiles = Readonly<Record<keyof typeof checksumOf, string>>;

const fileNames = Object.keys(checksumOf) as (keyof typeof checksumOf)[];

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Frozen states of an edition, oldest first. */
export function readVersions(folder: string): VersionRow[] {
  const file = join(folder, 'versions.csv');
  return existsSync(file) ? (readCsv(file) as VersionRow[]) : [];
}

/** One line per archived file that is missing or altered. */
export function alteredFiles(folder: string): string[] {
  return readVersions(folder).flatMap((version) =>
    fileNames.flatMap((name) => {
      const file = join(folder, version.chart, version.hash, name);
      if (!existsSync(file)) return [`${file}: missing`];
      return sha256(readFileSync(file)) === version[checksumOf[name]] ? [] : [`${file}: was altered`];
    }),
  );
}

/** Row of a new state. */
export function versionRow(chart: string, hash: string, date: string, files: StateFiles): VersionRow {
  return {
    chart,
    hash,
    date,
    zh_sha256: sha256(files['zh.html']),
    en_sha256: sha256(files['en.html']),
    state_sha256: sha256(files['state.json']),
  };
}

/** Adds states to an archive; undone on failure. */
export function addStates(
  folder: string,
  versions: readonly VersionRow[],
  added: readonly { row: VersionRow; files: StateFiles }[],
): void {
  const made: string[] = [];
  try {
    for (const { row, files } of added) {
      const state = join(folder, row.chart, row.hash);
      publish(state, new Map(Object.entries(files)));
      made.push(state);
    }
    const list = formatCsv(columns, [...versions, ...added.map(({ row }) => row)]);
    publish(folder, new Map([['versions.csv', list]]));
  } catch (error) {
    for (const state of made) rmSync(state, { recursive: true, force: true });
    throw error;
  }
}
